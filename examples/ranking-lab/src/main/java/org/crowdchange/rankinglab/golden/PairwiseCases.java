package org.crowdchange.rankinglab.golden;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.crowdchange.ranking.Interval;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.Term;
import org.crowdchange.ranking.pairwise.BradleyTerryBootstrap;
import org.crowdchange.ranking.pairwise.BradleyTerryElo;
import org.crowdchange.ranking.pairwise.BradleyTerryGlm;
import org.crowdchange.ranking.pairwise.BradleyTerryMap;
import org.crowdchange.ranking.pairwise.BradleyTerryMle;
import org.crowdchange.ranking.pairwise.BradleyTerryMm;
import org.crowdchange.ranking.pairwise.BradleyTerryMmRegularised;
import org.crowdchange.ranking.pairwise.Coefficient;
import org.crowdchange.ranking.pairwise.IntervalMethod;
import org.crowdchange.ranking.pairwise.LsrOnePass;
import org.crowdchange.ranking.pairwise.LsrRegularised;
import org.crowdchange.ranking.pairwise.RankCentrality;
import org.crowdchange.ranking.pairwise.TieHandling;
import org.crowdchange.tally.PairwiseTally;
import tools.jackson.databind.JsonNode;

/** Strengths estimated from counts of comparisons. */
final class PairwiseCases implements Family {
    private static final double LEVEL = 0.95;

    @Override
    public Map<String, Check> checks() {
        Map<String, Check> checks = new HashMap<>();
        checks.put(
                "bradley-terry-mle",
                strengths((golden, ties) -> new BradleyTerryMle(ties, false, IntervalMethod.NONE, LEVEL)));
        checks.put(
                "bradley-terry-map-gaussian",
                strengths(
                        (golden, ties) -> new BradleyTerryMap(alpha(golden), ties, false, IntervalMethod.NONE, LEVEL)));
        checks.put(
                "bradley-terry-mm",
                strengths((golden, ties) -> new BradleyTerryMm(ties, tolerance(golden), maxIterations(golden))));
        checks.put(
                "bradley-terry-mm-regularised",
                strengths((golden, ties) ->
                        new BradleyTerryMmRegularised(alpha(golden), ties, tolerance(golden), maxIterations(golden))));
        checks.put("lsr-one-pass", strengths((golden, ties) -> new LsrOnePass(alpha(golden), ties)));
        checks.put("lsr-regularised", strengths((golden, ties) -> new LsrRegularised(alpha(golden), ties)));
        checks.put("rank-centrality", strengths((golden, ties) -> new RankCentrality(alpha(golden), ties)));
        checks.put("bradley-terry-logistic-half-ties", PairwiseCases::elo);
        checks.put("bradley-terry-bootstrap", PairwiseCases::bootstrap);
        checks.put("bradley-terry-glm", PairwiseCases::glm);
        checks.put("bradley-terry-mm (crowd-kit, early stop)", (golden, differences) -> {
            throw new UnsupportedCaseException("for comparison only: an iteration that stops before it has converged");
        });
        return checks;
    }

    /** How a case's method is made. */
    private interface Definition {
        RankingMethod<PairwiseTally> method(GoldenCase golden, TieHandling ties);
    }

    private static Check strengths(Definition definition) {
        return (golden, differences) -> {
            PairwiseTally tally = PairwiseInputs.tally(golden);
            Ranking ranking =
                    definition.method(golden, PairwiseInputs.ties(golden)).rank(tally);
            compare(golden, tally, ranking, differences);
        };
    }

    private static double alpha(GoldenCase golden) {
        return golden.parameters().path("alpha").asDouble(0);
    }

    private static double tolerance(GoldenCase golden) {
        return golden.parameters().path("tol").asDouble(new BradleyTerryMm().tolerance());
    }

    private static int maxIterations(GoldenCase golden) {
        return golden.parameters().path("max_iter").asInt(new BradleyTerryMm().maxIterations());
    }

