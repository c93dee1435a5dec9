package org.crowdchange.jdbc;

import static org.crowdchange.jdbc.Sql.values;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crowdchange.model.ConflictException;
import org.crowdchange.model.Id;
import org.crowdchange.model.SubjectId;
import org.crowdchange.store.ChangeSet;
import org.crowdchange.tally.OpinionCounts;
import org.jspecify.annotations.Nullable;

/**
 * The subjects that can be voted on and their tallies. A transaction that writes ballots locks the rows of their subjects,
 * in the order of these, so that the tallies stay what a recount gives.
 */
final class TallyTable {
    static final Table TABLE = Table.of("crowd_tally", 1, "subject, scope, agree, disagree, pass");

    private static final int CHUNK = 10_000;

    private TallyTable() {}

    /** The tallies of these subjects. */
    static Map<SubjectId, OpinionCounts> find(Sql sql, Collection<? extends SubjectId> subjects) throws SQLException {
        long[] wanted =
                subjects.stream().mapToLong(Id::value).distinct().sorted().toArray();
        String query = "SELECT subject, agree, disagree, pass FROM crowd_tally WHERE "
                + sql.dialect().anyOf("subject");
        Map<SubjectId, OpinionCounts> found = new HashMap<>();
        for (int from = 0; from < wanted.length; from += CHUNK) {
            long[] chunk = Arrays.copyOfRange(wanted, from, Math.min(from + CHUNK, wanted.length));
            sql.list(query, values(chunk), rows -> found.put(subject(rows), counts(rows)));
        }
        return found;
    }

    /** The tallies of a scope. */
    static Map<SubjectId, OpinionCounts> findIn(Sql sql, Id scope) throws SQLException {
        Map<SubjectId, OpinionCounts> found = new HashMap<>();
        sql.list(
                "SELECT subject, agree, disagree, pass FROM crowd_tally WHERE scope = ?",
                values(scope),
                rows -> found.put(subject(rows), counts(rows)));
        return found;
    }

    private static SubjectId subject(Rows rows) throws SQLException {
        return (SubjectId) rows.id(Id::of);
    }

    private static OpinionCounts counts(Rows rows) throws SQLException {
        return new OpinionCounts(rows.number(), rows.number(), rows.number());
    }

    /** Opens subjects, casts and withdraws ballots, and keeps the tallies. */
    static void write(Sql sql, ChangeSet changes) throws SQLException {
        open(sql, changes.opened());
        if (!changes.cast().isEmpty() || !changes.withdrawn().isEmpty()) {
            lock(sql, changes);
            List<@Nullable Object[]> rows = new ArrayList<>();
            BallotTable.write(sql, changes).forEach((subject, delta) -> {
                if (!delta.isNothing()) {
                    rows.add(delta.row(subject));
                }
            });
            sql.batch(
                    "UPDATE crowd_tally SET agree = agree + ?, disagree = disagree + ?, pass = pass + ?"
                            + " WHERE subject = ?",
                    rows);
        }
    }

    private static void open(Sql sql, Map<SubjectId, Id> opened) throws SQLException {
        List<SubjectId> subjects = opened.keySet().stream()
                .sorted(Comparator.comparingLong(SubjectId::value))
                .toList();
        List<@Nullable Object[]> rows = new ArrayList<>();
        subjects.forEach(subject -> rows.add(values(subject, opened.get(subject), 0L, 0L, 0L)));
        sql.batch(TABLE.insert(), rows, i -> "The subject " + subjects.get(i) + " is already open for votes");
    }

    private static void lock(Sql sql, ChangeSet changes) throws SQLException {
        Set<SubjectId> subjects = new HashSet<>();
        changes.cast().forEach(ballot -> subjects.add(ballot.subject()));
        changes.withdrawn().forEach(key -> subjects.add(key.subject()));
        long[] ids = subjects.stream().mapToLong(SubjectId::value).sorted().toArray();
        String query = "SELECT subject FROM crowd_tally WHERE " + sql.dialect().anyOf("subject")
                + " ORDER BY subject FOR UPDATE";
        Set<SubjectId> open = new HashSet<>(sql.list(query, values(ids), TallyTable::subject));
        changes.cast().forEach(ballot -> {
            if (!open.contains(ballot.subject())) {
                throw new ConflictException("The subject " + ballot.subject() + " is not open for votes");
            }
        });
    }
}
