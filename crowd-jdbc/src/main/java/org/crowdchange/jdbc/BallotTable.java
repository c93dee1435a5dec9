package org.crowdchange.jdbc;

import static org.crowdchange.jdbc.Sql.values;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.Id;
import org.crowdchange.model.Opinion;
import org.crowdchange.model.ParticipantId;
import org.crowdchange.model.SubjectId;
import org.crowdchange.store.ChangeSet;
import org.crowdchange.store.ChangeSet.BallotKey;
import org.jspecify.annotations.Nullable;

/** Ballots. Whoever writes one has the tally of its subject locked, see {@link TallyTable}. */
final class BallotTable {
    static final Table TABLE = Table.of("crowd_ballot", 2, "subject, participant, vote, cast_at");

    private static final int CHUNK = 10_000;
    private static final Comparator<BallotKey> ORDER = Comparator.comparingLong(
                    (BallotKey key) -> key.subject().value())
            .thenComparingLong(key -> key.voter().value());

    private BallotTable() {}

    /** The ballots behind these keys. */
    static Map<BallotKey, Ballot> find(Sql sql, Collection<BallotKey> keys, boolean lock) throws SQLException {
        List<BallotKey> wanted = keys.stream().distinct().sorted(ORDER).toList();
        String query = "SELECT " + TABLE.columnsOf("b", 0) + " FROM "
                + sql.dialect().pairsJoin("k", "subject", "participant")
                + " crowd_ballot b ON b.subject = k.subject AND b.participant = k.participant"
                + (lock ? sql.dialect().lock("b") : "");
        Map<BallotKey, Ballot> found = new HashMap<>();
        for (int from = 0; from < wanted.size(); from += CHUNK) {
            List<BallotKey> chunk = wanted.subList(from, Math.min(from + CHUNK, wanted.size()));
            long[] subjects = chunk.stream().mapToLong(k -> k.subject().value()).toArray();
            long[] voters = chunk.stream().mapToLong(k -> k.voter().value()).toArray();
            for (Ballot ballot : sql.list(query, values(new Pairs(subjects, voters)), BallotTable::read)) {
                found.put(BallotKey.of(ballot), ballot);
            }
        }
        return found;
    }

    /** Hands the ballots of a scope over in the order of subject and participant. */
    static void each(Sql sql, Id scope, Consumer<Ballot> consumer) throws SQLException {
        String query = "SELECT " + TABLE.columnsOf("b", 0) + " FROM crowd_tally t"
                + " JOIN crowd_ballot b ON b.subject = t.subject"
                + " WHERE t.scope = ? ORDER BY b.subject, b.participant";
        sql.each(query, values(scope), BallotTable::read, consumer);
    }

    private static Ballot read(Rows rows) throws SQLException {
        SubjectId subject = (SubjectId) rows.id(Id::of);
        return new Ballot(rows.id(ParticipantId::new), subject, Opinion.of(rows.integer()), rows.instant());
    }

    /**
     * Casts and withdraws. The subjects are locked, so what is found stays as it is until the rows are written; and should
     * it not, the primary key refuses a second ballot.
     *
     * @return what this changes in the tallies, in the order of subjects
     */
    static Map<SubjectId, Delta> write(Sql sql, ChangeSet changes) throws SQLException {
        Map<BallotKey, @Nullable Ballot> next = new TreeMap<>(ORDER);
        changes.withdrawn().forEach(key -> next.put(key, null));
        changes.cast().forEach(ballot -> next.put(BallotKey.of(ballot), ballot));
        Map<BallotKey, Ballot> before = find(sql, next.keySet(), true);

        List<@Nullable Object[]> inserts = new ArrayList<>();
        List<@Nullable Object[]> updates = new ArrayList<>();
        List<@Nullable Object[]> deletes = new ArrayList<>();
        Map<SubjectId, Delta> deltas = new TreeMap<>(Comparator.comparingLong(SubjectId::value));
        next.forEach((key, ballot) -> {
            Ballot old = before.get(key);
            if (old == null && ballot == null) {
                return;
            }
            if (ballot == null) {
                deletes.add(values(key.subject(), key.voter()));
            } else if (old == null) {
                inserts.add(values(key.subject(), key.voter(), ballot.vote().code(), ballot.at()));
            } else {
                updates.add(values(ballot.vote().code(), ballot.at(), key.subject(), key.voter()));
            }
            Delta delta = deltas.computeIfAbsent(key.subject(), s -> new Delta());
            delta.add(old, -1);
            delta.add(ballot, 1);
        });
        sql.batch("DELETE FROM crowd_ballot WHERE subject = ? AND participant = ?", deletes);
        sql.batch("UPDATE crowd_ballot SET vote = ?, cast_at = ? WHERE subject = ? AND participant = ?", updates);
        sql.batch(TABLE.insert(), inserts);
        return deltas;
    }

    /** What is added to a tally; may be negative. */
    static final class Delta {
        private long agree;
        private long disagree;
        private long pass;

        private void add(@Nullable Ballot ballot, int sign) {
            if (ballot != null) {
                switch (ballot.vote()) {
                    case AGREE -> agree += sign;
                    case DISAGREE -> disagree += sign;
                    case PASS -> pass += sign;
                }
            }
        }

        boolean isNothing() {
            return agree == 0 && disagree == 0 && pass == 0;
        }

        @Nullable
        Object[] row(SubjectId subject) {
            return values(agree, disagree, pass, subject);
        }
    }
}
