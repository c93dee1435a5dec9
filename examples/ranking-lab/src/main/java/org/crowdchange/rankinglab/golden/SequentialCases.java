package org.crowdchange.rankinglab.golden;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.crowdchange.lab.data.GamesReader;
import org.crowdchange.ranking.pairwise.Belief;
import org.crowdchange.ranking.pairwise.Elo;
import org.crowdchange.ranking.pairwise.Glicko2;
import org.crowdchange.ranking.pairwise.Glicko2Game;
import org.crowdchange.ranking.pairwise.Glicko2Rating;
import org.crowdchange.ranking.pairwise.TrueSkill;
import org.crowdchange.ranking.pairwise.WengLin;
import org.crowdchange.ranking.pairwise.WengLinModel;
import org.crowdchange.tally.ComparisonLog;
import org.crowdchange.tally.PairOutcome;
import tools.jackson.databind.JsonNode;

/** Ratings that depend on the order of comparisons. */
final class SequentialCases implements Family {

    @Override
    public Map<String, Check> checks() {
        Map<String, Check> checks = new HashMap<>();
        checks.put("elo-sequential", SequentialCases::elo);
        checks.put("glicko-2", SequentialCases::glicko2);
        checks.put("trueskill-1v1", SequentialCases::trueSkill);
        for (WengLinModel model : WengLinModel.values()) {
            checks.put(new WengLin(model).id(), (golden, differences) -> wengLin(model, golden, differences));
        }
        return checks;
    }

    private static void elo(GoldenCase golden, Differences differences) {
        Numbers given = new Numbers(golden.parameters());
        Elo usual = new Elo();
        Elo method = new Elo(
                given.or("k", usual.k()),
                given.or("base", usual.base()),
                given.or("scale", usual.scale()),
                given.or("init_rating", usual.initial()));
        ComparisonLog log = log(golden);
        double[] ratings = method.ratings(log);
        each(
                golden.expected().path("rating"),
                log,
                differences,
                (item, expected) -> differences.number(item, expected, ratings[log.indexOf(item)]));
    }

    private static void glicko2(GoldenCase golden, Differences differences) {
        Numbers given = new Numbers(golden.parameters());
        Glicko2 usual = new Glicko2();
        Glicko2 method = new Glicko2(
                given.or("rating", usual.rating()),
                given.or("rd", usual.deviation()),
                given.or("vol", usual.volatility()),
                given.or("tau", usual.tau()),
                0,
                usual.caution(),
                usual.level());
        if (golden.kind().equals("glickman-example")) {
            Glicko2Rating rated = example(golden.inline(), method);
            differences.number("rating", golden.expected().path("rating"), rated.rating());
            differences.number("rd", golden.expected().path("rd"), rated.deviation());
            differences.number("vol", golden.expected().path("vol"), rated.volatility());
            return;
        }
        ComparisonLog log = log(golden);
        List<Glicko2Rating> ratings = method.ratings(log);
        each(golden.expected(), log, differences, (item, expected) -> {
            Glicko2Rating rated = ratings.get(log.indexOf(item));
            differences.numbers(item, expected, rated.rating(), rated.deviation(), rated.volatility());
        });
    }

    private static Glicko2Rating example(JsonNode inline, Glicko2 method) {
        JsonNode player = inline.path("player");
        List<Glicko2Game> games = new ArrayList<>();
        for (JsonNode game : inline.path("opponents")) {
            games.add(new Glicko2Game(
                    new Glicko2Rating(game.get(0).asDouble(), game.get(1).asDouble(), method.volatility()),
                    game.get(2).asDouble()));
        }
        return method.rate(
                new Glicko2Rating(
                        player.get(0).asDouble(),
                        player.get(1).asDouble(),
                        player.get(2).asDouble()),
                games);
    }

