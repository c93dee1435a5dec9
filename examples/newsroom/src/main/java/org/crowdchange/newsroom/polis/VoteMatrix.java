package org.crowdchange.newsroom.polis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crowdchange.lab.data.CsvField;
import org.crowdchange.lab.data.CsvReader;
import org.crowdchange.lab.data.CsvRow;
import org.crowdchange.lab.data.CsvTable;
import org.crowdchange.lab.data.DataFile;
import org.crowdchange.model.Opinion;
import org.crowdchange.newsroom.polis.PolisExport.Vote;

/**
 * What {@code participants-votes.csv} says: a row for each participant, with counts and then a column for each comment
 * (empty where the participant did not vote).
 */
final class VoteMatrix {
    private static final String PARTICIPANT = "participant";
    private static final List<String> COUNTS = List.of("group-id", "n-comments", "n-votes", "n-agree", "n-disagree");

    private final Set<Long> comments;
    private final Optional<VoteLog> log;
    private final Map<Long, Integer> lines = new HashMap<>();
    private final List<Cell> cells = new ArrayList<>();
    private List<Long> columns = List.of();
    private int voters;

    private record Cell(long voter, long comment, Opinion opinion) {}

    /**
     * Reads the file.
     *
     * @param comments the numbers of the comments that there are
     * @param log if there is one, the cells must say the same as its last votes
     */
    VoteMatrix(DataFile file, Set<Long> comments, Optional<VoteLog> log) {
        this.comments = comments;
        this.log = log;
        int counts = new CsvReader(file)
                .row()
                .filter(header -> header.size() > 1 && header.get(1).text().equals("xid"))
                .map(header -> 2)
                .orElse(1);
        List<String> names = new ArrayList<>(counts == 2 ? List.of(PARTICIPANT, "xid") : List.of(PARTICIPANT));
        names.addAll(COUNTS);
        CsvTable table = new CsvTable(file, names, true);
        columns = columns(table.header(), names.size());
        table.each(PARTICIPANT, row -> participant(row, counts));
        log.ifPresent(votes -> votes.requireSettled(file.name()));
    }

    /** How many participants voted. */
    int voters() {
        return voters;
    }

    /** Every cell as a vote at this time, in the order of the file; empty if there is a log. */
    List<Vote> votes(Instant at) {
        return cells.stream()
                .map(c -> new Vote(c.voter(), c.comment(), c.opinion(), at))
                .toList();
    }

    private List<Long> columns(CsvRow header, int from) {
        Set<Long> numbers = new LinkedHashSet<>();
        for (CsvField field : header.fields().subList(from, header.size())) {
            long number = field.number("the number of a comment, from 0");
            if (!comments.contains(number)) {
                throw field.refuse("the number of a comment that comments.csv has");
            }
            if (!numbers.add(number)) {
                throw field.refuse("each comment once");
            }
        }
        return List.copyOf(numbers);
    }

    private void participant(CsvRow row, int counts) {
        long voter = row.get(0).number("the number of a participant, from 0");
        Integer earlier = lines.putIfAbsent(voter, row.get(0).line());
        if (earlier != null) {
            throw row.get(0).refuse("each participant once, and this one is in line " + earlier);
        }
        if (!row.get(counts).text().isEmpty()) {
            row.get(counts).number("the number of a group, from 0, or nothing");
        }
        row.get(counts + 1).number("a count, from 0");
        int from = row.size() - columns.size();
        Map<Opinion, Integer> seen = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            CsvField field = row.get(from + i);
            if (!field.text().isEmpty()) {
                Opinion opinion = VoteLog.opinion(field);
                seen.merge(opinion, 1, Integer::sum);
                cell(voter, columns.get(i), opinion, field);
            }
        }
        int votes = seen.values().stream().mapToInt(n -> n).sum();
        requireCount(row.get(counts + 2), votes, "votes");
        requireCount(row.get(counts + 3), seen.getOrDefault(Opinion.AGREE, 0), "fields with 1");
        requireCount(row.get(counts + 4), seen.getOrDefault(Opinion.DISAGREE, 0), "fields with -1");
        voters += votes > 0 ? 1 : 0;
    }

    private void cell(long voter, long comment, Opinion opinion, CsvField field) {
        log.ifPresentOrElse(
                votes -> votes.settle(voter, comment, opinion, field),
                () -> cells.add(new Cell(voter, comment, opinion)));
    }

    private static void requireCount(CsvField field, int seen, String what) {
        if (field.number("a count, from 0") != seen) {
            throw field.refuse(seen + ", the number of " + what + " in the row");
        }
    }
}
