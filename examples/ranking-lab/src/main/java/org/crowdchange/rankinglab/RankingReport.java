package org.crowdchange.rankinglab;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.crowdchange.ranking.NoEstimate;
import org.crowdchange.ranking.Parameters;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.Term;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A ranking as a table for people or as JSON for machines. */
final class RankingReport {
    private static final String NOTHING = "-";

    private RankingReport() {}

    /** One JSON object; numbers that do not exist are null. */
    static ObjectNode json(RankingMethod<?> method, String input, Ranking ranking, boolean explain) {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("method", method.id());
        json.put("input", input);
        json.set("parameters", JsonMapper.shared().readTree(Parameters.toJson(method)));
        ArrayNode items = json.putArray("items");
        boolean estimated = ranking.noEstimate().isEmpty();
        for (RankedItem item : ranking.items()) {
            ObjectNode each = items.addObject();
            each.put("id", item.item());
            each.put("rank", item.rank());
            each.put("tier", item.tier());
            each.put("score", estimated ? (Double) item.score() : null);
            each.put("low", item.interval().map(interval -> interval.low()).orElse(null));
            each.put("high", item.interval().map(interval -> interval.high()).orElse(null));
            each.put("bestRank", item.bestRank());
            each.put("worstRank", item.worstRank());
            if (explain) {
                each.put(
                        "explanation",
                        ranking.explain(item.item()).orElseThrow().sentence());
            }
        }
        ObjectNode diagnostics = json.putObject("diagnostics");
        for (Term term : ranking.diagnostics()) {
            diagnostics.put(term.name(), term.value());
        }
        ArrayNode warnings = json.putArray("warnings");
        ranking.warnings().forEach(warnings::add);
        ranking.noEstimate().ifPresent(none -> {
            ObjectNode node = json.putObject("noEstimate");
            node.put("reason", none.reason());
            node.set("groups", JsonMapper.shared().valueToTree(none.groups()));
        });
        return json;
    }

    static void print(RankingMethod<?> method, String input, Ranking ranking, boolean explain, PrintWriter out) {
        out.printf(
                "%s %s on %s: %s%n",
                method.id(),
                Parameters.toJson(method),
                input,
                method.description().purpose());
        Optional<NoEstimate> none = ranking.noEstimate();
        if (none.isPresent()) {
            out.printf("%nNo estimate: %s.%n", none.get().reason());
            none.get().groups().forEach(group -> out.println("  group of " + group.size() + ": " + shown(group)));
            return;
        }
        table(ranking, explain, out);
        if (!ranking.diagnostics().isEmpty()) {
            out.println();
            ranking.diagnostics()
                    .forEach(term -> out.printf("%s = %s (%s)%n", term.name(), number(term.value()), term.meaning()));
        }
        ranking.warnings().forEach(warning -> out.println("Warning: " + warning));
    }

    /** The columns of an interval are there only if an item has one. */
    private static void table(Ranking ranking, boolean explain, PrintWriter out) {
        int width =
                ranking.items().stream().mapToInt(item -> item.item().length()).reduce(4, Math::max);
        boolean intervals =
                ranking.items().stream().anyMatch(item -> item.interval().isPresent());
        String row = "%6s  %-" + width + "s  %14s%s  %s%n";
        out.printf("%n" + row, "rank", "item", "score", intervals ? bounds("low", "high") : "", "could be");
        for (RankedItem item : ranking.items()) {
            out.printf(
                    row,
                    item.rated() ? String.valueOf(item.rank()) : NOTHING,
                    item.item(),
                    number(item.score()),
                    intervals ? bounds(item) : "",
                    item.bestRank() == item.worstRank()
                            ? item.bestRank()
                            : item.bestRank() + " to " + item.worstRank());
            if (explain) {
                out.printf(
                        "        %s%n",
                        ranking.explain(item.item()).orElseThrow().sentence());
            }
        }
    }

    private static String bounds(RankedItem item) {
        return item.interval()
                .map(interval -> bounds(number(interval.low()), number(interval.high())))
                .orElse(bounds(NOTHING, NOTHING));
    }

    private static String bounds(String low, String high) {
        return "  %14s  %14s".formatted(low, high);
    }

    private static String shown(List<String> group) {
        int most = 10;
        return String.join(", ", group.subList(0, Math.min(most, group.size())))
                + (group.size() > most ? " and " + (group.size() - most) + " more" : "");
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.format(Locale.ROOT, "%.6g", value);
    }
}
