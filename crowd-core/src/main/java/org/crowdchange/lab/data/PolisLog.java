package org.crowdchange.lab.data;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.crowdchange.model.Opinion;
import org.crowdchange.tally.OpinionMatrix;

/**
 * What {@code votes.csv} of a Polis export says: every vote with its time, 1 for agreement, -1 for disagreement and 0 for a
 * pass (the Polis interface itself has the opposite sign). A participant may vote again on a comment; the last vote counts,
 * by time, and where times are equal by the order of the file.
 */
public final class PolisLog {
    private static final List<String> COLUMNS = List.of("timestamp", "datetime", "comment-id", "voter-id", "vote");

    private final List<PolisVote> votes = new ArrayList<>();
    private final Map<Key, Last> last = new LinkedHashMap<>();

    private record Key(long voter, long comment) {}

    private record Last(PolisVote vote, Position position) {}

    private PolisLog() {}

    /**
     * Reads a log on its own.
     *
     * @param now no time in the file may be later
     * @throws DataFormatException if the file is not as the format has it
     */
    public static PolisLog read(DataFile file, Instant now) {
        return read(file, now, Optional.empty());
    }

    /** @param comments if there are any, each vote is on one of them and not before it was written */
    static PolisLog read(DataFile file, Instant now, Optional<Map<Long, PolisComment>> comments) {
        PolisLog log = new PolisLog();
        new CsvTable(file, COLUMNS, false).each("vote", row -> {
            Instant at = PolisFields.time(row.get(0), now);
            long comment = row.get(2).number(PolisFields.COMMENT);
            comments.ifPresent(known -> requireKnown(known.get(comment), row, at));
            long voter = row.get(3).number(PolisFields.PARTICIPANT);
            log.add(
                    new PolisVote(voter, comment, PolisFields.opinion(row.get(4)), at),
                    row.get(4).position());
        });
        return log;
    }

    private static void requireKnown(@org.jspecify.annotations.Nullable PolisComment comment, CsvRow row, Instant at) {
        if (comment == null) {
            throw row.get(2).refuse("the number of a comment that comments.csv has");
        }
        if (at.isBefore(comment.at())) {
            throw row.get(0)
                    .refuse("a time not before " + comment.at().toEpochMilli() + ", when comment " + comment.id()
                            + " was written");
        }
    }

    private void add(PolisVote vote, Position position) {
        votes.add(vote);
        last.merge(
                new Key(vote.voter(), vote.comment()),
                new Last(vote, position),
                (before, next) -> next.vote().at().isBefore(before.vote().at()) ? before : next);
    }

    /** All votes in the order of time; where times are equal in the order of the file. */
    public List<PolisVote> votes() {
        List<PolisVote> sorted = new ArrayList<>(votes);
        sorted.sort(Comparator.comparing(PolisVote::at));
        return sorted;
    }

    /** The last vote of each participant on each comment. */
    public List<PolisVote> lastVotes() {
        return last.values().stream().map(Last::vote).toList();
    }

    /** The last votes, with the numbers of participants and comments as their names. */
    public OpinionMatrix opinions() {
        return opinions(Long::toString);
    }

    /**
     * The last votes, with the numbers of participants as their names.
     *
     * @param names what the comment of a number is called
     */
    public OpinionMatrix opinions(LongFunction<String> names) {
        OpinionMatrix.Builder builder = OpinionMatrix.builder();
        for (Last each : last.values()) {
            PolisVote vote = each.vote();
            builder.add(Long.toString(vote.voter()), names.apply(vote.comment()), vote.opinion());
        }
        return builder.build();
    }

    /** The votes that a matrix has confirmed are taken off; what is left at the end it does not have. */
    final class Comparison {
        private final Map<Key, Last> open = new LinkedHashMap<>(last);

        /** Takes the cell of a voter and a comment off; refuses one that says otherwise than the last vote. */
        void settle(long voter, long comment, Opinion opinion, CsvField cell) {
            Last entry = open.remove(new Key(voter, comment));
            if (entry == null) {
                throw cell.refuse(
                        "an empty field, as no vote of " + voter + " on comment " + comment + " is in the log");
            }
            if (entry.vote().opinion() != opinion) {
                throw cell.refuse("\"" + entry.vote().opinion().code() + "\", the last vote in the log ("
                        + entry.position() + ")");
            }
        }

        /** Refuses votes of which no cell was seen. */
        void requireSettled(String matrix) {
            for (Last entry : open.values()) {
                throw entry.position()
                        .refuse(
                                "a vote of " + entry.vote().voter() + " on comment "
                                        + entry.vote().comment(),
                                "the same vote in " + matrix);
            }
        }
    }
}