    private static void trueSkill(GoldenCase golden, Differences differences) {
        Numbers given = new Numbers(golden.parameters());
        TrueSkill usual = new TrueSkill();
        TrueSkill method = new TrueSkill(
                given.or("mu", usual.mu()),
                given.or("sigma", usual.sigma()),
                given.or("beta", usual.beta()),
                given.or("tau", usual.tau()),
                given.or("draw_probability", usual.drawProbability()),
                usual.caution(),
                usual.level());
        ComparisonLog log = log(golden);
        compare(golden.expected(), log, method.beliefs(log), differences);
    }

    private static void wengLin(WengLinModel model, GoldenCase golden, Differences differences) {
        Numbers given = new Numbers(golden.parameters());
        WengLin usual = new WengLin(model);
        WengLin method = new WengLin(
                model,
                given.or("mu", usual.mu()),
                given.or("sigma", usual.sigma()),
                given.or("beta", usual.beta()),
                given.or("kappa", usual.kappa()),
                given.or("tau", usual.tau()),
                given.or("epsilon", usual.epsilon()),
                (int) given.or("window_size", usual.window()),
                usual.caution(),
                usual.level());
        if (!golden.kind().equals("one-ranking")) {
            ComparisonLog log = log(golden);
            compare(golden.expected(), log, method.beliefs(log), differences);
            return;
        }
        int[] places = StreamSupport.stream(golden.inline().path("ranks").spliterator(), false)
                .mapToInt(JsonNode::asInt)
                .toArray();
        List<Belief> before = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            before.add(method.initial());
        }
        List<Belief> after = method.rate(before, places);
        JsonNode expected = golden.expected().path("mu_sigma");
        differences.equal("items", expected.size(), after.size());
        for (int i = 0; i < Math.min(expected.size(), after.size()); i++) {
            Belief belief = after.get(i);
            differences.numbers("item " + i, expected.get(i), belief.mean(), belief.deviation());
        }
    }

    private static void compare(JsonNode expected, ComparisonLog log, List<Belief> beliefs, Differences differences) {
        each(expected, log, differences, (item, numbers) -> {
            Belief belief = beliefs.get(log.indexOf(item));
            differences.numbers(item, numbers, belief.mean(), belief.deviation());
        });
    }

    /** Compares item by item, after seeing that the items are the same. */
    private static void each(JsonNode expected, ComparisonLog log, Differences differences, ItemCheck check) {
        TreeSet<String> items = new TreeSet<>();
        for (int i = 0; i < log.size(); i++) {
            items.add(log.item(i));
        }
        TreeSet<String> wanted = new TreeSet<>();
        expected.properties().forEach(field -> wanted.add(field.getKey()));
        differences.equal("items", wanted, items);
        for (Map.Entry<String, JsonNode> field : expected.properties()) {
            if (items.contains(field.getKey())) {
                check.accept(field.getKey(), field.getValue());
            }
        }
    }

    private static ComparisonLog log(GoldenCase golden) {
        return switch (golden.kind()) {
            case "pairwise" -> GamesReader.read(golden.data());
            case "games-in-order" -> inline(golden.inline());
            default -> throw golden.unsupportedInput();
        };
    }

    private static ComparisonLog inline(JsonNode games) {
        ComparisonLog.Builder builder = ComparisonLog.builder();
        long moment = 0;
        for (JsonNode game : games) {
            double result = game.get(2).asDouble();
            PairOutcome outcome = result == 1 ? PairOutcome.LEFT : result == 0 ? PairOutcome.RIGHT : PairOutcome.TIE;
            builder.add(++moment, game.get(0).asString(), game.get(1).asString(), outcome);
        }
        return builder.build();
    }

    @FunctionalInterface
    private interface ItemCheck {
        void accept(String item, JsonNode expected);
    }

    /** The parameters that a case gives; the others are as usual. Numbers of twelve digits stand for those meant. */
    private record Numbers(JsonNode given) {
        private static final double TWELVE_DIGITS = 1e-11;

        double or(String name, double usual) {
            double value = given.path(name).asDouble(usual);
            return Math.abs(value - usual) <= TWELVE_DIGITS * Math.abs(usual) ? usual : value;
        }
    }
}
