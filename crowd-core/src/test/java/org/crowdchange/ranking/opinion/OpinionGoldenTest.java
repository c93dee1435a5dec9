package org.crowdchange.ranking.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.crowdchange.internal.math.Beta;
import org.crowdchange.internal.math.Normal;
import org.crowdchange.ranking.GoldenFile;
import org.crowdchange.ranking.Interval;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.OpinionCounts;
import org.crowdchange.tally.OpinionTally;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The methods against SciPy's results, which have 12 digits. */
class OpinionGoldenTest {

    @Test
    void wilsonIntervalsAreThoseOfScipy() {
        for (JsonNode each : GoldenFile.cases("intervals.json", "binomial-interval")) {
            OpinionCounts counts = counts(each);
            if (counts.decided() == 0) {
                assertThat(rank(new Wilson(), counts).rated()).isFalse();
                continue;
            }
            for (Map.Entry<String, JsonNode> level :
                    each.get("expected").get("two_sided").properties()) {
                JsonNode expected = level.getValue().get("wilson");
                RankedItem item = rank(new Wilson(Double.parseDouble(level.getKey())), counts);

                Interval interval = item.interval().orElseThrow();
                assertThat(item.score()).isEqualTo(interval.low());
                assertThat(interval.low()).isCloseTo(expected.get(0).asDouble(), within(1e-12));
                assertThat(interval.high()).isCloseTo(expected.get(1).asDouble(), within(1e-12));
            }
        }
    }

    @Test
    void posteriorsAreThoseOfScipy() {
        for (JsonNode each : GoldenFile.cases("intervals.json", "beta-binomial-posterior")) {
            JsonNode input = each.get("input").get("inline");
            JsonNode expected = each.get("expected");
            double a = input.get("prior_alpha").asDouble();
            double b = input.get("prior_beta").asDouble();
            OpinionCounts counts = counts(each);

            RankedItem wide = rank(new BetaPosterior(a, b, 0.9), counts);
            assertThat(wide.score()).isCloseTo(value(expected, "mean"), twelveDigits(expected, "mean"));

            a += counts.agree();
            b += counts.disagree();
            assertThat(Beta.lowerQuantile(0.5, a, b)).isCloseTo(value(expected, "q50"), twelveDigits(expected, "q50"));
            assertThat(Beta.cumulative(0.5, b, a))
                    .isCloseTo(value(expected, "p_above_half"), twelveDigits(expected, "p_above_half"));
            if (wide.rated()) {
                assertInterval(wide, expected, "q05", "q95");
                assertInterval(
                        rank(new BetaPosterior(a - counts.agree(), b - counts.disagree(), 0.5), counts),
                        expected,
                        "q25",
                        "q75");
            }
        }
    }

    @Test
    void normalQuantilesAreThoseOfScipy() {
        JsonNode normal = GoldenFile.cases("intervals.json", "normal-quantile").get(0);
        List<JsonNode> probabilities =
                normal.get("input").get("inline").valueStream().toList();
        for (int i = 0; i < probabilities.size(); i++) {
            double expected = normal.get("expected").get("z").get(i).asDouble();
            double probability = probabilities.get(i).asDouble();

            assertThat(Normal.quantile(probability)).isCloseTo(expected, within(1e-11));
            if (probability > 0.5) {
                assertThat(Normal.twoSided(2 * probability - 1)).isCloseTo(expected, within(1e-11));
            }
        }
    }

    private static void assertInterval(RankedItem item, JsonNode expected, String low, String high) {
        Interval interval = item.interval().orElseThrow();
        assertThat(interval.low()).isCloseTo(value(expected, low), twelveDigits(expected, low));
        assertThat(interval.high()).isCloseTo(value(expected, high), twelveDigits(expected, high));
    }

    private static OpinionCounts counts(JsonNode each) {
        JsonNode input = each.get("input").get("inline");
        return new OpinionCounts(input.get("up").asLong(), input.get("down").asLong(), 0);
    }

    private static RankedItem rank(RankingMethod<OpinionTally> method, OpinionCounts counts) {
        OpinionTally tally =
                OpinionTally.builder().add("idea", 0).add("idea", counts).build();
        return method.rank(tally).items().get(0);
    }

    private static double value(JsonNode expected, String name) {
        return expected.get(name).asDouble();
    }

    /** Half a unit of the twelfth digit, and a little for our own rounding. */
    private static Offset<Double> twelveDigits(JsonNode expected, String name) {
        return within(6e-12 * value(expected, name));
    }
}
