package org.crowdchange.rankinglab.golden;

import java.util.ArrayList;
import java.util.List;
import org.crowdchange.lab.data.CsvField;
import org.crowdchange.lab.data.CsvTable;
import org.crowdchange.lab.data.DataFile;
import org.crowdchange.lab.data.GamesReader;
import org.crowdchange.lab.data.PairCountsReader;
import org.crowdchange.ranking.pairwise.TieHandling;
import org.crowdchange.tally.PairOutcome;
import org.crowdchange.tally.PairwiseTally;
import tools.jackson.databind.JsonNode;

/** The comparisons of cases. */
final class PairwiseInputs {

    private PairwiseInputs() {}

    /** The comparisons of a case and, listed, the items that it names. */
    static PairwiseTally tally(GoldenCase golden) {
        if (!golden.kind().equals("pairwise")) {
            throw golden.unsupportedInput();
        }
        PairwiseTally.Builder builder = PairwiseTally.builder();
        items(golden).forEach(builder::add);
        if (golden.inline().isMissingNode()) {
            DataFile file = golden.data();
            builder.add(isGames(file) ? GamesReader.read(file).pairs() : PairCountsReader.read(file), 1);
        } else {
            addInline(golden, builder);
        }
        return builder.build();
    }

    /** The same, where the item with the home advantage stands on the left if the file says which one has it. */
    static PairwiseTally homeFirst(GoldenCase golden) {
        PairwiseTally tally = tally(golden);
        if (!golden.inline().isMissingNode() || !isGames(golden.data())) {
            return tally;
        }
        PairwiseTally.Builder builder = PairwiseTally.builder();
        CsvTable table = new CsvTable(golden.data(), List.of(), true);
        List<String> header =
                table.header().fields().stream().map(CsvField::text).toList();
        int home = header.indexOf("home_a");
        if (home < 0) {
            return tally;
        }
        table.each("comparison", row -> {
            String a = row.get(header.indexOf("a")).text();
            String b = row.get(header.indexOf("b")).text();
            double result =
                    Double.parseDouble(row.get(header.indexOf("result_a")).text());
            boolean swap = row.get(home).text().equals("0");
            PairOutcome outcome =
                    result == 0.5 ? PairOutcome.TIE : (result == 1) != swap ? PairOutcome.LEFT : PairOutcome.RIGHT;
            builder.add(swap ? b : a, swap ? a : b, outcome);
        });
        return builder.build();
    }

    /** Whether each comparison of the input stands by itself. */
    static boolean areSingle(GoldenCase golden) {
        return !golden.inline().isMissingNode() || isGames(golden.data());
    }

    /** The items that a case names, in its order. */
    static List<String> items(GoldenCase golden) {
        List<String> items = new ArrayList<>();
        golden.input().path("items").forEach(each -> items.add(each.asString()));
        return items;
    }

    /** What the case says of ties. */
    static TieHandling ties(GoldenCase golden) {
        String ties = golden.input().path("ties").asString("");
        if (ties.contains("doubled")) {
            return TieHandling.HALF_WINS_DOUBLED;
        }
        return ties.contains("dropped") ? TieHandling.DROPPED : TieHandling.HALF_WINS;
    }

    private static boolean isGames(DataFile file) {
        return GamesReader.matches(file);
    }

    private static void addInline(GoldenCase golden, PairwiseTally.Builder builder) {
        JsonNode comparisons = golden.inline().path("comparisons_winner_loser");
        if (!comparisons.isArray()) {
            throw golden.unsupportedInput();
        }
        List<String> items = items(golden);
        for (JsonNode each : comparisons) {
            builder.add(name(items, each.get(0)), name(items, each.get(1)), PairOutcome.LEFT);
        }
    }

    private static String name(List<String> items, JsonNode item) {
        return item.isNumber() && item.asInt() < items.size() ? items.get(item.asInt()) : item.asString();
    }
}
