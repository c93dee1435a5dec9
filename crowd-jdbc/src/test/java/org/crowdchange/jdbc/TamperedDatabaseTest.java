package org.crowdchange.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.crowdchange.contractkit.Changes;
import org.crowdchange.contractkit.Samples;
import org.crowdchange.journal.Action;
import org.crowdchange.journal.HashChain;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.Idea;
import org.crowdchange.store.JournalAudit;
import org.crowdchange.store.JournalAudit.Difference;
import org.crowdchange.store.Store;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody with a password changes the journal in the database by hand. Each time the audit finds and places it against heads
 * that were kept elsewhere. How often: the system property {@code crowd.edits}, two hundred times if there is none.
 */
@Tag("slow")
class TamperedDatabaseTest {
    private static final int EDITS = Integer.getInteger("crowd.edits", 200);
    private static final int ENTRIES = 40;

    @TempDir
    Path folder;

    private final Random random = new Random(2015);

    @Test
    void onH2() throws Exception {
        DataSource database = new UrlDataSource("jdbc:h2:async:" + folder.resolve("crowd"));
        // Keeps the database open between the connections of the store.
        try (Connection open = database.getConnection()) {
            assertThat(open.isValid(1)).isTrue();
            assertThatEditsAreFoundAndPlaced(database);
        }
    }

    @Test
    void onPostgres() throws Exception {
        String name = PostgresServer.create();
        assertThatEditsAreFoundAndPlaced(PostgresServer.dataSource(name));
        PostgresServer.drop(name);
    }

    @Test
    void onMariaDb() throws Exception {
        assertThatEditsAreFoundAndPlaced(MariaDbServer.newDatabase());
    }

    private void assertThatEditsAreFoundAndPlaced(DataSource database) throws Exception {
        try (Store store = JdbcStore.open(database, SchemaMode.CREATE);
                Connection connection = database.getConnection()) {
            write(store);
            Collection<JournalHead> kept = store.journalHeads().values();
            List<Object[]> rows = rows(connection);
            assertThat(rows).hasSize(ENTRIES);
            assertThat(JournalAudit.verify(store, kept)).isEmpty();
            for (int i = 0; i < EDITS; i++) {
                long sequence = 1L + random.nextInt(ENTRIES);
                String edit = edit(connection, i % 8, sequence);
                assertThat(JournalAudit.verify(store, kept))
                        .as("%s, entry %d", edit, sequence)
                        .containsExactly(new Difference("main", 0, sequence));
                restore(connection, rows);
                assertThat(JournalAudit.verify(store, kept))
                        .as("no false alarm")
                        .isEmpty();
            }
        }
    }

    private static void write(Store store) {
        Samples samples = new Samples(5);
        Idea idea = samples.idea(
                samples.question(samples.campaign().id()), samples.participant().id());
        JournalHead head = JournalHead.empty("main");
        Changes changes = new Changes();
        for (int i = 0; i < ENTRIES; i++) {
            JournalEntry entry = HashChain.link(
                    head,
                    Samples.TIME.plusMillis(i),
                    Action.VOTE_CAST,
                    Optional.of(idea.campaign()),
                    idea.id(),
                    samples.participant().id(),
                    new TreeMap<>(java.util.Map.of("vote", "agree")));
            changes.journal(entry);
            head = JournalHead.after(entry);
        }
        changes.commitTo(store);
    }

    /** Changes the journal in one of eight ways, of which the first sign is at this entry. */
    private String edit(Connection connection, int kind, long sequence) throws SQLException {
        String where = " WHERE sequence_no = " + sequence;
        return switch (kind) {
            case 0 -> execute(connection, "UPDATE crowd_journal SET details = 'vote=disagree'" + where);
            case 1 -> execute(connection, "UPDATE crowd_journal SET actor = actor + 65536" + where);
            case 2 -> execute(connection, "DELETE FROM crowd_journal" + where);
            case 3 -> execute(connection, "DELETE FROM crowd_journal WHERE sequence_no >= " + sequence);
            case 4 -> swap(connection, sequence);
            // What cannot even be read as an entry.
            case 5 -> execute(connection, "UPDATE crowd_journal SET action = 999" + where);
            case 6 -> execute(connection, "UPDATE crowd_journal SET details = 'vote=%zz'" + where);
            default -> execute(connection, "UPDATE crowd_journal SET subject = -1" + where);
        };
    }

    /** Exchanges the texts of an entry and of one behind it; of the last one with nothing, so it is only renumbered. */
    private static String swap(Connection connection, long sequence) throws SQLException {
        execute(connection, "UPDATE crowd_journal SET sequence_no = 1000 WHERE sequence_no = " + sequence);
        execute(
                connection,
                "UPDATE crowd_journal SET sequence_no = " + sequence + " WHERE sequence_no = " + (sequence + 1));
        return execute(
                connection, "UPDATE crowd_journal SET sequence_no = " + (sequence + 1) + " WHERE sequence_no = 1000");
    }

    private static String execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return sql;
        }
    }

    private static List<Object[]> rows(Connection connection) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "SELECT " + JournalTable.TABLE.allColumns() + " FROM crowd_journal ORDER BY sequence_no")) {
            while (result.next()) {
                Object[] row = new Object[JournalTable.TABLE.columns().size()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = result.getObject(i + 1);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static void restore(Connection connection, List<Object[]> rows) throws SQLException {
        execute(connection, "DELETE FROM crowd_journal");
        try (PreparedStatement statement = connection.prepareStatement(JournalTable.TABLE.insert())) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