    private static void compare(GoldenCase golden, PairwiseTally tally, Ranking ranking, Differences differences) {
        JsonNode expected = golden.expected();
        // Without a prior nothing is known of an item that was never compared, and the library lists it last.
        boolean none = ranking.noEstimate().isPresent()
                || ranking.items().stream().anyMatch(each -> !each.rated() && alpha(golden) == 0);
        differences.equal("an estimate exists", estimateExpected(expected), !none);
        if (none || !estimateExpected(expected)) {
            return;
        }
        List<String> items = PairwiseInputs.items(golden);
        if (items.isEmpty()) {
            items = IntStream.range(0, tally.size()).mapToObj(tally::item).toList();
        }
        differences.numbers(
                "theta_centered",
                expected.path("theta_centered"),
                items.stream().mapToDouble(item -> score(ranking, item)).toArray());
        differences.number("log_likelihood", expected.path("log_likelihood"), diagnostic(ranking, "logLikelihood"));
        order(golden, expected.path("ranking"), ranking, differences);
    }

    /** An error, a statement that there is none, and numbers that are none, all say that no estimate exists. */
    private static boolean estimateExpected(JsonNode expected) {
        if (expected.has("error") || !expected.path("mle_exists").asBoolean(true)) {
            return false;
        }
        for (JsonNode each : expected.path("theta_centered")) {
            if (!each.isNumber()) {
                return false;
            }
        }
        return true;
    }

    /** Down the expected ranking scores must not grow by more than the tolerance. */
    private static void order(GoldenCase golden, JsonNode expected, Ranking ranking, Differences differences) {
        List<String> order = new ArrayList<>();
        expected.forEach(each -> order.add(each.asString()));
        differences.equal(
                "ranked items",
                ranking.items().stream().map(RankedItem::item).sorted().toList(),
                order.stream().sorted().toList());
        double slack = 2 * Tolerance.of(golden.tolerance()).abs();
        for (int i = 1; i < order.size(); i++) {
            if (ranking.find(order.get(i)).isEmpty()
                    || ranking.find(order.get(i - 1)).isEmpty()) {
                return;
            }
            if (score(ranking, order.get(i)) - score(ranking, order.get(i - 1)) > slack) {
                differences.add("ranking: " + order.get(i) + " stands above " + order.get(i - 1)
                        + ", expected the other way round");
            }
        }
    }

    private static void elo(GoldenCase golden, Differences differences) {
        JsonNode given = golden.parameters();
        BradleyTerryElo usual = new BradleyTerryElo();
        Ranking ranking = new BradleyTerryElo(
                        given.path("base").asDouble(usual.base()),
                        given.path("scale").asDouble(usual.scale()),
                        given.path("init_rating").asDouble(usual.initial()),
                        LEVEL)
                .rank(PairwiseInputs.tally(golden));
        differences.equal(
                "an estimate exists",
                estimateExpected(golden.expected()),
                ranking.noEstimate().isEmpty());
        if (ranking.noEstimate().isEmpty()) {
            JsonNode ratings = golden.expected().path("rating");
            sameItems(ratings, ranking, differences);
            ratings.propertyStream()
                    .forEach(each -> differences.number(each.getKey(), each.getValue(), score(ranking, each.getKey())));
        }
    }

