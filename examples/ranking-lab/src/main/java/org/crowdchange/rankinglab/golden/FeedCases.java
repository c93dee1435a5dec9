package org.crowdchange.rankinglab.golden;

import java.util.Map;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.opinion.Controversy;
import org.crowdchange.ranking.opinion.Hot;
import org.crowdchange.ranking.opinion.Wilson;
import org.crowdchange.tally.OpinionCounts;
import org.crowdchange.tally.OpinionTally;
import tools.jackson.databind.JsonNode;

/** The orders of feeds: hot, controversial, best. */
final class FeedCases implements Family {

    // What lies at the very edge of a tolerance of seven decimals does not fall off it by the last bit of a sum.
    private static final double EDGE = 1.001;

    @Override
    public Map<String, Check> checks() {
        return Map.of("reddit-sorts", FeedCases::redditSorts);
    }

    private static void redditSorts(GoldenCase golden, Differences differences) {
        OpinionCounts counts = IntervalCases.counts(golden);
        JsonNode moments = golden.inline().path("epoch_seconds");
        JsonNode tolerance = golden.json().path("tolerance");
        for (Map.Entry<String, JsonNode> expected : golden.expected().properties()) {
            String name = expected.getKey();
            switch (name) {
                case "hot" -> {
                    Tolerance own = new Tolerance(EDGE * tolerance.path("hot").asDouble(0), 0);
                    differences.equal("hot: length", expected.getValue().size(), moments.size());
                    for (int i = 0; i < expected.getValue().size(); i++) {
                        differences.number(
                                "hot[" + i + "]",
                                expected.getValue().get(i),
                                score(new Hot(), counts, moments.path(i).asDouble()),
                                own);
                    }
                }
                case "controversy" -> {
                    Tolerance own =
                            new Tolerance(0, tolerance.path("controversy_rel").asDouble(0));
                    differences.number(name, expected.getValue(), score(new Controversy(), counts, 0), own);
                }
                case "confidence" -> {
                    Tolerance own =
                            new Tolerance(tolerance.path("confidence_abs").asDouble(0), 0);
                    differences.number(name, expected.getValue(), score(new Wilson(0.8), counts, 0), own);
                }
                default -> throw new UnsupportedCaseException("the expected value \"" + name + "\"");
            }
        }
    }

    private static double score(RankingMethod<OpinionTally> method, OpinionCounts counts, double epochSeconds) {
        OpinionTally tally = OpinionTally.builder()
                .add("item", Math.round(epochSeconds * 1000))
                .add("item", counts)
                .build();
        return method.rank(tally).items().get(0).score();
    }
}
