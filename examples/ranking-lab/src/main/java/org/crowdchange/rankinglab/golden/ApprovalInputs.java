package org.crowdchange.rankinglab.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.crowdchange.lab.data.PolisMatrix;
import org.crowdchange.model.Opinion;
import org.crowdchange.tally.ApprovalTally;
import org.crowdchange.tally.ApprovalTallyBuilder;
import tools.jackson.databind.JsonNode;

/**
 * The approval ballots of a case. Candidates are called by their numbers, with as many zeros before them as it takes to make
 * the order of items that of the numbers.
 *
 * @param items all candidates in their order
 * @param voters the candidates that each voter approves of, in the order of the voters
 */
record ApprovalInputs(List<String> items, List<List<String>> voters) {

    static ApprovalInputs of(GoldenCase golden, Differences differences) {
        ApprovalInputs inputs = switch (golden.kind()) {
            case "approval-inline" -> inline(golden);
            case "polis-participants-votes" -> polis(golden, differences);
            default -> throw golden.unsupportedInput();
        };
        JsonNode input = golden.input();
        if (input.has("num_candidates")) {
            differences.equal("candidates", input.path("num_candidates").asInt(), inputs.items.size());
        }
        if (input.has("num_voters")) {
            differences.equal("voters", input.path("num_voters").asInt(), inputs.voters.size());
        }
        return inputs;
    }

    ApprovalTally tally() {
        ApprovalTallyBuilder builder = ApprovalTally.builder();
        items.forEach(builder::declare);
        voters.forEach(voter -> builder.add(voter, 1));
        return builder.build();
    }

    static String name(int candidate) {
        return String.format(Locale.ROOT, "%06d", candidate);
    }

    private static ApprovalInputs inline(GoldenCase golden) {
        List<List<String>> voters = new ArrayList<>();
        int candidates = golden.input().path("num_candidates").asInt(0);
        for (JsonNode set : golden.inline().path("approval_sets_zero_based")) {
            List<String> voter = new ArrayList<>();
            for (JsonNode candidate : set) {
                voter.add(name(candidate.asInt()));
                candidates = Math.max(candidates, candidate.asInt() + 1);
            }
            voters.add(voter);
        }
        return new ApprovalInputs(names(candidates), voters);
    }

    /** One row for each participant and one column for each comment; 1 in it is an agreement. */
    private static ApprovalInputs polis(GoldenCase golden, Differences differences) {
        String mapping = golden.input().path("mapping").asString("");
        if (!mapping.startsWith("approval = agree (vote 1); participants without any agree dropped")) {
            throw new UnsupportedCaseException("the mapping \"" + mapping + "\"");
        }
        PolisMatrix matrix = PolisMatrix.read(golden.data());
        TreeMap<Long, Integer> columns = new TreeMap<>();
        for (int i = 0; i < matrix.comments().size(); i++) {
            columns.put(matrix.comments().get(i), i);
        }
        JsonNode ids = golden.input().path("comment_ids");
        if (ids.isArray()) {
            List<Long> expected = new ArrayList<>();
            ids.forEach(id -> expected.add(id.asLong()));
            differences.equal("comments", expected, List.copyOf(columns.keySet()));
        }
        List<Integer> order = List.copyOf(columns.values());
        List<List<String>> voters = new ArrayList<>();
        for (int p = 0; p < matrix.participants().size(); p++) {
            List<String> agreed = new ArrayList<>();
            for (int candidate = 0; candidate < order.size(); candidate++) {
                if (matrix.vote(p, order.get(candidate)).equals(Optional.of(Opinion.AGREE))) {
                    agreed.add(name(candidate));
                }
            }
            if (!agreed.isEmpty()) {
                voters.add(agreed);
            }
        }
        return new ApprovalInputs(names(columns.size()), voters);
    }

    private static List<String> names(int candidates) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < candidates; i++) {
            names.add(name(i));
        }
        return names;
    }
}