    /**
     * The reference drew other samples, so medians are compared within 15 % of the width of the interval, widths within a
     * third, and on average within 15 %. With more rounds than the reference had, the chance is on its side alone.
     */
    private static void bootstrap(GoldenCase golden, Differences differences) {
        JsonNode given = golden.parameters();
        BradleyTerryBootstrap usual = new BradleyTerryBootstrap();
        int rounds = Math.max(1000, given.path("num_round").asInt(usual.rounds()));
        Ranking ranking = new BradleyTerryBootstrap(
                        rounds,
                        given.path("seed").asLong(usual.seed()),
                        LEVEL,
                        given.path("base").asDouble(usual.base()),
                        given.path("scale").asDouble(usual.scale()),
                        given.path("init_rating").asDouble(usual.initial()))
                .rank(PairwiseInputs.tally(golden));
        JsonNode quantiles = golden.expected().path("quantiles");
        sameItems(quantiles, ranking, differences);
        double widths = 0;
        double expectedWidths = 0;
        for (Map.Entry<String, JsonNode> each : quantiles.properties()) {
            Optional<RankedItem> found = ranking.find(each.getKey());
            if (found.isEmpty() || found.get().interval().isEmpty()) {
                differences.add(each.getKey() + " has no interval");
                continue;
            }
            Interval interval = found.get().interval().get();
            double width = each.getValue().path("q975").asDouble()
                    - each.getValue().path("q025").asDouble();
            differences.number(
                    "median of " + each.getKey(),
                    each.getValue().path("q50"),
                    found.get().score(),
                    new Tolerance(0.15 * width, 0));
            double ratio = (interval.high() - interval.low()) / width;
            if (!(ratio > 2.0 / 3 && ratio < 1.5)) {
                differences.add("the interval of " + each.getKey() + " is " + ratio + " times as wide as expected");
            }
            widths += interval.high() - interval.low();
            expectedWidths += width;
        }
        if (Math.abs(widths / expectedWidths - 1) > 0.15) {
            differences.add("intervals are " + widths / expectedWidths + " times as wide as expected");
        }
    }

    private static void glm(GoldenCase golden, Differences differences) {
        String parameters = golden.parameters().asString("");
        boolean home = parameters.contains("home") && !parameters.contains("no home");
        PairwiseTally tally = PairwiseInputs.homeFirst(golden);
        BradleyTerryGlm method =
                new BradleyTerryGlm(home, PairwiseInputs.ties(golden), PairwiseInputs.areSingle(golden), LEVEL);
        Ranking ranking = method.rank(tally);
        differences.equal(
                "an estimate exists",
                estimateExpected(golden.expected()),
                ranking.noEstimate().isEmpty());
        if (ranking.noEstimate().isPresent()) {
            return;
        }
        JsonNode coefficients = golden.expected().path("coefficients");
        // The name of a coefficient is that of the factor and of the item in one word; the item without one is the
        // reference.
        Map<String, JsonNode> expected = new HashMap<>();
        coefficients.propertyStream().forEach(each -> expected.put(item(each.getKey(), tally), each.getValue()));
        String reference = IntStream.range(0, tally.size())
                .mapToObj(tally::item)
                .filter(item -> !expected.containsKey(item))
                .findFirst()
                .orElseThrow();
        BradleyTerryGlm.Regression regression = method.regress(tally, reference);
        List<Coefficient> found = new ArrayList<>(regression.coefficients());
        regression.order().ifPresent(found::add);
        differences.equal("number of coefficients", expected.size(), found.size());
        for (Coefficient each : found) {
            boolean isItem = tally.indexOf(each.name()) >= 0;
            differences.numbers(
                    each.name(),
                    expected.getOrDefault(isItem ? each.name() : "", coefficients.path(each.name())),
                    each.estimate(),
                    each.standardError());
        }
        differences.number("log_likelihood", golden.expected().path("log_likelihood"), regression.logLikelihood());
        differences.number(
                "residual_deviance", golden.expected().path("residual_deviance"), regression.residualDeviance());
    }

    /** The item with whose name a coefficient's name ends; empty for that of the home advantage. */
    private static String item(String coefficient, PairwiseTally tally) {
        return IntStream.range(0, tally.size())
                .mapToObj(tally::item)
                .filter(coefficient::endsWith)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private static void sameItems(JsonNode expected, Ranking ranking, Differences differences) {
        differences.equal(
                "items",
                expected.propertyStream().map(Map.Entry::getKey).sorted().toList(),
                ranking.items().stream().map(RankedItem::item).sorted().toList());
    }

    private static double score(Ranking ranking, String item) {
        return ranking.find(item).map(RankedItem::score).orElse(Double.NaN);
    }

    private static double diagnostic(Ranking ranking, String name) {
        return ranking.diagnostics().stream()
                .filter(each -> each.name().equals(name))
                .mapToDouble(Term::value)
                .findFirst()
                .orElse(Double.NaN);
    }
}
