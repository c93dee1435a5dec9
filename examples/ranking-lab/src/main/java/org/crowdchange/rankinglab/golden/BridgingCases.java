package org.crowdchange.rankinglab.golden;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crowdchange.lab.data.PolisLog;
import org.crowdchange.ranking.opinion.BridgingFactorization;
import org.crowdchange.ranking.opinion.BridgingModel;
import tools.jackson.databind.JsonNode;

/**
 * Bridging matrix factorisation. The reference starts at random and goes down a gradient in single precision, so the
 * comparison is statistical, by the note of the cases: intercepts within max(0.02, twice their spread over seeds), factors
 * likewise up to sign, rankings by Kendall's tau.
 */
final class BridgingCases implements Family {
    private static final Pattern FILTER = Pattern.compile("voters with >=(\\d+) and comments with >=(\\d+) votes");
    private static final String VALUES = "agree 1.0, pass 0.5, disagree 0.0";
    private static final double LEAST_TAU = 0.9;
    private static final Instant ANY_TIME = Instant.parse("9999-01-01T00:00:00Z");

    @Override
    public Map<String, Check> checks() {
        return Map.of("bridging-matrix-factorization", BridgingCases::run);
    }

    private static void run(GoldenCase golden, Differences differences) {
        String mapping = golden.input().path("mapping").asString("");
        Matcher filter = FILTER.matcher(mapping);
        JsonNode parameters = golden.parameters();
        if (!golden.kind().equals("polis-votes") || !filter.find() || !mapping.contains(VALUES)) {
            throw golden.unsupportedInput();
        }
        if (parameters.path("numFactors").asInt(1) != 1) {
            throw new UnsupportedCaseException(parameters.path("numFactors") + " factors");
        }
        BridgingFactorization method = new BridgingFactorization(
                parameters.path("userInterceptLambda").asDouble(0.15),
                parameters.path("noteInterceptLambda").asDouble(0.15),
                parameters.path("globalInterceptLambda").asDouble(0.15),
                parameters.path("userFactorLambda").asDouble(0.03),
                parameters.path("noteFactorLambda").asDouble(0.03),
                Integer.parseInt(filter.group(1)),
                Integer.parseInt(filter.group(2)),
                1,
                1e-8,
                2000);
        BridgingModel model = method.fit(PolisLog.read(golden.data(), ANY_TIME).opinions(PolisInput::name));
        JsonNode expected = golden.expected();
        JsonNode spread = expected.path("seed_spread");
        double votes =
                model.items().stream().mapToDouble(BridgingModel.Item::votes).sum();
        differences.number("ratings", golden.input().path("num_ratings"), votes);
        differences.equal("converged", true, model.converged());
        Tolerance intercepts = new Tolerance(
                Math.max(0.02, 2 * spread.path("intercept_max_abs").asDouble(0)), 0);
        for (JsonNode level : expected.path("global_intercept")) {
            differences.number("global intercept", level, model.level(), intercepts);
        }
        JsonNode expectedIntercepts = expected.path("comment_intercept_seed1");
        JsonNode expectedFactors = expected.path("comment_factor_seed1");
        differences.equal("items", expectedIntercepts.size(), model.items().size());
        Tolerance factors = new Tolerance(
                Math.max(0.05, 2 * spread.path("factor_max_abs_up_to_sign").asDouble(0)), 0);
        double sign = sign(expectedFactors, model);
        for (var each : expectedIntercepts.properties()) {
            BridgingModel.Item item = item(model, each.getKey());
            differences.number("intercept of " + each.getKey(), each.getValue(), item.intercept(), intercepts);
            differences.number(
                    "factor of " + each.getKey(), expectedFactors.path(each.getKey()), sign * item.factor(), factors);
        }
        differences.equal(
                "ranking: length",
                model.items().size(),
                expected.path("ranking_by_intercept_median").size());
        double tau = tau(expected.path("ranking_by_intercept_median"), model);
        if (!(tau >= LEAST_TAU)) {
            differences.add("Kendall's tau with the ranking is " + tau + ", expected at least " + LEAST_TAU);
        }
    }

    private static BridgingModel.Item item(BridgingModel model, String id) {
        return model.item(PolisInput.name(Long.parseLong(id))).orElseThrow();
    }

    private static double sign(JsonNode factors, BridgingModel model) {
        double product = 0;
        for (var each : factors.properties()) {
            product += each.getValue().asDouble() * item(model, each.getKey()).factor();
        }
        return product < 0 ? -1 : 1;
    }

    private static double tau(JsonNode ranking, BridgingModel model) {
        List<Double> scores = new ArrayList<>();
        ranking.forEach(id -> scores.add(item(model, id.asString()).intercept()));
        double concordant = 0;
        for (int a = 0; a < scores.size(); a++) {
            for (int b = a + 1; b < scores.size(); b++) {
                concordant += Double.compare(scores.get(a), scores.get(b));
            }
        }
        return concordant / (scores.size() * (scores.size() - 1) / 2.0);
    }
}
