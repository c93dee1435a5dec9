package org.crowdchange.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PairwiseTallyTest {

    @Test
    void theOrderOfPresentationIsKept() {
        PairwiseTally tally = PairwiseTally.builder()
                .add("rota", "queue", PairOutcome.LEFT)
                .add("queue", "rota", PairOutcome.LEFT)
                .add("queue", "rota", PairOutcome.TIE)
                .build();

        assertThat(tally).hasToString("PairwiseTally[queue - rota 1:0 ties 1, rota - queue 1:0 ties 0]");
        assertThat(tally.pairOf(1, 0)).isEqualTo(1);
        assertThat(tally.pairOf(0, 0)).isEqualTo(-1);
        assertThat(tally.total()).isEqualTo(3);
    }

    @Test
    void aListedItemStaysWithoutComparisons() {
        PairwiseTally listed = PairwiseTally.builder().add("rota").build();
        PairwiseTally vote = PairwiseTally.of("queue", "rota", PairOutcome.RIGHT);

        assertThat(listed.isEmpty()).isFalse();
        assertThat(listed.plus(vote).minus(vote)).isEqualTo(listed);
        assertThat(listed.plus(vote).minus(listed)).isEqualTo(listed.plus(vote));
        assertThat(listed.plus(vote)).isNotEqualTo(vote).hasToString("PairwiseTally[rota, queue - rota 0:1 ties 0]");
    }

    @Test
    void aRowWithoutComparisonsSaysNothing() {
        assertThat(PairwiseTally.builder().add("rota", "queue", 0, 0, 0).build())
                .isEqualTo(PairwiseTally.empty());
    }

    @Test
    void aBuilderCanGoOnAfterItsTallyWasTaken() {
        PairwiseTally.Builder builder = PairwiseTally.builder().add("rota", "queue", PairOutcome.LEFT);
        PairwiseTally first = builder.build();

        builder.add("rota", "a", PairOutcome.LEFT).add("rota", "queue", PairOutcome.LEFT);

        assertThat(first).hasToString("PairwiseTally[rota - queue 1:0 ties 0]");
        assertThat(builder.build()).hasToString("PairwiseTally[rota - a 1:0 ties 0, rota - queue 2:0 ties 0]");
    }

    @Test
    void manyVotesOnManyPairsAreAllCounted() {
        Random random = new Random(7);
        PairwiseTally.Builder builder = PairwiseTally.builder();
        long[][] wins = new long[60][60];
        PairOutcome[] outcomes = PairOutcome.values();
        int votes = 2_200_000;
        for (int i = 0; i < votes; i++) {
            int left = random.nextInt(60);
            int right = (left + 1 + random.nextInt(59)) % 60;
            PairOutcome outcome = outcomes[random.nextInt(3)];
            builder.add("item " + left, "item " + right, outcome);
            wins[left][right] += outcome == PairOutcome.LEFT ? 1 : 0;
        }

        PairwiseTally tally = builder.build();

        assertThat(tally.total()).isEqualTo(votes);
        assertThat(tally.pairs()).isEqualTo(60 * 59);
        for (int left = 0; left < 60; left++) {
            for (int right = 0; right < 60; right++) {
                int pair = tally.pairOf(tally.indexOf("item " + left), tally.indexOf("item " + right));
                assertThat(pair < 0 ? 0 : tally.leftWins(pair)).isEqualTo(wins[left][right]);
            }
        }
    }

    @Test
    void comparisonsThatAreNotThereCannotBeTakenAway() {
        PairwiseTally tally = PairwiseTally.of("rota", "queue", PairOutcome.LEFT);

        assertThatThrownBy(() -> tally.minus(PairwiseTally.of("rota", "bell", PairOutcome.LEFT)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bell");
        assertThatThrownBy(() -> tally.minus(PairwiseTally.of("rota", "queue", PairOutcome.TIE)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tally.minus(PairwiseTally.of("queue", "rota", PairOutcome.RIGHT)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void impossibleComparisonsAreRefused() {
        PairwiseTally.Builder builder = PairwiseTally.builder();
        PairwiseTally full = PairwiseTally.builder()
                .add("rota", "queue", PairwiseTally.MAX_TOTAL, 0, 0)
                .build();

        assertThatThrownBy(() -> builder.add("rota", "rota", PairOutcome.TIE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rota");
        assertThatThrownBy(() -> builder.add("", "rota", PairOutcome.TIE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.add("rota", "queue", 1, -1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rightWins is -1; expected 0 to 9007199254740992");
        assertThatThrownBy(() -> builder.add("rota", "queue", PairwiseTally.MAX_TOTAL, 1, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.add(full, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.add(full, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> full.plus(PairwiseTally.of("rota", "queue", PairOutcome.LEFT)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(builder.build()).isEqualTo(PairwiseTally.empty());
    }
}
