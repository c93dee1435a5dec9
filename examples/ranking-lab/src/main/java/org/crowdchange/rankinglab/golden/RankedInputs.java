package org.crowdchange.rankinglab.golden;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.crowdchange.lab.data.BltReader;
import org.crowdchange.lab.data.DebianTallyReader;
import org.crowdchange.lab.data.OrderReader;
import org.crowdchange.lab.data.PrefLibReader;
import org.crowdchange.lab.data.ScottishCsvReader;
import org.crowdchange.tally.RankedTally;
import tools.jackson.databind.JsonNode;

/**
 * Reads the ranked ballots of a case. The items of the tally are the numbers that the case gives to its candidates, as
 * texts.
 */
final class RankedInputs {
    private static final String UNRANKED = "ranked below every ranked candidate, tied among themselves";

    private RankedInputs() {}

    /** The ballots of a case: its candidates are declared, others are struck off the ballots. */
    static RankedTally read(GoldenCase golden) {
        String unranked = golden.input().path("unranked").asString(UNRANKED);
        if (!unranked.equals(UNRANKED)) {
            throw new UnsupportedCaseException("unranked candidates that are \"" + unranked + "\"");
        }
        RankedTally all = ballots(golden);
        JsonNode candidates = golden.input().path("candidates");
        if (candidates.isEmpty()) {
            return all;
        }
        Set<String> ids = new HashSet<>();
        RankedTally.Builder builder = RankedTally.builder();
        for (Map.Entry<String, JsonNode> candidate : candidates.properties()) {
            ids.add(candidate.getKey());
            builder.item(candidate.getKey());
        }
        UnaryOperator<String> toId = golden.kind().equals("inline") ? idsByName(candidates) : UnaryOperator.identity();
        return builder.add(all.renamed(toId).restricted(ids::contains), 1).build();
    }

    private static RankedTally ballots(GoldenCase golden) {
        return switch (golden.kind()) {
            case "preflib-soc", "preflib-soi", "preflib-toc", "preflib-toi" ->
                PrefLibReader.read(golden.data()).tally();
            case "debian-tally" -> DebianTallyReader.read(golden.data()).tally();
            case "blt" -> BltReader.read(golden.data()).ballots().tally();
            case "scottish-csv" ->
                ScottishCsvReader.read(golden.data()).ballots().tally();
            case "inline" -> inline(golden);
            default -> throw golden.unsupportedInput();
        };
    }

    private static RankedTally inline(GoldenCase golden) {
        RankedTally.Builder builder = RankedTally.builder();
        for (JsonNode ballot : golden.inline().path("ballots")) {
            builder.add(
                    OrderReader.ballot(golden.id(), ballot.path(1).asString()),
                    ballot.path(0).asLong());
        }
        return builder.build();
    }

    private static UnaryOperator<String> idsByName(JsonNode candidates) {
        Map<String, String> ids = new HashMap<>();
        for (Map.Entry<String, JsonNode> candidate : candidates.properties()) {
            ids.put(candidate.getValue().asString(), candidate.getKey());
        }
        // A name that is no candidate's must not be taken for a number.
        return name -> ids.getOrDefault(name, "no candidate: " + name);
    }
}
