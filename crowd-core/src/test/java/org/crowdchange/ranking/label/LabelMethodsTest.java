package org.crowdchange.ranking.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.tally.LabelTally;
import org.junit.jupiter.api.Test;

class LabelMethodsTest {
    // Three who look and one who calls everything spam.
    private static final LabelTally TALLY = LabelTally.builder()
            .add("ann", "1", "ok")
            .add("ann", "2", "spam")
            .add("ann", "3", "ok")
            .add("ann", "4", "spam")
            .add("ann", "5", "ok")
            .add("bob", "1", "ok")
            .add("bob", "2", "spam")
            .add("bob", "3", "ok")
            .add("bob", "4", "spam")
            .add("cy", "1", "ok")
            .add("cy", "2", "spam")
            .add("cy", "4", "spam")
            .add("dull", "1", "spam")
            .add("dull", "2", "spam")
            .add("dull", "3", "spam")
            .add("dull", "4", "spam")
            .add("dull", "5", "spam")
            .build();

    @Test
    void sharesAndSkillsOfTheMajorityAreCounted() {
        LabelEstimate estimate = new MajorityVote().estimate(TALLY);

        assertThat(estimate.probability("1", "spam")).isEqualTo(0.25);
        assertThat(estimate.probability("3", "spam")).isEqualTo(1 / 3.0);
        // One against one: the first in the order of names, and the probabilities show it.
        assertThat(estimate.label("5")).isEqualTo("ok");
        assertThat(estimate.probability("5", "ok")).isEqualTo(0.5);
        assertThat(estimate.skills().get("ann")).isEqualTo(1);
        assertThat(estimate.skills().get("dull")).isEqualTo(2 / 5.0);
        assertThat(estimate.probability("1", "no such label")).isZero();
        assertThatThrownBy(() -> estimate.label("no such item")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoCallsEverythingSpamLosesTheirSay() {
        LabelEstimate estimate = new DawidSkene().estimate(TALLY);

        assertThat(estimate.label("5")).isEqualTo("ok");
        assertThat(estimate.probability("5", "ok")).isGreaterThan(0.99);
        assertThat(estimate.skills().get("dull")).isCloseTo(0.4, within(0.01));
        // Of what is ok, dull says spam.
        int ok = estimate.labels().indexOf("ok");
        int spam = estimate.labels().indexOf("spam");
        assertThat(estimate.confusion().get("dull").get(ok).get(spam)).isCloseTo(1, within(1e-9));
        assertThat(estimate.confusion().get("ann").get(ok).get(ok)).isGreaterThan(0.99);
        assertThat(estimate.converged()).isTrue();
    }

    @Test
    void itemsAreRankedByTheLabelThatIsAskedFor() {
        Ranking spam = new DawidSkene("spam", 100, 1e-5).rank(TALLY);
        Ranking ok = new MajorityVote("ok", 0.95).rank(TALLY);

        assertThat(spam.items()).extracting(RankedItem::item).startsWith("2", "4");
        assertThat(ok.items()).extracting(RankedItem::item).startsWith("1");
        assertThat(ok.explain("1").orElseThrow().sentence())
                .isEqualTo("3 of 4 labels say \"ok\"; rank 1, could be 1 to 5.");
        // Without a label the most frequent one, spam, is meant.
        assertThat(new MajorityVote().rank(TALLY).items())
                .isEqualTo(new MajorityVote("spam", 0.95).rank(TALLY).items());
    }

    @Test
    void aLabelThatNobodyGaveHasNoEstimate() {
        assertThat(new MajorityVote("theme", 0.95)
                        .rank(TALLY)
                        .noEstimate()
                        .orElseThrow()
                        .reason())
                .isEqualTo("Nobody gave the label \"theme\"");
    }

    @Test
    void impossibleParametersAreRefused() {
        assertThatThrownBy(() -> new MajorityVote("", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DawidSkene("", 0, 1e-5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DawidSkene("", 10, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
