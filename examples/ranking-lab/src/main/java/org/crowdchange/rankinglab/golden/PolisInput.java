package org.crowdchange.rankinglab.golden;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.crowdchange.lab.data.PolisMatrix;
import org.crowdchange.tally.GroupedOpinionTally;
import org.crowdchange.tally.OpinionCounts;
import org.crowdchange.tally.OpinionMatrix;
import org.crowdchange.tally.OpinionTally;
import tools.jackson.databind.JsonNode;

/** The votes of a case of the Polis family: those of a file, or counts that stand in the case. */
final class PolisInput {
    private static final String ALL = "all participants";

    private final GoldenCase golden;
    private final Optional<PolisMatrix> file;
    private final GroupedOpinionTally grouped;

    private PolisInput(GoldenCase golden, Optional<PolisMatrix> file, GroupedOpinionTally grouped) {
        this.golden = golden;
        this.file = file;
        this.grouped = grouped;
    }

    static PolisInput of(GoldenCase golden) {
        switch (golden.kind()) {
            case "polis-participants-votes" -> {
                PolisMatrix matrix = PolisMatrix.read(golden.data());
                OpinionMatrix opinions = matrix.opinions(PolisInput::name);
                String groups = golden.input().path("groups").asString(ALL);
                if (groups.equals(ALL)) {
                    Map<String, String> everybody =
                            matrix.participants().stream().collect(Collectors.toMap(String::valueOf, any -> "all"));
                    return new PolisInput(golden, Optional.of(matrix), opinions.grouped(everybody));
                }
                if (!groups.startsWith("production group-id column")) {
                    throw new UnsupportedCaseException("groups that are " + groups);
                }
                return new PolisInput(golden, Optional.of(matrix), opinions.grouped(matrix.groups()));
            }
            case "polis-group-tallies" -> {
                return new PolisInput(golden, Optional.empty(), inline(golden));
            }
            default -> throw golden.unsupportedInput();
        }
    }

    private static GroupedOpinionTally inline(GoldenCase golden) {
        Set<Long> out = new HashSet<>();
        golden.input().path("mod_out").forEach(id -> out.add(id.asLong()));
        GroupedOpinionTally.Builder builder = GroupedOpinionTally.builder();
        for (var group : golden.inline().path("group_votes").properties()) {
            builder.group(group.getKey());
            for (var votes : group.getValue().path("votes").properties()) {
                long id = Long.parseLong(votes.getKey());
                if (!out.contains(id)) {
                    builder.item(name(id)).add(name(id), group.getKey(), counts(votes.getValue()));
                }
            }
        }
        return builder.build();
    }

    /** The counts [agree, disagree, seen]. */
    static OpinionCounts counts(JsonNode votes) {
        long agree = votes.get(0).asLong();
        long disagree = votes.get(1).asLong();
        return new OpinionCounts(agree, disagree, votes.get(2).asLong() - agree - disagree);
    }

    /** What the comment of a number is called, so that the order of items is that of the numbers, as in the reference. */
    static String name(long id) {
        return String.format(Locale.ROOT, "%09d", id);
    }

    GroupedOpinionTally grouped() {
        JsonNode groups = golden.input().path("group_ids");
        if (groups.isArray() && groups.size() != grouped.groups()) {
            throw new IllegalStateException("the file has " + grouped.groups() + " groups, the case " + groups.size());
        }
        return grouped;
    }

    OpinionTally totals() {
        return grouped.totals();
    }

    /** The votes by participant, those in no group included. */
    OpinionMatrix opinions() {
        return matrix().opinions(PolisInput::name);
    }

    /** The file of the votes by participant. */
    PolisMatrix matrix() {
        return file.orElseThrow(golden::unsupportedInput);
    }
}
