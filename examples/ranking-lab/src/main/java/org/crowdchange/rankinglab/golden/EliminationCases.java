package org.crowdchange.rankinglab.golden;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crowdchange.ranking.ranked.Baldwin;
import org.crowdchange.ranking.ranked.Benham;
import org.crowdchange.ranking.ranked.CondorcetRunoff;
import org.crowdchange.ranking.ranked.Coombs;
import org.crowdchange.ranking.ranked.EliminationMethod;
import org.crowdchange.ranking.ranked.EliminationReport;
import org.crowdchange.ranking.ranked.InstantRunoff;
import org.crowdchange.ranking.ranked.Nanson;
import org.crowdchange.ranking.ranked.ParallelInstantRunoff;
import org.crowdchange.ranking.ranked.PluralityRunoff;
import org.crowdchange.ranking.ranked.SmithRunoff;
import tools.jackson.databind.JsonNode;

/** Rules for one winner in which items leave in rounds: all tied winners. */
final class EliminationCases implements Family {
    private static final List<EliminationMethod> METHODS = List.of(
            new InstantRunoff(false),
            new InstantRunoff(true),
            new ParallelInstantRunoff(),
            new PluralityRunoff(),
            new Coombs(),
            new Baldwin(),
            new Nanson(),
            new Benham(),
            new SmithRunoff(),
            new CondorcetRunoff());

    @Override
    public Map<String, Check> checks() {
        return checks(METHODS);
    }

    static Map<String, Check> checks(List<EliminationMethod> methods) {
        Map<String, Check> checks = new TreeMap<>();
        for (EliminationMethod method : methods) {
            checks.put(method.id(), (golden, differences) -> winners(method, golden, differences));
        }
        return checks;
    }

    private static void winners(EliminationMethod method, GoldenCase golden, Differences differences) {
        EliminationReport report = method.count(RankedInputs.read(golden));
        JsonNode expected = golden.expected();
        if (expected.has("error")) {
            differences.equal("no estimate", true, report.noEstimate().isPresent());
            return;
        }
        String reason = report.noEstimate().map(none -> none.reason()).orElse("");
        differences.equal("reason of no estimate", "", reason);
        differences.equal("winners", numbers(expected.path("winners")), numbers(report.winners()));
    }

    /** The numbers of an array in their order. */
    static List<Integer> numbers(JsonNode array) {
        return array.valueStream().map(JsonNode::asInt).sorted().toList();
    }

    static List<Integer> numbers(List<String> ids) {
        return ids.stream().map(Integer::valueOf).sorted().toList();
    }
}
