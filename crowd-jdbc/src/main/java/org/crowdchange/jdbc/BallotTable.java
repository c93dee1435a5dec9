package org.crowdchange.jdbc;

import static org.crowdchange.jdbc.Sql.values;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.crowdchange.jdbc.Dialect.Lock;
import org.crowdchange.jdbc.ValueTable.Column;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.Id;
import org.crowdchange.model.Opinion;
import org.crowdchange.model.ParticipantId;
import org.crowdchange.model.SubjectId;
import org.crowdchange.store.ChangeSet.BallotChange;
import org.crowdchange.store.ChangeSet.BallotKey;
import org.jspecify.annotations.Nullable;

/** Ballots. Whoever writes one has the tally of its subject locked, see {@link TallyTable}. */
final class BallotTable {
    static final Table TABLE = Table.of("crowd_ballot", 2, "subject, participant, vote, cast_at");

    private static final List<Column> KEY = List.of(Column.number("subject"), Column.number("participant"));
    private static final List<Column> COLUMNS =
            List.of(KEY.get(0), KEY.get(1), Column.number("vote"), Column.instant("cast_at"));
    private static final Comparator<BallotKey> ORDER = Comparator.comparingLong(
                    (BallotKey key) -> key.subject().value())
            .thenComparingLong(key -> key.voter().value());

    private BallotTable() {}

    /** The ballots behind these keys. */
    static Map<BallotKey, Ballot> find(Sql sql, Collection<BallotKey> keys) throws SQLException {
        String query = sql.dialect().byKey(TABLE.columnsOf("b", 0), TABLE, KEY, KEY.size(), "", Lock.NONE);
        Map<BallotKey, Ballot> found = new HashMap<>();
        for (ValueTable part : keys(keys).parts()) {
            sql.defer(
                    query,
                    values(part),
                    BallotTable::read,
                    ballots -> ballots.forEach(ballot -> found.put(BallotKey.of(ballot), ballot)));
        }
        sql.flush();
        return found;
    }

    private static ValueTable keys(Collection<BallotKey> keys) {
        ValueTable table = new ValueTable(KEY);
        keys.stream().distinct().sorted(ORDER).forEach(key -> table.add(key.subject(), key.voter()));
        return table;
    }

    /** Hands the ballots of a scope over in the order of subject and participant. */
    static void each(Sql sql, Id scope, Consumer<Ballot> consumer) throws SQLException {
        String query = "SELECT " + TABLE.columnsOf("b", 0) + " FROM crowd_tally t"
                + " JOIN crowd_ballot b ON b.subject = t.subject"
                + " WHERE t.scope = ? ORDER BY b.subject, b.participant";
        sql.each(query, values(scope), BallotTable::read, consumer);
    }

    /** Hands the ballots of a voter over in the order of subjects. */
    static void eachOf(Sql sql, ParticipantId voter, Consumer<Ballot> consumer) throws SQLException {
        String query = "SELECT " + TABLE.allColumns()
                + " FROM crowd_ballot WHERE participant = ? ORDER BY subject, participant";
        sql.each(query, values(voter), BallotTable::read, consumer);
    }

    private static Ballot read(Rows rows) throws SQLException {
        SubjectId subject = (SubjectId) rows.id(Id::of);
        return new Ballot(rows.id(ParticipantId::new), subject, Opinion.of(rows.integer()), rows.instant());
    }

    /**
     * Casts, changes and takes away, in the order of subjects and participants. That there was none before is left to the
     * primary key; any other ballot before is locked and compared.
     *
     * @throws org.crowdchange.model.ConflictException here or when deferred statements are sent, if a ballot before is not
     *     the one stored
     */
    static void write(Sql sql, List<BallotChange> changes) throws SQLException {
        List<BallotChange> sorted = new ArrayList<>(changes);
        sorted.sort(Comparator.comparing(BallotChange::key, ORDER));
        ValueTable before = new ValueTable(COLUMNS);
        ValueTable inserts = new ValueTable(COLUMNS);
        ValueTable updates = new ValueTable(COLUMNS);
        List<@Nullable Object[]> deletes = new ArrayList<>();
        for (BallotChange change : sorted) {
            change.before().ifPresent(ballot -> add(before, ballot));
            change.after()
                    .ifPresentOrElse(
                            ballot -> add(change.before().isPresent() ? updates : inserts, ballot),
                            () -> deletes.add(
                                    values(change.key().subject(), change.key().voter())));
        }
        requireStored(sql, before);
        for (ValueTable part : inserts.parts()) {
            sql.defer(TABLE.insert(COLUMNS, sql.dialect()), part);
        }
        for (ValueTable part : updates.parts()) {
            sql.defer(sql.dialect().upsert(TABLE, COLUMNS, List.of("vote", "cast_at"), false), part);
        }
        sql.batch("DELETE FROM crowd_ballot WHERE subject = ? AND participant = ?", deletes);
    }

    private static void add(ValueTable table, Ballot ballot) {
        table.add(ballot.subject(), ballot.voter(), ballot.vote().code(), ballot.at());
    }

    private static void requireStored(Sql sql, ValueTable before) throws SQLException {
        String same = "b.vote = k.vote AND b.cast_at = k.cast_at";
        for (ValueTable part : before.parts()) {
            sql.require(
                    sql.dialect().byKey("b.subject", TABLE, COLUMNS, KEY.size(), same, Lock.UPDATE),
                    values(part),
                    part.size(),
                    () -> "A ballot is not the one that was read any more");
        }
    }
}
