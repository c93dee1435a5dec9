package org.crowdchange.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.crowdchange.contractkit.Changes;
import org.crowdchange.contractkit.Samples;
import org.crowdchange.jdbc.Migrations.Script;
import org.crowdchange.model.Participant;
import org.crowdchange.model.StoreException;
import org.crowdchange.store.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schema belongs to the publisher: it is made, checked or left alone as the publisher says. */
class SchemaTest {
    private static final Migrations MIGRATIONS = new Migrations(new H2Dialect());

    @TempDir
    Path folder;

    private Connection keepsDatabaseOpen;

    @BeforeEach
    void open() throws SQLException {
        keepsDatabaseOpen = dataSource().getConnection();
    }

    @AfterEach
    void close() throws SQLException {
        keepsDatabaseOpen.close();
    }

    @Test
    void createMakesTheTablesOnceAndKeepsWhatIsInThem() {
        Participant participant = new Samples(1).participant();
        try (JdbcStore store = JdbcStore.open(dataSource(), SchemaMode.CREATE)) {
            new Changes().insert(Kind.PARTICIPANT, participant).commitTo(store);
        }
        try (JdbcStore store = JdbcStore.open(dataSource(), SchemaMode.CREATE)) {
            assertThat(store.find(Kind.PARTICIPANT, List.of(participant.id()))).containsValue(participant);
        }
        assertThat(strings("SELECT script FROM crowd_schema")).containsExactly("V1__create_tables.sql");
    }

    @Test
    void validateAcceptsWhatCreateHasMade() {
        JdbcStore.open(dataSource(), SchemaMode.CREATE).close();
        JdbcStore.open(dataSource(), SchemaMode.VALIDATE).close();
    }

    @Test
    void validateAcceptsTablesThatTheHostHasMadeWithTheScripts() {
        runScripts();
        JdbcStore.open(dataSource(), SchemaMode.VALIDATE).close();
        assertThat(strings("SELECT table_name FROM information_schema.tables WHERE table_name = 'CROWD_SCHEMA'"))
                .isEmpty();
    }

    @Test
    void createTakesOverTablesThatTheHostHasMadeWithTheScripts() {
        runScripts();
        JdbcStore.open(dataSource(), SchemaMode.CREATE).close();
        assertThat(strings("SELECT script FROM crowd_schema")).containsExactly("V1__create_tables.sql");
    }

    @Test
    void validateMakesNothingAndSaysWhatIsMissing() {
        assertThatThrownBy(() -> JdbcStore.open(dataSource(), SchemaMode.VALIDATE))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("there is no table crowd_ballot")
                .hasMessageContaining("there is no table crowd_campaign")
                .hasMessageContaining("SchemaMode.CREATE");
        assertThat(strings("SELECT table_name FROM information_schema.tables WHERE table_name LIKE 'CROWD%'"))
                .isEmpty();
    }

    @Test
    void validateNamesAMissingColumnAndAnotherPrimaryKey() {
        runScripts();
        execute("ALTER TABLE crowd_idea DROP COLUMN proposed_at");
        execute("ALTER TABLE crowd_ballot DROP PRIMARY KEY");
        execute("ALTER TABLE crowd_ballot ADD COLUMN extra INTEGER");
        assertThatThrownBy(() -> JdbcStore.open(dataSource(), SchemaMode.VALIDATE))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("the table crowd_idea has no column proposed_at")
                .hasMessageContaining("the primary key of crowd_ballot is (), expected (subject, participant)")
                .message()
                .doesNotContain("extra");
    }

    @Test
    void createRefusesATableOfTheSameNameThatIsSomethingElse() {
        execute("CREATE TABLE crowd_comment (id INTEGER PRIMARY KEY, likes INTEGER)");
        assertThatThrownBy(() -> JdbcStore.open(dataSource(), SchemaMode.CREATE))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("crowd_comment");
    }

    @Test
    void leaveAloneDoesNotLook() {
        try (JdbcStore store = JdbcStore.open(dataSource(), SchemaMode.LEAVE_ALONE)) {
            assertThatThrownBy(store::journalHeads).isInstanceOf(StoreException.class);
        }
        assertThat(strings("SELECT table_name FROM information_schema.tables WHERE table_name LIKE 'CROWD%'"))
                .isEmpty();
    }

