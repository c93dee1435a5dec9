package org.crowdchange.rankinglab.golden;

import java.util.List;
import java.util.Map;
import org.crowdchange.catalogue.Catalogue;
import org.crowdchange.lab.metric.StandardNormal;
import org.crowdchange.lab.metric.TwoByTwo;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.ranking.Interval;
import org.crowdchange.ranking.Parameters;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.opinion.BetaPosterior;
import org.crowdchange.ranking.opinion.SharePosterior;
import org.crowdchange.tally.OpinionCounts;
import org.crowdchange.tally.OpinionTally;
import tools.jackson.databind.JsonNode;

/** Intervals and posteriors of shares, the quantiles behind them, and tests of two shares. */
final class IntervalCases implements Family {

    private static final List<String> INTERVALS =
            List.of("wilson", "wilson-continuity", "agresti-coull", "clopper-pearson", "jeffreys");

    @Override
    public Map<String, Check> checks() {
        return Map.of(
                "binomial-interval", IntervalCases::binomialInterval,
                "beta-binomial-posterior", IntervalCases::posterior,
                "normal-quantile", IntervalCases::normalQuantile,
                "probability-of-superiority", IntervalCases::superiority,
                "two-proportion-tests", IntervalCases::twoProportions);
    }

    /** The only item of a ranking of one item with these votes. */
    static RankedItem only(RankingMethod<OpinionTally> method, OpinionCounts counts) {
        OpinionTally tally =
                OpinionTally.builder().add("item", 0).add("item", counts).build();
        return method.rank(tally).items().get(0);
    }

    static OpinionCounts counts(GoldenCase golden) {
        JsonNode inline = golden.inline();
        if (!inline.path("up").isIntegralNumber() || !inline.path("down").isIntegralNumber()) {
            throw golden.unsupportedInput();
        }
        return new OpinionCounts(inline.path("up").asLong(), inline.path("down").asLong(), 0);
    }

    private static void binomialInterval(GoldenCase golden, Differences differences) {
        OpinionCounts counts = counts(golden);
        for (Map.Entry<String, JsonNode> expected : golden.expected().properties()) {
            switch (expected.getKey()) {
                case "undefined" -> {
                    for (String method : INTERVALS) {
                        RankedItem item = only(method(method, 0.95), counts);
                        differences.equal(
                                method + " is undefined", expected.getValue().asBoolean(), !item.rated());
                    }
                }
                case "two_sided" -> {
                    for (Map.Entry<String, JsonNode> level : expected.getValue().properties()) {
                        for (Map.Entry<String, JsonNode> named :
                                level.getValue().properties()) {
                            double probability = Double.parseDouble(level.getKey());
                            RankingMethod<OpinionTally> method = method(named.getKey(), probability);
                            compareInterval(
                                    named.getKey() + " at " + level.getKey(),
                                    named.getValue(),
                                    only(method, counts),
                                    differences);
                        }
                    }
                }
                default -> throw unknown(expected.getKey());
            }
        }
    }

    private static RankingMethod<OpinionTally> method(String name, double level) {
        String id = name.replace('_', '-');
        if (!INTERVALS.contains(id)) {
            throw new UnsupportedCaseException("the interval \"" + name + "\"");
        }
        try {
            return Parameters.with(Catalogue.complete().opinion(id), Map.of("level", level));
        } catch (InvalidInputException e) {
            throw new UnsupportedCaseException("the interval \"" + name + "\": " + e.getMessage());
        }
    }

    private static void compareInterval(String what, JsonNode expected, RankedItem item, Differences differences) {
        differences.equal(what + " is there", true, item.interval().isPresent());
        item.interval().ifPresent(interval -> {
            differences.numbers(what, expected, interval.low(), interval.high());
            differences.equal(what + ": score", interval.low(), item.score());
        });
    }

    private static void posterior(GoldenCase golden, Differences differences) {
        OpinionCounts counts = counts(golden);
        double a = golden.inline().path("prior_alpha").asDouble();
        double b = golden.inline().path("prior_beta").asDouble();
        SharePosterior posterior = new SharePosterior(a, b).after(counts.agree(), counts.disagree());
        JsonNode expected = golden.expected();
        for (Map.Entry<String, JsonNode> each : expected.properties()) {
            differences.number(each.getKey(), each.getValue(), posteriorValue(posterior, each.getKey()));
        }
        RankedItem item = only(new BetaPosterior(a, b, 0.9), counts);
        differences.number("score of bayes", expected.path("mean"), item.score());
        if (expected.has("q05") && expected.has("q95")) {
            differences.equal("bayes is rated", counts.decided() > 0, item.rated());
            item.interval().ifPresent(interval -> compareEnds(expected, interval, differences));
        }
    }

    private static void compareEnds(JsonNode expected, Interval interval, Differences differences) {
        differences.number("lower end of bayes", expected.path("q05"), interval.low());
        differences.number("upper end of bayes", expected.path("q95"), interval.high());
    }

    private static double posteriorValue(SharePosterior posterior, String name) {
        if (name.matches("q[0-9]+")) {
            return posterior.quantile(Double.parseDouble("0." + name.substring(1)));
        }
        return switch (name) {
            case "mean" -> posterior.mean();
            case "variance" -> posterior.variance();
            case "p_above_half" -> posterior.above(0.5);
            default -> throw unknown(name);
        };
    }

    private static void normalQuantile(GoldenCase golden, Differences differences) {
        double[] actual = golden.inline()
                .valueStream()
                .mapToDouble(probability -> StandardNormal.quantile(probability.asDouble()))
                .toArray();
        differences.numbers("z", golden.expected().path("z"), actual);
    }

    private static void superiority(GoldenCase golden, Differences differences) {
        JsonNode inline = golden.inline();
        JsonNode prior = inline.path("prior");
        SharePosterior before = prior.isArray()
                ? new SharePosterior(prior.path(0).asDouble(), prior.path(1).asDouble())
                : SharePosterior.UNIFORM;
        SharePosterior first = after(before, inline.path("a_up_down"));
        SharePosterior second = after(before, inline.path("b_up_down"));
        differences.number("p_a_better", golden.expected().path("p_a_better"), first.probabilityAbove(second));
    }

    private static SharePosterior after(SharePosterior prior, JsonNode upDown) {
        return prior.after(upDown.path(0).asLong(), upDown.path(1).asLong());
    }

    private static void twoProportions(GoldenCase golden, Differences differences) {
        JsonNode rows = golden.inline();
        TwoByTwo table = new TwoByTwo(
                rows.path(0).path(0).asLong(),
                rows.path(0).path(1).asLong(),
                rows.path(1).path(0).asLong(),
                rows.path(1).path(1).asLong());
        for (Map.Entry<String, JsonNode> each : golden.expected().properties()) {
            double actual = switch (each.getKey()) {
                case "fisher_two_sided" -> table.fisherTwoSided();
                case "chi2" -> table.chiSquare();
                case "chi2_p" -> table.chiSquareProbability();
                default -> throw unknown(each.getKey());
            };
            differences.number(each.getKey(), each.getValue(), actual);
        }
    }

    private static UnsupportedCaseException unknown(String name) {
        return new UnsupportedCaseException("the expected value \"" + name + "\"");
    }
}
