package org.crowdchange.rankinglab.golden;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crowdchange.lab.data.DataFile;
import org.crowdchange.lab.data.PabulibElection;
import org.crowdchange.lab.data.PabulibReader;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.budget.Allocation;
import org.crowdchange.ranking.budget.Completion;
import org.crowdchange.ranking.budget.EqualShares;
import org.crowdchange.ranking.budget.Greedy;
import org.crowdchange.ranking.budget.Satisfaction;
import org.crowdchange.ranking.budget.SequentialPhragmen;
import org.crowdchange.tally.BudgetTally;
import tools.jackson.databind.JsonNode;

/** Participatory budgets: which projects are funded, and what they cost together. */
final class BudgetCases implements Family {

    @Override
    public Map<String, Check> checks() {
        Map<String, Check> checks = new HashMap<>();
        for (Satisfaction satisfaction : Satisfaction.values()) {
            Greedy greedy = new Greedy(satisfaction);
            checks.put(greedy.id(), (golden, differences) -> {
                BudgetTally tally = election(golden, differences).tally();
                compare(golden, differences, greedy.allocate(tally), greedy.rank(tally));
            });
            for (Completion completion : Completion.values()) {
                String id = new EqualShares(satisfaction, completion).id();
                checks.put(id, (golden, differences) -> {
                    BudgetTally tally = election(golden, differences).tally();
                    EqualShares shares = equalShares(satisfaction, completion, golden);
                    compare(golden, differences, shares.allocate(tally), shares.rank(tally));
                });
            }
        }
        SequentialPhragmen phragmen = new SequentialPhragmen();
        checks.put(phragmen.id(), (golden, differences) -> {
            BudgetTally tally = election(golden, differences).tally();
            compare(golden, differences, phragmen.allocate(tally), phragmen.rank(tally));
        });
        checks.put("official-result", BudgetCases::official);
        return checks;
    }

    private static EqualShares equalShares(Satisfaction satisfaction, Completion completion, GoldenCase golden) {
        EqualShares shares = new EqualShares(satisfaction, completion);
        long increment = golden.parameters().path("voter_budget_increment").asLong(1);
        return new EqualShares(satisfaction, completion, increment, shares.ties());
    }

    /** The file, after what the case says of it. */
    private static PabulibElection election(GoldenCase golden, Differences differences) {
        PabulibElection election = switch (golden.kind()) {
            case "pabulib" -> PabulibReader.read(golden.data());
            case "pabulib-inline" ->
                PabulibReader.read(new DataFile("inline", golden.inline().asString("")));
            default -> throw golden.unsupportedInput();
        };
        JsonNode input = golden.input();
        if (input.has("vote_type")) {
            differences.equal("vote type", input.path("vote_type").asString(""), election.voteType());
        }
        if (input.has("budget")) {
            differences.equal(
                    "budget",
                    plain(input.path("budget").asString("")),
                    plain(election.tally().budget().orElseThrow().toPlainString()));
        }
        if (input.has("num_projects")) {
            differences.equal(
                    "projects",
                    input.path("num_projects").asInt(),
                    election.tally().size());
        }
        if (input.has("num_votes")) {
            differences.equal(
                    "votes", input.path("num_votes").asLong(), election.tally().votes());
        }
        return election;
    }

    private static void compare(GoldenCase golden, Differences differences, Allocation allocation, Ranking ranking) {
        JsonNode expected = golden.expected();
        List<String> selected = allocation.selected().stream().sorted().toList();
        differences.equal("selected", texts(expected.path("selected")), selected);
        differences.equal(
                "total_cost",
                plain(expected.path("total_cost").asString("")),
                plain(allocation.cost().toPlainString()));
        differences.equal(
                "funded items of the ranking",
                selected,
                ranking.items().stream()
                        .filter(each -> each.score() > 0)
                        .map(RankedItem::item)
                        .sorted()
                        .toList());
    }

    private static void official(GoldenCase golden, Differences differences) {
        PabulibElection election = election(golden, differences);
        JsonNode expected = golden.expected();
        differences.equal("selected", texts(expected.path("selected")), election.officialResult());
        Map<String, String> codes = new TreeMap<>();
        expected.path("selected_codes")
                .properties()
                .forEach(each -> codes.put(each.getKey(), each.getValue().asString("")));
        differences.equal("selected_codes", codes, new TreeMap<>(election.selected()));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asString("")));
        texts.sort(null);
        return texts;
    }

    /** A number in the one way of writing it; the reference writes fractions that are no whole numbers as n/d. */
    private static BigDecimal plain(String number) {
        String[] parts = number.split("/", 2);
        BigDecimal value = new BigDecimal(parts[0].strip());
        return (parts.length == 1 ? value : value.divide(new BigDecimal(parts[1].strip()))).stripTrailingZeros();
    }
}
