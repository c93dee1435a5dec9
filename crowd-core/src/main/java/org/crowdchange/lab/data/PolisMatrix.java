package org.crowdchange.lab.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.crowdchange.model.Opinion;
import org.crowdchange.tally.GroupedOpinionTally;
import org.crowdchange.tally.OpinionMatrix;

/**
 * What {@code participants-votes.csv} of a Polis export says: a row for each participant, with the opinion group that the
 * server put the participant in, some counts, and then a column for each comment, empty where the participant did not vote
 * on it. Agreement is 1, disagreement -1, a pass 0.
 */
public final class PolisMatrix {
    private static final String PARTICIPANT = "participant";
    private static final List<String> COUNTS = List.of("group-id", "n-comments", "n-votes", "n-agree", "n-disagree");
    private static final byte MISSING = 2;

    private final List<Long> participants = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();
    private final List<byte[]> cells = new ArrayList<>();
    private final List<Long> comments;

    /**
     * Reads a matrix on its own.
     *
     * @throws DataFormatException if the file is not as the format has it
     */
    public static PolisMatrix read(DataFile file) {
        return new PolisMatrix(file, new Check() {});
    }

    /** What other files know of the same votes. */
    interface Check {
        /** The column of a comment was read. */
        default void column(CsvField field, long comment) {}

        /** A row was read, and its cells hold so many votes of each kind. */
        default void row(CsvRow row, int counts, Map<Opinion, Integer> votes) {}

        /** A cell was read. */
        default void cell(long participant, long comment, Opinion opinion, CsvField field) {}
    }

    PolisMatrix(DataFile file, Check check) {
        int counts = new CsvReader(file)
                .row()
                .filter(header -> header.size() > 1 && header.get(1).text().equals("xid"))
                .map(header -> 2)
                .orElse(1);
        List<String> names = new ArrayList<>(counts == 2 ? List.of(PARTICIPANT, "xid") : List.of(PARTICIPANT));
        names.addAll(COUNTS);
        CsvTable table = new CsvTable(file, names, true);
        comments = columns(table.header(), names.size(), check);
        Map<Long, Integer> lines = new HashMap<>();
        table.each(PARTICIPANT, row -> participant(row, counts, lines, check));
    }

    private static List<Long> columns(CsvRow header, int from, Check check) {
        Set<Long> numbers = new LinkedHashSet<>();
        for (CsvField field : header.fields().subList(from, header.size())) {
            long number = field.number(PolisFields.COMMENT);
            check.column(field, number);
            if (!numbers.add(number)) {
                throw field.refuse("each comment once");
            }
        }
        return List.copyOf(numbers);
    }

    private void participant(CsvRow row, int counts, Map<Long, Integer> lines, Check check) {
        long participant = row.get(0).number(PolisFields.PARTICIPANT);
        Integer earlier = lines.putIfAbsent(participant, row.get(0).line());
        if (earlier != null) {
            throw row.get(0).refuse("each participant once, and this one is in line " + earlier);
        }
        if (!row.get(counts).text().isEmpty()) {
            row.get(counts).number("the number of a group, from 0, or nothing");
        }
        for (int i = 1; i < COUNTS.size(); i++) {
            row.get(counts + i).number(PolisFields.COUNT);
        }
        byte[] votes = new byte[comments.size()];
        Map<Opinion, Integer> seen = new HashMap<>();
        for (int i = 0; i < votes.length; i++) {
            CsvField field = row.get(row.size() - votes.length + i);
            votes[i] = MISSING;
            if (!field.text().isEmpty()) {
                Opinion opinion = PolisFields.opinion(field);
                votes[i] = (byte) opinion.code();
                seen.merge(opinion, 1, Integer::sum);
                check.cell(participant, comments.get(i), opinion, field);
            }
        }
        check.row(row, counts, seen);
        participants.add(participant);
        groups.add(row.get(counts).text());
        cells.add(votes);
    }

    /** The numbers of the participants, in the order of the file. */
    public List<Long> participants() {
        return List.copyOf(participants);
    }

    /** The numbers of the comments, in the order of the file. */
    public List<Long> comments() {
        return comments;
    }

    /** How many participants voted. */
    public int voters() {
        int voters = 0;
        for (byte[] row : cells) {
            boolean voted = false;
            for (byte cell : row) {
                voted |= cell != MISSING;
            }
            voters += voted ? 1 : 0;
        }
        return voters;
    }

    /** The vote of a participant on a comment, both by position. */
    public Optional<Opinion> vote(int participant, int comment) {
        byte cell = cells.get(participant)[comment];
        return cell == MISSING ? Optional.empty() : Optional.of(Opinion.of(cell));
    }

    /** The group that the server put each participant in, by the number of the participant; who is in none is left out. */
    public Map<String, String> groups() {
        Map<String, String> result = new LinkedHashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            if (!groups.get(i).isEmpty()) {
                result.put(Long.toString(participants.get(i)), groups.get(i));
            }
        }
        return result;
    }

    /** The votes, with the numbers of participants and comments as their names. */
    public OpinionMatrix opinions() {
        return opinions(Long::toString);
    }

    /**
     * The votes, with the numbers of participants as their names. Comments without votes are known items.
     *
     * @param names what the comment of a number is called
     */
    public OpinionMatrix opinions(LongFunction<String> names) {
        List<String> items = comments.stream().map(names::apply).toList();
        OpinionMatrix.Builder builder = OpinionMatrix.builder();
        items.forEach(builder::item);
        for (int p = 0; p < cells.size(); p++) {
            String participant = Long.toString(participants.get(p));
            byte[] row = cells.get(p);
            for (int i = 0; i < row.length; i++) {
                if (row[i] != MISSING) {
                    builder.add(participant, items.get(i), Opinion.of(row[i]));
                }
            }
        }
        return builder.build();
    }

    /** The votes of the participants that are in a group, counted by comment and group. */
    public GroupedOpinionTally grouped() {
        return opinions().grouped(groups());
    }
}
