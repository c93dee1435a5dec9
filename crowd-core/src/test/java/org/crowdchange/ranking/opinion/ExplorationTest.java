package org.crowdchange.ranking.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.tally.OpinionCounts;
import org.crowdchange.tally.OpinionTally;
import org.junit.jupiter.api.Test;

class ExplorationTest {

    private static final OpinionTally TALLY = OpinionTally.builder()
            .add("good", 3, 1, 0)
            .add("bad", 0, 5, 0)
            .add("middling", 2, 4, 0)
            .add("new", 1)
            .build();

    @Test
    void ucb1AddsTheBonusOfTheTheorem() {
        Ranking ranking = new Ucb1().rank(TALLY);

        // T = 15: 3/4 + sqrt(2 ln 15 / 4)
        assertThat(score(ranking, "good")).isCloseTo(0.75 + Math.sqrt(2 * Math.log(15) / 4), within(1e-15));
        assertThat(ranking.items().get(0).item()).isEqualTo("new");
        assertThat(ranking.explain("new").orElseThrow().sentence())
                .isEqualTo("No votes yet, so it is shown first; rank 1.");
        assertThat(new Ucb1(0).rank(TALLY).items())
                .extracting(RankedItem::item)
                .containsExactly("new", "good", "middling", "bad");
    }

    @Test
    void klUcbIsTheLargestPlausibleShare() {
        Ranking ranking = new KlUcb().rank(TALLY);

        // SciPy: brentq(lambda q: N * kl(u / N, q) - (log(15) + 3 * log(log(15))), u / N, 1)
        assertThat(score(ranking, "good")).isCloseTo(0.9996455750691866, within(1e-12));
        assertThat(score(ranking, "bad")).isCloseTo(0.6799721884884398, within(1e-12));
        assertThat(score(ranking, "middling")).isCloseTo(0.9024751859682297, within(1e-12));
        assertThat(score(ranking, "new")).isEqualTo(1);
        assertThat(ranking.explain("bad").orElseThrow().sentence())
                .isEqualTo("0 of 5 agreed; up to 68 % could; rank 4.");
    }

    @Test
    void overManySeedsThompsonDrawsFromThePosterior() {
        OpinionTally tally = OpinionTally.builder()
                .add("rota", new OpinionCounts(7, 3, 0))
                .add("queue", new OpinionCounts(5, 5, 0))
                .build();
        int draws = 20_000;
        int first = 0;
        int low = 0;
        double sum = 0;
        for (int seed = 0; seed < draws; seed++) {
            Ranking ranking = new Thompson(seed, 1, 1).rank(tally);
            double draw = score(ranking, "rota");
            sum += draw;
            low += draw < 0.5 ? 1 : 0;
            first += ranking.items().get(0).item().equals("rota") ? 1 : 0;
        }
        SharePosterior rota = SharePosterior.UNIFORM.after(7, 3);
        // Standard deviations: 0.001, 0.0025 and 0.003.
        assertThat(sum / draws).isCloseTo(rota.mean(), within(0.005));
        assertThat((double) low / draws).isCloseTo(1 - rota.above(0.5), within(0.01));
        assertThat((double) first / draws)
                .isCloseTo(rota.probabilityAbove(SharePosterior.UNIFORM.after(5, 5)), within(0.015));
    }

    @Test
    void ideasWithoutVotesTakePartAndTheirOpeningsTellThemApart() {
        OpinionTally.Builder builder = OpinionTally.builder();
        for (int i = 0; i < 50; i++) {
            builder.add("new " + i, i);
        }
        Ranking one = new Thompson().rank(builder.build());
        Ranking other = new Thompson(1, 1, 1).rank(builder.build());

        assertThat(one.tiers()).hasSize(50);
        assertThat(one.items()).allMatch(RankedItem::rated).allMatch(item -> item.evidence() == 0);
        assertThat(other.items()).isNotEqualTo(one.items());
        assertThat(one.explain("new 7").orElseThrow().sentence()).startsWith("No votes yet; drawn by chance: ");
    }

    @Test
    void impossibleParametersAreRefused() {
        assertThatThrownBy(() -> new Ucb1(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new KlUcb(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Thompson(0, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double score(Ranking ranking, String item) {
        return ranking.find(item).orElseThrow().score();
    }
}
