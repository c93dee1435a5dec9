package org.crowdchange.jdbc;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.Entity;
import org.crowdchange.model.Id;
import org.crowdchange.model.ParticipantId;
import org.crowdchange.model.SubjectId;
import org.crowdchange.store.ChangeSet;
import org.crowdchange.store.ChangeSet.BallotKey;
import org.crowdchange.store.Kind;
import org.crowdchange.store.Listing;
import org.crowdchange.store.Range;
import org.crowdchange.store.Store;
import org.crowdchange.tally.OpinionCounts;

/**
 * Keeps a crowd in tables of a relational database: H2, PostgreSQL, MariaDB or MySQL. The tables have typed columns, all names begin with
 * {@code crowd_}, and the scripts that make them are in the jar.
 *
 * <p>A change set is one transaction. That it is right rests on unique keys and row locks, not on an isolation level; the
 * number of statements does not grow with the number of votes. On an embedded database each commit waits until the disk
 * has it, see {@link Durability}.
 *
 * <p>Thread-safe. Reads run beside commits and cost one statement each, on an index.
 */
public final class JdbcStore implements Store {
    private final Database database;

    JdbcStore(Database database) {
        this.database = database;
    }

    /**
     * Opens the H2 database in a folder of its own and makes what is missing, the folder and the tables too. The file is
     * locked: one process at a time has it.
     *
     * @throws org.crowdchange.model.StoreException if the folder cannot be written, is in use by another process, or holds
     *     something else
     */
    public static JdbcStore h2(Path folder) {
        return builder(folder).open();
    }

    /**
     * Opens an H2 database in memory, for tests: it is gone when the store is closed.
     *
     * @param name tells it apart from others in this process; letters, digits and hyphens
     */
    public static JdbcStore h2InMemory(String name) {
        return JdbcStoreBuilder.memory(name).open();
    }

    /**
     * Opens a store on a host's database. The DataSource is used as given: connections come back as they were taken, and
     * closing the store does not close it.
     *
     * @throws org.crowdchange.model.StoreException if the database is not fit for votes, or its tables are not as needed
     */
    public static JdbcStore open(DataSource dataSource, SchemaMode schema) {
        return builder(dataSource, schema).open();
    }

    /** As {@link #h2}, with more to say. */
    public static JdbcStoreBuilder builder(Path folder) {
        return JdbcStoreBuilder.folder(folder);
    }

    /** As {@link #h2}, for a URL of H2. URLs that would lose acknowledged votes are refused when the store is opened. */
    public static JdbcStoreBuilder builder(String h2Url) {
        return JdbcStoreBuilder.url(h2Url);
    }

    /** As {@link #open}, with more to say. */
    public static JdbcStoreBuilder builder(DataSource dataSource, SchemaMode schema) {
        return JdbcStoreBuilder.dataSource(dataSource, schema);
    }

    @Override
    public <R extends Entity<?>> Map<Id, R> find(Kind<R> kind, Collection<? extends Id> ids) {
        return database.read("find a " + kind, sql -> Tables.of(kind).find(sql, ids));
    }

    @Override
    public <R extends Entity<?>> Map<String, R> named(Kind<R> kind, Collection<String> names) {
        return database.read("find a " + kind, sql -> Tables.of(kind).named(sql, names));
    }

    @Override
    public <R extends Entity<?>> List<R> list(Listing<R> listing, Range range) {
        Tables.Shelf shelf = Tables.shelf(listing);
        return database.read(
                "list " + listing,
                sql -> shelf.condition().isEmpty() == range.owner().isEmpty()
                        ? Tables.of(listing.kind()).page(sql, shelf, range)
                        : List.of());
    }

    @Override
    public Map<BallotKey, Ballot> ballots(Collection<BallotKey> keys) {
        return database.read("find ballots", sql -> BallotTable.find(sql, keys));
    }

    @Override
    public void eachBallot(Id scope, Consumer<Ballot> consumer) {
        database.stream("read ballots", sql -> {
            BallotTable.each(sql, scope, consumer);
            return scope;
        });
    }

    @Override
    public void eachBallotOf(ParticipantId voter, Consumer<Ballot> consumer) {
        database.stream("read ballots", sql -> {
            BallotTable.eachOf(sql, voter, consumer);
            return voter;
        });
    }

    @Override
    public Map<SubjectId, OpinionCounts> tallies(Collection<? extends SubjectId> subjects) {
        return database.read("find tallies", sql -> TallyTable.find(sql, subjects));
    }

    @Override
    public Map<SubjectId, OpinionCounts> talliesIn(Id scope) {
        return database.read("find tallies", sql -> TallyTable.findIn(sql, scope));
    }

    @Override
    public Map<SubjectId, OpinionCounts> recount(Id scope) {
        return database.stream("recount tallies", sql -> TallyTable.recount(sql, scope));
    }

    @Override
    public List<JournalEntry> journal(String node, long after, int limit) {
        return database.read("read the journal", sql -> JournalTable.entries(sql, node, after, limit));
    }

    @Override
    public Map<String, JournalHead> journalHeads() {
        return database.read("read the journal", JournalTable::heads);
    }

    @Override
    public Map<SubjectId, OpinionCounts> commit(ChangeSet changes) {
        return database.write("write changes", sql -> Tables.write(sql, changes))
                .get();
    }

    @Override
    public void close() {
        database.close();
    }
}
