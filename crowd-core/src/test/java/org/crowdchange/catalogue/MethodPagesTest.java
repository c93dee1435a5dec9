package org.crowdchange.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crowdchange.ranking.RankingMethod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who looks a method up finds the same things said of each, in the same order. */
class MethodPagesTest {
    private static final List<String> HEADINGS = List.of("Source", "Variant", "Complexity", "Edge cases", "Defaults");
    private static final Pattern HEADING = Pattern.compile("<p><b>(" + String.join("|", HEADINGS) + ")\\.</b>");

    @ParameterizedTest
    @MethodSource("methods")
    void thePageOfAMethodHasTheFiveHeadingsInOrder(Class<?> method) throws IOException {
        String source =
                Files.readString(Path.of("src/main/java", method.getName().replace('.', '/') + ".java"));
        String page = source.substring(0, source.indexOf("\npublic "));

        assertThat(HEADING.matcher(page).results().map((MatchResult heading) -> heading.group(1)))
                .containsExactlyElementsOf(HEADINGS);
    }

    static Stream<Class<?>> methods() {
        return Catalogue.complete().methods().stream()
                .<Class<?>>map(RankingMethod::getClass)
                .distinct();
    }
}
