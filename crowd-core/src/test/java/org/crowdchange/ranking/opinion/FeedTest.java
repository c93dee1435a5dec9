package org.crowdchange.ranking.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.OpinionCounts;
import org.crowdchange.tally.OpinionTally;
import org.junit.jupiter.api.Test;

class FeedTest {

    private static final long MORNING = Instant.parse("2015-02-06T09:30:00Z").toEpochMilli();
    private static final long HOUR = 3_600_000;

    @Test
    void tenTimesTheVotesMakeUpForTwelveAndAHalfHours() {
        Ranking ranking = new Hot()
                .rank(OpinionTally.builder()
                        .add("old", MORNING)
                        .add("old", 100, 0, 0)
                        .add("young", MORNING + 25 * HOUR / 2)
                        .add("young", 10, 0, 0)
                        .add("younger", MORNING + 25 * HOUR / 2 + 1)
                        .add("younger", 10, 0, 0)
                        .add("bad", MORNING + 13 * HOUR)
                        .add("bad", 0, 10, 0)
                        .add("undated", 100, 0, 0)
                        .build());

        assertThat(ranking.items())
                .extracting(RankedItem::item)
                .containsExactly("old", "young", "younger", "bad", "undated");
        // A millisecond is less than seven decimals can tell.
        assertThat(ranking.tiers().get(0).items()).hasSize(3);
        assertThat(ranking.warnings())
                .containsExactly("It is not known since when 1 of 5 items have been open; they are listed last.");
        assertThat(ranking.explain("old").orElseThrow().sentence())
                .isEqualTo(
                        "100 agreed, 0 disagreed, open since 6 February 2015, 09:30 UTC; rank 1, tied with 2 others.");
    }

    @Test
    void underGravityVotesAreDividedByAPowerOfTheAge() {
        OpinionTally tally = OpinionTally.builder()
                .add("old", MORNING)
                .add("old", 17, 0, 0)
                .add("new", MORNING + 2 * HOUR)
                .add("new", 5, 0, 0)
                .add("silent", MORNING + 2 * HOUR)
                .build();

        // 16^0.8 / 4^1.8 and 4^0.8 / 2^1.8 at the opening of the newest; 16 / 32 and 4 / 4 with simple numbers.
        Ranking ranking = new Gravity(0, 2.5, 1).rank(tally);
        assertThat(score(ranking, "old")).isCloseTo(16 / 32.0, within(1e-14));
        assertThat(score(ranking, "new")).isCloseTo(4 / Math.pow(2, 2.5), within(1e-14));
        assertThat(score(new Gravity().rank(tally), "old"))
                .isCloseTo(Math.pow(16, 0.8) / Math.pow(4, 1.8), within(1e-14));
        assertThat(score(ranking, "silent")).isNegative();
        // Two hours later.
        assertThat(score(new Gravity(MORNING + 4 * HOUR, 1, 1).rank(tally), "new"))
                .isEqualTo(1);
        // Before it opened its age is 0.
        assertThat(score(new Gravity(MORNING, 1, 1).rank(tally), "new")).isEqualTo(2);
        assertThat(new Gravity().rank(tally).explain("old").orElseThrow().sentence())
                .isEqualTo("17 agreed, 0 disagreed, open for 2 hours; rank 2.");
    }

    @Test
    void whatDividesManyPeopleEvenlyIsControversial() {
        OpinionTally tally = OpinionTally.builder()
                .add("even", 50, 50, 0)
                .add("few", 1, 1, 0)
                .add("loved", 1000, 0, 0)
                .add("leaning", 90, 10, 0)
                .build();

        assertThat(score(new Controversy().rank(tally), "even")).isEqualTo(100);
        assertThat(score(new Controversy().rank(tally), "loved")).isZero();
        // 90 and 10: 100^(1/9)
        assertThat(score(new Controversy().rank(tally), "leaning")).isCloseTo(Math.pow(100, 1 / 9.0), within(1e-14));
        // "Few" is not certain to be divided: with two votes the smaller side has at least the Wilson bound of 1 of 2.
        assertThat(new Divided().rank(tally).items())
                .extracting(RankedItem::item)
                .containsExactly("even", "few", "leaning", "loved");
        assertThat(new Divided().rank(tally).explain("even").orElseThrow().sentence())
                .startsWith("50 agreed, 50 disagreed; at least 40 % on the smaller side; rank 1");
    }

    @Test
    void entropyTakesAPassForAnAnswer() {
        OpinionTally tally = OpinionTally.builder()
                .add("torn", 10, 10, 10)
                .add("one each", 1, 1, 1)
                .add("split", 15, 15, 0)
                .add("clear", 30, 0, 0)
                .add("skipped", 0, 0, 30)
                .build();

        Ranking ranking = new Entropy().rank(tally);

        // SciPy: (psi(34) - psi(12)) / log(3), (psi(7) - psi(3)) / log(3)
        assertThat(score(ranking, "torn")).isCloseTo(0.9729737159212914, within(1e-12));
        assertThat(score(ranking, "one each")).isCloseTo(0.8647272652954954, within(1e-12));
        assertThat(score(ranking, "clear")).isEqualTo(score(ranking, "skipped"));
        assertThat(ranking.items())
                .extracting(RankedItem::item)
                .containsExactly("torn", "one each", "split", "clear", "skipped");
    }

    @Test
    void thePlainShareIsWrongWhereVotesAreFew() {
        OpinionTally tally =
                OpinionTally.builder().add("one", 1, 0, 0).add("many", 99, 1, 0).build();

        assertThat(new Share().rank(tally).items()).extracting(RankedItem::item).containsExactly("one", "many");
        assertThat(new Share().rank(tally).explain("many").orElseThrow().sentence())
                .isEqualTo("99 of 100 agreed, 99 %; rank 2, could be 1 to 2.");
    }

    @Test
    void theBayesianAverageDrawsTowardsTheShareOfAll() {
        // 75 of 100 in all: (10 * 0.75 + 2) / 12 and (7.5 + 73) / 108.
        OpinionTally tally = OpinionTally.builder()
                .add("few", 2, 0, 0)
                .add("many", 73, 25, 0)
                .build();

        Ranking ranking = new BayesianAverage().rank(tally);

        assertThat(score(ranking, "few")).isCloseTo(9.5 / 12, within(1e-14));
        assertThat(score(ranking, "many")).isCloseTo(80.5 / 108, within(1e-14));
    }

    @Test
    void impossibleParametersAreRefused() {
        assertThatThrownBy(() -> new Hot(0, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("seconds is 0.5; expected 1.0 to 1000000000");
        assertThatThrownBy(() -> new Hot(Long.MAX_VALUE, 45_000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Gravity(Long.MIN_VALUE, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Gravity(0, 11, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Gravity(0, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Entropy(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BayesianAverage(0, 0.95)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BetaLower(0, 1, 0.95)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Divided(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double score(Ranking ranking, String item) {
        return ranking.find(item).orElseThrow().score();
    }

    @Test
    void cautionWithAPriorIsTheLowerQuantileOfThePosterior() {
        RankingMethod<OpinionTally> method = new BetaLower(2, 3, 0.9);

        RankedItem item = method.rank(OpinionTally.of("rota", new OpinionCounts(5, 1, 0)))
                .items()
                .get(0);

        assertThat(item.score())
                .isEqualTo(new SharePosterior(7, 4).interval(0.9).low());
    }
}
