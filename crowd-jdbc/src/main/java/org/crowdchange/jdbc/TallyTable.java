package org.crowdchange.jdbc;

import static org.crowdchange.jdbc.Sql.values;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.crowdchange.jdbc.ValueTable.Column;
import org.crowdchange.model.Id;
import org.crowdchange.model.Opinion;
import org.crowdchange.model.SubjectId;
import org.crowdchange.store.ChangeSet;
import org.crowdchange.store.ChangeSet.BallotChange;
import org.crowdchange.tally.OpinionCounts;
import org.jspecify.annotations.Nullable;

/**
 * The subjects that can be voted on and their tallies. A transaction that writes ballots locks the rows of their subjects,
 * in the order of these, so that the tallies stay what a recount gives.
 */
final class TallyTable {
    static final Table TABLE = Table.of("crowd_tally", 1, "subject, scope, agree, disagree, pass");

    private static final List<Column> COLUMNS =
            TABLE.columns().stream().map(Column::number).toList();
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

    /** The tallies of a scope, counted from the ballots. */
    static Map<SubjectId, OpinionCounts> recount(Sql sql, Id scope) throws SQLException {
        String count = "COALESCE(SUM(CASE b.vote WHEN %d THEN 1 ELSE 0 END), 0)";
        String query = "SELECT t.subject, " + String.format(count, Opinion.AGREE.code()) + ", "
                + String.format(count, Opinion.DISAGREE.code()) + ", " + String.format(count, Opinion.PASS.code())
                + " FROM crowd_tally t LEFT JOIN crowd_ballot b ON b.subject = t.subject WHERE t.scope = ?"
                + " GROUP BY t.subject";
        Map<SubjectId, OpinionCounts> counted = new HashMap<>();
        sql.list(query, values(scope), rows -> counted.put(subject(rows), counts(rows)));
        return counted;
    }

    private static SubjectId subject(Rows rows) throws SQLException {
        return (SubjectId) rows.id(Id::of);
    }

    private static OpinionCounts counts(Rows rows) throws SQLException {
        return new OpinionCounts(rows.number(), rows.number(), rows.number());
    }

    /**
     * Opens subjects, changes ballots, and keeps the tallies.
     *
     * @return how the subjects of these ballots stand then; to be asked once the deferred statements are sent
     */
    static Supplier<Map<SubjectId, OpinionCounts>> write(Sql sql, ChangeSet changes) throws SQLException {
        open(sql, changes.opened());
        Map<SubjectId, Delta> deltas = new TreeMap<>(Comparator.comparingLong(SubjectId::value));
        for (BallotChange change : changes.ballots()) {
            deltas.computeIfAbsent(change.key().subject(), s -> new Delta()).add(change);
        }
        Map<SubjectId, OpinionCounts> before = new LinkedHashMap<>();
        if (!deltas.isEmpty()) {
            lock(sql, deltas.keySet(), before);
            BallotTable.write(sql, changes.ballots());
            ValueTable rows = new ValueTable(COLUMNS);
            deltas.forEach((subject, delta) -> delta.addTo(rows, subject));
            String update = sql.dialect().upsert(TABLE, COLUMNS, List.of("agree", "disagree", "pass"), true);
            for (ValueTable part : rows.parts()) {
                sql.defer(update, part);
            }
        }
        return () -> {
            Map<SubjectId, OpinionCounts> after = new LinkedHashMap<>();
            deltas.forEach((subject, delta) ->
                    after.put(subject, delta.appliedTo(Objects.requireNonNull(before.get(subject)))));
            return after;
        };
    }

    private static void open(Sql sql, Map<SubjectId, Id> opened) throws SQLException {
        List<SubjectId> subjects = opened.keySet().stream()
                .sorted(Comparator.comparingLong(SubjectId::value))
                .toList();
        List<@Nullable Object[]> rows = new ArrayList<>();
        subjects.forEach(subject -> rows.add(values(subject, opened.get(subject), 0L, 0L, 0L)));
        sql.batch(TABLE.insert(), rows, i -> "The subject " + subjects.get(i) + " is already open for votes");
    }

    /** The rows are there from here on and stay, so that nothing but numbers is added to them below. */
    private static void lock(Sql sql, Set<SubjectId> subjects, Map<SubjectId, OpinionCounts> tallies)
            throws SQLException {
        String query = "SELECT subject, agree, disagree, pass FROM crowd_tally WHERE "
                + sql.dialect().anyOf("subject") + " ORDER BY subject FOR UPDATE";
        sql.require(
                query,
                values(subjects.stream().mapToLong(SubjectId::value).toArray()),
                subjects.size(),
                () -> "Not all of these subjects are open for votes: " + subjects,
                rows -> Map.entry(subject(rows), counts(rows)),
                stored -> stored.forEach(row -> tallies.put(row.getKey(), row.getValue())));
    }

    /** What is added to a tally; may be negative. */
    private static final class Delta {
        private long agree;
        private long disagree;
        private long pass;

        void add(BallotChange change) {
            change.before().ifPresent(ballot -> add(ballot.vote(), -1));
            change.after().ifPresent(ballot -> add(ballot.vote(), 1));
        }

        private void add(Opinion vote, int sign) {
            switch (vote) {
                case AGREE -> agree += sign;
                case DISAGREE -> disagree += sign;
                case PASS -> pass += sign;
            }
        }

        OpinionCounts appliedTo(OpinionCounts counts) {
            return new OpinionCounts(counts.agree() + agree, counts.disagree() + disagree, counts.pass() + pass);
        }

        void addTo(ValueTable rows, SubjectId subject) {
            if (agree != 0 || disagree != 0 || pass != 0) {
                // The scope is that of the row which is there.
                rows.add(subject, 0, agree, disagree, pass);
            }
        }
    }
}
