package org.crowdchange.servlet.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.crowdchange.servlet.http.Response;
import org.junit.jupiter.api.Test;

/** The list of routes against what is written about it. */
class RoutesTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(GET|POST|PUT|DELETE) (/[^`? ]*)[^`]*`");

    private final World world = new World();
    private final List<Route> routes = Routes.all(
            new Settings(
                    world.crowd,
                    world,
                    new Random(1),
                    Optional.empty(),
                    Optional.empty(),
                    Set.of(),
                    Set.of(),
                    Optional.empty(),
                    World.PLENTY),
            new Limiter(World.PLENTY, world),
            Optional.empty());

    @Test
    void theTableInTheReadmeHasExactlyTheRoutes() throws IOException {
        Set<String> written = new TreeSet<>();
        Matcher rows = ROW.matcher(Files.readString(Path.of("README.md")));
        while (rows.find()) {
            written.add(rows.group(1) + " " + rows.group(2));
        }

        assertThat(written)
                .isEqualTo(routes.stream()
                        .map(route -> route.method() + " " + route.pattern())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void noTwoRoutesAreTheSame() {
        assertThat(routes)
                .extracting(route -> route.method() + " " + route.pattern())
                .doesNotHaveDuplicates();
    }

    @Test
    void onlyReadingsAreForEverybody() {
        assertThat(routes)
                .filteredOn(route -> route.audience() == Route.Audience.EVERYBODY)
                .isNotEmpty()
                .allMatch(route -> route.method().equals("GET"));
    }

    @Test
    void aVariableStandsForOneSegmentThatIsNotEmpty() {
        Route route = Route.get("/a/{x}/b", call -> Response.empty(200));

        assertThat(route.match(List.of("a", "1", "b"))).contains(Map.of("x", "1"));
        assertThat(route.match(List.of("a", "", "b"))).isEmpty();
        assertThat(route.match(List.of("a", "1"))).isEmpty();
        assertThat(route.match(List.of("a", "1", "c"))).isEmpty();
        assertThat(route.match(List.of("a", "1", "b", ""))).isEmpty();
    }
}
