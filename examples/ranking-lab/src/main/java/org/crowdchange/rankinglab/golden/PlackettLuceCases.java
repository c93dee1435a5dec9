package org.crowdchange.rankinglab.golden;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.crowdchange.lab.data.PlacesReader;
import org.crowdchange.lab.data.PrefLibReader;
import org.crowdchange.ranking.ranked.LeftOut;
import org.crowdchange.ranking.ranked.LuceChoice;
import org.crowdchange.ranking.ranked.LuceEstimate;
import org.crowdchange.ranking.ranked.PlackettLuce;
import org.crowdchange.ranking.ranked.PlackettLuceEstimator;
import org.crowdchange.tally.RankedBallot;
import org.crowdchange.tally.RankedTally;
import tools.jackson.databind.JsonNode;

/** Strengths in models of choice: Plackett-Luce on rankings, Luce on choices of one from several. */
final class PlackettLuceCases implements Family {

    @Override
    public Map<String, Check> checks() {
        Map<String, Check> checks = new HashMap<>();
        for (PlackettLuceEstimator estimator : PlackettLuceEstimator.values()) {
            PlackettLuce usual = new PlackettLuce(estimator);
            checks.put(usual.id(), (golden, differences) -> {
                double alpha = golden.parameters().path("alpha").asDouble(usual.alpha());
                PlackettLuce method = new PlackettLuce(estimator, alpha, LeftOut.NOT_OFFERED, usual.level());
                compare(golden, method.estimate(tally(golden)), differences);
            });
        }
        checks.put("luce-choice-mle", (golden, differences) -> {
            if (golden.parameters().path("alpha").asDouble(0) != 0) {
                throw new UnsupportedCaseException("Luce choices with a prior");
            }
            compare(golden, new LuceChoice().estimate(tally(golden)), differences);
        });
        return checks;
    }

    private static void compare(GoldenCase golden, LuceEstimate estimate, Differences differences) {
        JsonNode expected = golden.expected();
        boolean exists = expected.path("error").isMissingNode()
                && expected.path("mle_exists").asBoolean(true);
        differences.equal("estimate exists", exists, estimate.noEstimate().isEmpty());
        if (!exists || estimate.noEstimate().isPresent()) {
            return;
        }
        JsonNode items = golden.input().path("items");
        double[] strength = new double[items.size()];
        double mean = 0;
        for (int i = 0; i < strength.length; i++) {
            int position = estimate.items().indexOf(items.get(i).asString());
            strength[i] = position < 0 ? 0 : estimate.strength(position);
            mean += strength[i] / strength.length;
        }
        for (int i = 0; i < strength.length; i++) {
            strength[i] -= mean;
        }
        differences.equal("converged", true, estimate.converged());
        differences.numbers("theta_centered", expected.path("theta_centered"), strength);
        if (expected.has("log_likelihood")) {
            differences.number("log_likelihood", expected.path("log_likelihood"), estimate.logLikelihood());
        }
        if (expected.has("ranking")) {
            compareOrder(expected.path("ranking"), items, strength, golden, differences);
        }
    }

    /** The order is that of the scores; where they are as good as equal, the reference has some order. */
    private static void compareOrder(
            JsonNode ranking, JsonNode items, double[] strength, GoldenCase golden, Differences differences) {
        Map<String, Double> byItem = new HashMap<>();
        for (int i = 0; i < strength.length; i++) {
            byItem.put(items.get(i).asString(), strength[i]);
        }
        Tolerance tolerance = Tolerance.of(golden.tolerance());
        Set<String> ranked = new HashSet<>();
        double before = Double.POSITIVE_INFINITY;
        for (JsonNode item : ranking) {
            double own = byItem.getOrDefault(item.asString(), Double.NaN);
            if (!(own <= before + 2 * tolerance.abs())) {
                differences.add("ranking: " + item.asString() + " with " + own + " stands behind one with " + before);
            }
            before = own;
            ranked.add(item.asString());
        }
        differences.equal("items of the ranking", byItem.keySet(), ranked);
    }

    private static RankedTally tally(GoldenCase golden) {
        RankedTally.Builder builder = RankedTally.builder();
        Set<String> kept = new HashSet<>();
        for (JsonNode item : golden.input().path("items")) {
            builder.item(item.asString());
            kept.add(item.asString());
        }
        // Items that a filter removes are not among those that the case lists.
        return builder.add(ballots(golden).restricted(kept::contains), 1).build();
    }

    private static RankedTally ballots(GoldenCase golden) {
        JsonNode items = golden.input().path("items");
        JsonNode rankings = golden.inline().path("rankings_best_first");
        JsonNode choices = golden.inline().path("choices_winner_losers");
        RankedTally.Builder builder = RankedTally.builder();
        if (rankings.isArray()) {
            rankings.forEach(
                    ranking -> builder.add(RankedBallot.of(names(ranking, items).toArray(new String[0]))));
        } else if (choices.isArray()) {
            choices.forEach(choice -> builder.add(new RankedBallot(Stream.of(
                            List.of(items.get(choice.get(0).asInt()).asString()), names(choice.get(1), items))
                    .filter(tier -> !tier.isEmpty())
                    .toList())));
        } else if (golden.inline().isMissingNode() && PlacesReader.matches(golden.data())) {
            return PlacesReader.read(golden.data()).tally();
        } else if (golden.inline().isMissingNode()) {
            return PrefLibReader.read(golden.data()).tally();
        } else {
            throw golden.unsupportedInput();
        }
        return builder.build();
    }

    private static List<String> names(JsonNode indices, JsonNode items) {
        List<String> names = new ArrayList<>();
        indices.forEach(index -> names.add(items.get(index.asInt()).asString()));
        return names;
    }
}
