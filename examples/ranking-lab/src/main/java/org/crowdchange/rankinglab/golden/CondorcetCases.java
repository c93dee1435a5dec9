package org.crowdchange.rankinglab.golden;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.ranked.AntiPlurality;
import org.crowdchange.ranking.ranked.Black;
import org.crowdchange.ranking.ranked.Borda;
import org.crowdchange.ranking.ranked.BordaSymmetric;
import org.crowdchange.ranking.ranked.CondorcetMethod;
import org.crowdchange.ranking.ranked.CondorcetWinner;
import org.crowdchange.ranking.ranked.Copeland;
import org.crowdchange.ranking.ranked.Defeat;
import org.crowdchange.ranking.ranked.Dowdall;
import org.crowdchange.ranking.ranked.Kemeny;
import org.crowdchange.ranking.ranked.KemenyRankings;
import org.crowdchange.ranking.ranked.Llull;
import org.crowdchange.ranking.ranked.Minimax;
import org.crowdchange.ranking.ranked.PairwiseMatrix;
import org.crowdchange.ranking.ranked.Plurality;
import org.crowdchange.ranking.ranked.RankedPairs;
import org.crowdchange.ranking.ranked.River;
import org.crowdchange.ranking.ranked.Schulze;
import org.crowdchange.ranking.ranked.SchwartzSet;
import org.crowdchange.ranking.ranked.SmithSet;
import org.crowdchange.ranking.ranked.SplitCycle;
import org.crowdchange.ranking.ranked.StableVoting;
import org.crowdchange.ranking.ranked.UncoveredSet;
import org.crowdchange.tally.RankedTally;
import tools.jackson.databind.JsonNode;

/** Rules that go by places on ballots or by what beats what head to head. */
final class CondorcetCases implements Family {

    @Override
    public Map<String, Check> checks() {
        Map<String, Check> checks = new HashMap<>();
        checks.put("pairwise-support", CondorcetCases::support);
        checks.put("condorcet-winner", CondorcetCases::condorcetWinner);
        checks.put("copeland", (golden, differences) -> ranking(copeland(golden), golden, differences));
        for (CondorcetMethod method : List.of(
                new SmithSet(),
                new SchwartzSet(),
                new Llull(),
                new UncoveredSet(),
                new Schulze(),
                new RankedPairs(),
                new River(),
                new SplitCycle(),
                new StableVoting(),
                new Minimax(),
                new Black(),
                new Kemeny())) {
            checks.put(method.id(), (golden, differences) -> winners(method, golden, differences));
        }
        for (RankingMethod<RankedTally> method :
                List.<RankingMethod<RankedTally>>of(new Borda(), new AntiPlurality(), new Dowdall(), new Plurality())) {
            checks.put(method.id(), (golden, differences) -> ranking(method, golden, differences));
        }
        checks.put("plurality-scores", (golden, differences) -> ranking(new Plurality(), golden, differences));
        checks.put("borda-scores", (golden, differences) -> ranking(new Borda(), golden, differences));
        checks.put("borda-symmetric", (golden, differences) -> ranking(new BordaSymmetric(), golden, differences));
        checks.put("minimax-scores", (golden, differences) -> ranking(minimax(golden), golden, differences));
        checks.put("schulze-defeats", defeats(new Schulze()::defeats));
        checks.put("split-cycle-defeats", defeats(new SplitCycle()::defeats));
        checks.put("kemeny-rankings", CondorcetCases::kemenyRankings);
        return checks;
    }

    private static Copeland copeland(GoldenCase golden) {
        JsonNode points = golden.parameters().path("scores");
        return points.isEmpty()
                ? new Copeland()
                : new Copeland(
                        points.path(0).asDouble(),
                        points.path(1).asDouble(),
                        points.path(2).asDouble());
    }

    private static Minimax minimax(GoldenCase golden) {
        String measure = golden.parameters().path("score_method").asString("margins");
        return switch (measure) {
            case "margins" -> new Minimax(Minimax.Defeated.MARGINS);
            case "winning" -> new Minimax(Minimax.Defeated.WINNING_VOTES);
            case "pairwise_opposition" -> new Minimax(Minimax.Defeated.PAIRWISE_OPPOSITION);
            default -> throw new UnsupportedCaseException("minimax scores by \"" + measure + "\"");
        };
    }

