package org.crowdchange.newsroom.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.crowdchange.newsroom.replay.PhraseBook.IdeaWords;
import org.crowdchange.newsroom.replay.Phrases.Theme;
import org.junit.jupiter.api.Test;

class PhraseBookTest {
    private final PhraseBook book = new PhraseBook(Phrases.ofNewsroom(), new Random(1));

    @Test
    void leavesNoSlotOpenInAnyKindOfText() {
        for (int i = 0; i < 2000; i++) {
            Theme theme = book.theme(List.of());
            Set<String> said = new HashSet<>();
            assertThat(book.comment(theme, book.setting(), said)).doesNotContain("{", "}", "  ");
            for (String kind : List.of(
                    "agree", "disagree", "ask", "answer", "onIdeaFor", "onIdeaAgainst", "onIdeaAsk", "onIdeaImprove")) {
                assertThat(book.remark(kind, theme, book.setting(), said)).doesNotContain("{", "}", "  ");
            }
        }
    }

    @Test
    void keepsToTheThemeOfAnArticle() {
        for (int i = 0; i < 100; i++) {
            assertThat(book.theme(List.of("trust", "rank")).id()).isIn("trust", "rank");
        }
    }

    @Test
    void neverGivesATitleTwiceAndAFreshActionOnlyOnce() {
        Set<String> titles = new HashSet<>();
        for (int i = 0; i < 300; i++) {
            IdeaWords words = book.idea("barriers", Optional.empty(), book.setting(), false)
                    .orElseThrow();
            assertThat(titles.add(words.title())).as(words.title()).isTrue();
        }
        // crowd-phrases.json has 36 actions for this question.
        int fresh = 0;
        while (book.idea("barriers", Optional.empty(), book.setting(), true).isPresent()) {
            fresh++;
        }
        assertThat(fresh).isEqualTo(36);
    }

    @Test
    void hasNoIdeaForAThemeThatDoesNotAnswerTheQuestion() {
        // The theme "visible-leaders" has no first steps.
        Theme leaders = book.theme(List.of("visible-leaders"));
        assertThat(book.idea("first-steps", Optional.of(leaders), book.setting(), false))
                .isEmpty();
        assertThat(book.idea("building-blocks", Optional.of(leaders), book.setting(), false))
                .get()
                .extracting(words -> words.theme().id())
                .isEqualTo("visible-leaders");
    }

    @Test
    void findsAdviceInACommentThatReadsWellInAnIdea() {
        assertThat(book.advice("This gets my vote. Put the result where everyone walks past."))
                .contains("Put the result where everyone walks past.");
        assertThat(book.advice("I would begin with one team and a closing date."))
                .isEmpty();
        assertThat(book.advice("Make it fortnightly; weekly will not last.")).isEmpty();
    }
}
