package org.crowdchange.newsroom.polis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crowdchange.lab.data.CsvField;
import org.crowdchange.lab.data.Position;
import org.crowdchange.model.Opinion;
import org.crowdchange.newsroom.polis.PolisExport.Vote;

/** What {@code votes.csv} says: every vote with its time, and which is the last of a voter on a comment. */
final class VoteLog {
    private final List<Vote> votes = new ArrayList<>();
    private final Map<Key, Last> last = new LinkedHashMap<>();

    private record Key(long voter, long comment) {}

    private record Last(Vote vote, Position position) {}

    /** The opinion behind 1, -1 or 0. */
    static Opinion opinion(CsvField field) {
        return Opinion.of((int) field.number("1 (agree), -1 (disagree) or 0 (pass)", -1, 1));
    }

    /** Adds the vote of the next row. */
    void add(Vote vote, Position position) {
        votes.add(vote);
        last.merge(
                new Key(vote.voter(), vote.comment()),
                new Last(vote, position),
                (before, next) -> next.vote().at().isBefore(before.vote().at()) ? before : next);
    }

    /** All votes in the order of time; where times are equal in the order of the file. */
    List<Vote> votes() {
        List<Vote> sorted = new ArrayList<>(votes);
        sorted.sort(Comparator.comparing(Vote::at));
        return sorted;
    }

    /** Takes the cell of a voter and a comment off the log; refuses one that says otherwise than the last vote. */
    void settle(long voter, long comment, Opinion opinion, CsvField cell) {
        Last entry = last.remove(new Key(voter, comment));
        if (entry == null) {
            throw cell.refuse("an empty field, as no vote of " + voter + " on comment " + comment + " is in the log");
        }
        if (entry.vote().opinion() != opinion) {
            throw cell.refuse(
                    "\"" + entry.vote().opinion().code() + "\", the last vote in the log (" + entry.position() + ")");
        }
    }

    /** Refuses votes of which no cell was seen. */
    void requireSettled(String matrix) {
        for (Last entry : last.values()) {
            throw entry.position()
                    .refuse(
                            "a vote of " + entry.vote().voter() + " on comment "
                                    + entry.vote().comment(),
                            "the same vote in " + matrix);
        }
    }
}
