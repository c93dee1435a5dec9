package org.crowdchange.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActionTest {
    /** As stored by released versions: a line here is never changed, new ones are added at the end. */
    private static final List<String> CODES = List.of(
            "1 CAMPAIGN_CREATED",
            "2 PHASE_EXTENDED",
            "3 CAMPAIGN_CLOSED",
            "4 QUESTION_ADDED",
            "5 ARTICLE_ADDED",
            "6 ARTICLE_MOVED",
            "7 PARTICIPANT_JOINED",
            "8 COMMENT_POSTED",
            "9 COMMENT_EDITED",
            "10 COMMENT_DELETED",
            "11 COMMENT_REMOVED",
            "12 IDEA_PROPOSED",
            "13 IDEA_CAPTURED",
            "14 IDEA_REVISED",
            "15 VOTE_CAST",
            "16 VOTE_CHANGED",
            "17 VOTE_WITHDRAWN",
            "18 PARTICIPANT_ERASED",
            "19 GUIDE_DRAWN");

    @Test
    void codesAreThoseUnderWhichActionsAreStored() {
        assertThat(Arrays.stream(Action.values()).map(a -> a.code() + " " + a)).containsExactlyElementsOf(CODES);
    }

    @Test
    void everyActionIsFoundUnderItsCode() {
        for (Action action : Action.values()) {
            assertThat(Action.of(action.code())).isEqualTo(action);
        }
    }

    @Test
    void aCodeThatNoActionHasIsRefused() {
        assertThatThrownBy(() -> Action.of(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0");
    }
}