    private static void support(GoldenCase golden, Differences differences) {
        PairwiseMatrix matrix = PairwiseMatrix.of(RankedInputs.read(golden));
        JsonNode order = golden.expected().path("order");
        JsonNode rows = golden.expected().path("matrix");
        differences.equal("number of items", order.size(), matrix.size());
        differences.equal("number of rows", order.size(), rows.size());
        for (int a = 0; a < rows.size(); a++) {
            int first = matrix.indexOf(order.path(a).asString());
            differences.equal("length of row " + a, order.size(), rows.path(a).size());
            for (int b = 0; b < rows.size(); b++) {
                int second = matrix.indexOf(order.path(b).asString());
                if (first < 0 || second < 0) {
                    differences.add("no item " + order.path(first < 0 ? a : b));
                } else {
                    differences.number(
                            "support of " + matrix.item(first) + " against " + matrix.item(second),
                            rows.path(a).path(b),
                            (double) matrix.support(first, second));
                }
            }
        }
    }

    private static void condorcetWinner(GoldenCase golden, Differences differences) {
        RankedTally tally = RankedInputs.read(golden);
        PairwiseMatrix matrix = PairwiseMatrix.of(tally);
        JsonNode winner = golden.expected().path("winner");
        JsonNode loser = golden.expected().path("loser");
        differences.equal("winner", text(winner), matrix.condorcetWinner().orElse("none"));
        differences.equal("loser", text(loser), matrix.condorcetLoser().orElse("none"));
        if (!text(winner).equals("none")) {
            differences.equal("first tier", List.of(text(winner)), firstTier(new CondorcetWinner(), tally));
        }
    }

    private static String text(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? "none" : node.asString();
    }

    /** The winners, both as the first tier of the ranking and from the matrix alone. */
    private static void winners(CondorcetMethod method, GoldenCase golden, Differences differences) {
        ranking(method, golden, differences);
        List<String> winners = method.winners(PairwiseMatrix.of(RankedInputs.read(golden)));
        differences.equal("winners of the matrix", texts(golden.expected().path("winners")), new TreeSet<>(winners));
    }

    /** The first tier and the scores, whichever the case expects. */
    static void ranking(RankingMethod<RankedTally> method, GoldenCase golden, Differences differences) {
        RankedTally tally = RankedInputs.read(golden);
        JsonNode expected = golden.expected();
        if (expected.has("winners")) {
            differences.equal("winners", texts(expected.path("winners")), new TreeSet<>(firstTier(method, tally)));
        }
        JsonNode scores = expected.path("scores");
        if (expected.has("scores")) {
            differences.equal("number of scores", scores.size(), tally.size());
        }
        Map<String, Double> actual = new HashMap<>();
        for (RankedItem item : method.rank(tally).items()) {
            actual.put(item.item(), item.score());
        }
        for (Map.Entry<String, JsonNode> score : scores.properties()) {
            Double found = actual.get(score.getKey());
            if (found == null) {
                differences.add("no item " + score.getKey());
            } else {
                differences.number("score of " + score.getKey(), score.getValue(), found);
            }
        }
    }

    private static List<String> firstTier(RankingMethod<RankedTally> method, RankedTally tally) {
        return method.rank(tally).tiers().stream()
                .limit(1)
                .flatMap(tier -> tier.items().stream())
                .map(RankedItem::item)
                .toList();
    }

    private static Check defeats(Function<PairwiseMatrix, List<Defeat>> rule) {
        return (golden, differences) -> {
            TreeSet<String> expected = new TreeSet<>();
            for (JsonNode edge : golden.expected().path("edges")) {
                expected.add(edge.path(0).asString() + " > " + edge.path(1).asString());
            }
            TreeSet<String> actual = new TreeSet<>();
            for (Defeat defeat : rule.apply(PairwiseMatrix.of(RankedInputs.read(golden)))) {
                actual.add(defeat.winner() + " > " + defeat.loser());
            }
            differences.equal("defeats", expected, actual);
        };
    }

    private static void kemenyRankings(GoldenCase golden, Differences differences) {
        KemenyRankings actual = new Kemeny().rankings(PairwiseMatrix.of(RankedInputs.read(golden)));
        JsonNode expected = golden.expected();
        differences.number("distance", expected.path("distance"), (double) actual.distance());
        differences.equal("all rankings were listed", true, actual.complete());
        List<List<String>> rankings = new ArrayList<>();
        for (JsonNode ranking : expected.path("rankings")) {
            List<String> items = new ArrayList<>();
            ranking.forEach(item -> items.add(item.asString()));
            rankings.add(items);
        }
        differences.equal(
                "rankings",
                new TreeSet<>(rankings.stream().map(Object::toString).toList()),
                new TreeSet<>(actual.rankings().stream().map(Object::toString).toList()));
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(each -> texts.add(each.asString()));
        return texts;
    }
}