    @Test
    void aScriptThatWasCutShortAnywhereIsRepeated() {
        List<String> statements = MIGRATIONS.scripts().get(0).statements();
        assertThat(statements).hasSizeGreaterThan(20);
        for (int done = 0; done <= statements.size(); done++) {
            execute("DROP ALL OBJECTS");
            statements.subList(0, done).forEach(this::execute);
            JdbcStore.open(dataSource(), SchemaMode.CREATE).close();
            JdbcStore.open(dataSource(), SchemaMode.VALIDATE).close();
        }
    }

    @Test
    void aScriptThatWasRunInOtherWordsIsRefused() {
        JdbcStore.open(dataSource(), SchemaMode.CREATE).close();
        execute("UPDATE crowd_schema SET checksum = REPEAT('0', 64)");
        for (SchemaMode mode : List.of(SchemaMode.CREATE, SchemaMode.VALIDATE)) {
            assertThatThrownBy(() -> JdbcStore.open(dataSource(), mode))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("V1__create_tables.sql")
                    .hasMessageContaining("its checksum was 000000")
                    .hasMessageContaining(MIGRATIONS.scripts().get(0).checksum());
        }
        JdbcStore.open(dataSource(), SchemaMode.LEAVE_ALONE).close();
    }

    @Test
    void tablesOfANewerVersionAreRefused() {
        JdbcStore.open(dataSource(), SchemaMode.CREATE).close();
        execute("INSERT INTO crowd_schema (version, script, checksum) VALUES (99, 'V99__later.sql', REPEAT('a', 64))");
        assertThatThrownBy(() -> JdbcStore.open(dataSource(), SchemaMode.CREATE))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("version 99")
                .hasMessageContaining("newer version of this library");
    }

    @Test
    void releasedScriptsStayAsTheyAre() {
        // As sha256sum prints it. Once a version is released, its line here is never changed: databases have it.
        assertThat(MIGRATIONS.scripts())
                .extracting(script -> script.name() + " " + script.checksum())
                .containsExactly(
                        "V1__create_tables.sql e1c4f86a9ac7a8cbff4da3bb6b64ac06f195763979f5701cb0318b3d7fd3238a");
    }

    @Test
    void aChecksumDoesNotDependOnLineEnds() {
        Script unix = new Script(1, "V1__x.sql", "CREATE TABLE x (\n  id INTEGER\n);\n");
        Script windows = new Script(1, "V1__x.sql", "CREATE TABLE x (\r\n  id INTEGER\r\n);\r\n");
        assertThat(unix.checksum()).isEqualTo(windows.checksum());
        // printf 'CREATE TABLE x (\n  id INTEGER\n);\n' | sha256sum
        assertThat(unix.checksum()).isEqualTo("6360bf4f62edb0087f8bec2270d553e3b84e266661c1760c5b5966c97d2ffa45");
        assertThat(windows.statements()).hasSize(1);
    }

    @Test
    void aPublisherCanAskTheTablesWithSql() throws SQLException {
        Samples samples = new Samples(1);
        Changes changes = new Changes();
        samples.oneOfEach().forEach(changes::insert);
        try (JdbcStore store = JdbcStore.open(dataSource(), SchemaMode.CREATE)) {
            changes.commitTo(store);
        }
        assertThat(strings("SELECT p.slug || ' ' || p.first_day || ' ' || p.last_day || ' ' || p.may_comment"
                        + " FROM crowd_campaign c JOIN crowd_phase p ON p.campaign = c.id ORDER BY p.position"))
                .containsExactly(
                        "debate 2015-01-09 2015-01-26 TRUE",
                        "rest 2015-01-28 2015-01-28 FALSE",
                        "ideas 2015-01-30 2015-01-31 TRUE");
        assertThat(strings("SELECT i.title || ' by ' || p.alias || ' at ' || CAST(i.proposed_at AS VARCHAR)"
                        + " FROM crowd_idea i JOIN crowd_participant p ON p.id = i.author"))
                .singleElement()
                .asString()
                .matches("Idea \\d+ by Reader \\d+ at 2015-01-09 08:00:00.123\\+00");
    }

    private void runScripts() {
        MIGRATIONS.scripts().forEach(script -> script.statements().forEach(this::execute));
    }

    private void execute(String sql) {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> strings(String sql) {
        List<String> values = new ArrayList<>();
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return values;
    }

    private DataSource dataSource() {
        return new UrlDataSource("jdbc:h2:async:" + folder.resolve("crowd"));
    }
}
