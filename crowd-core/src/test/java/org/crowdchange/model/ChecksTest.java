package org.crowdchange.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {

    @ParameterizedTest
    @CsvSource({
        "https://Journal.Example/a/, https://journal.example/a",
        "https://journal.example:443/a, https://journal.example/a",
        "http://journal.example:80, http://journal.example/",
        "http://journal.example:443/a, http://journal.example:443/a",
        "https://journal.example/a?utm_source=x&id=3&fbclid=y#top, https://journal.example/a?id=3",
        "https://journal.example/a/../b/./c, https://journal.example/b/c",
        "https://journal.example/a%2fb, https://journal.example/a%2Fb",
        "https://journal.example/caf\u00e9?q=\u00e9, https://journal.example/caf%C3%A9?q=%C3%A9",
    })
    void aPageHasOneSpelling(String url, String normal) {
        assertThat(Article.normalUrl(url)).isEqualTo(normal);
        assertThat(Article.normalUrl(normal)).isEqualTo(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "/relative",
                "javascript:alert(1)",
                "ftp://x.example/",
                "https://",
                "http://user@x.example/",
                "https://x.example/a b",
                "data:text/html,x",
                "https:///path",
                "https://x.example/\ud800"
            })
    void whatIsNoWebAddressIsRefused(String url) {
        assertThatThrownBy(() -> Article.normalUrl(url))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("http or https");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "a--b", "-a", "a b", "ä", "a_b"})
    void aSlugIsSmallLettersAndDigits(String slug) {
        assertThatThrownBy(() -> Phase.of(slug, "Title", LocalDate.MIN, LocalDate.MAX))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void textIsComposedTrimmedAndCountedInCharactersNotUnits() {
        String emoji = "\ud83d\ude80".repeat(Question.TITLE_LENGTH);
        assertThat(question("  " + emoji + " ").title()).isEqualTo(emoji);
        assertThat(question("e\u0301").title()).isEqualTo("\u00e9");
        assertThatThrownBy(() -> question(emoji + "x")).hasMessageContaining("at most 300 characters, not 301");
        assertThatThrownBy(() -> question("two\nlines")).hasMessageContaining("one line");
    }

    private static Question question(String title) {
        IdGenerator ids = new IdGenerator(InstantSource.system(), new Random(1));
        return new Question(ids.question(), 1, ids.campaign(), "slug", title, "");
    }

    @Test
    void phasesDoNotOverlapAndHaveDifferentNames() {
        Phase one = Phase.of("one", "One", LocalDate.of(2015, 1, 1), LocalDate.of(2015, 1, 9));
        Phase two = Phase.of("two", "Two", LocalDate.of(2015, 1, 9), LocalDate.of(2015, 1, 12));
        Phase again = Phase.of("one", "One again", LocalDate.of(2015, 1, 10), LocalDate.of(2015, 1, 12));
        assertThatThrownBy(() -> campaign(List.of(one, two))).hasMessageContaining("after 2015-01-09");
        assertThatThrownBy(() -> campaign(List.of(one, again))).hasMessageContaining("different name");
        assertThatThrownBy(() -> campaign(List.of())).hasMessageContaining("at least one phase");
    }

    private static void campaign(List<Phase> phases) {
        IdGenerator ids = new IdGenerator(InstantSource.system(), new Random(1));
        assertThat(new Campaign(ids.campaign(), 1, "slug", "Title", "", ZoneId.of("UTC"), phases, Optional.empty()))
                .isNotNull();
    }
}
