package org.crowdchange.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.crowdchange.contractkit.Changes;
import org.crowdchange.contractkit.Samples;
import org.crowdchange.model.Participant;
import org.crowdchange.model.StoreException;
import org.crowdchange.store.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What would lose acknowledged votes is refused when the store is opened, and said plainly. */
class UnsafeDatabaseTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "WRITE_DELAY=500, WRITE_DELAY=500",
        "write_delay=1, WRITE_DELAY=1",
        "LOCK_MODE=0, LOCK_MODE=0",
        "FILE_LOCK=NO, FILE_LOCK=NO",
        "File_Lock=no, FILE_LOCK=NO",
        "RETENTION_TIME=0, RETENTION_TIME=0",
        "RETENTION_TIME=44999, RETENTION_TIME=44999",
        "IGNORECASE=TRUE, IGNORECASE=TRUE",
        "ACCESS_MODE_DATA=r, ACCESS_MODE_DATA=R",
        "OPTIMIZE_REUSE_RESULTS=1, OPTIMIZE_REUSE_RESULTS=1"
    })
    void aUrlWithASettingThatIsNotSafeIsRefused(String setting, String named) {
        String url = "jdbc:h2:file:" + folder.resolve("crowd") + ";CACHE_SIZE=1000;" + setting;
        assertThatThrownBy(() -> JdbcStore.builder(url).open())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(named)
                .hasMessageContaining("expected");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mem:votes", "MEM:", "memFS:votes", "nioMemFS:votes", "memLZF:votes", "split:memFS:votes"})
    void aUrlOfADatabaseInMemoryIsRefused(String location) {
        assertThatThrownBy(() -> JdbcStore.builder("jdbc:h2:" + location).open())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("lives in memory");
    }

    @Test
    void aUrlOfAnotherDatabaseIsRefused() {
        assertThatThrownBy(() -> JdbcStore.builder("jdbc:sqlite:votes.db").open())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("expected a URL that starts with jdbc:h2:".substring(9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";WRITE_DELAY=0", ";RETENTION_TIME=60000;LOCK_MODE=3;FILE_LOCK=FS;MODE=PostgreSQL"})
    void aUrlThatIsSafeIsAccepted(String settings) {
        String url = "jdbc:h2:async:" + folder.resolve("crowd") + settings;
        assertThatCode(() -> JdbcStore.builder(url).open().close()).doesNotThrowAnyException();
    }

    @Test
    void aDataSourceOfADatabaseInMemoryIsRefused() {
        DataSource dataSource = new UrlDataSource("jdbc:h2:mem:votes;DB_CLOSE_DELAY=-1");
        assertThatThrownBy(() -> JdbcStore.open(dataSource, SchemaMode.CREATE))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("jdbc:h2:mem:votes")
                .hasMessageContaining("lives in memory");
    }

    @Test
    void aDataSourceThatWritesOverWhatIsNotOnTheDiskIsRefused() {
        assertThatThrownBy(() -> JdbcStore.open(dataSource(";RETENTION_TIME=0"), SchemaMode.CREATE))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("RETENTION_TIME=0")
                .hasMessageContaining("expected at least 45000");
    }

    @Test
    void aDataSourceThatCannotBeWrittenIsRefused() {
        JdbcStore.open(dataSource(""), SchemaMode.CREATE).close();
        assertThatThrownBy(() -> JdbcStore.open(dataSource(";ACCESS_MODE_DATA=r"), SchemaMode.LEAVE_ALONE))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("read");
    }

    @Test
    void aDataSourceWithALockModeThatShowsWhatIsNotCommittedIsRefused() {
        assertThatThrownBy(() -> JdbcStore.open(dataSource(";LOCK_MODE=0"), SchemaMode.CREATE))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("LOCK_MODE=0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.5.250", "2.5.252 (2026-09-23)", "2.5.252"})
    void aReleaseOfH2ThatLosesCommitsIsRefused(String version) {
        assertThatThrownBy(() -> JdbcStore.open(release(version), SchemaMode.CREATE))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("H2 " + version)
                .hasMessageContaining("expected another release");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.3.232", "2.4.240", "2.5.253", "2.5.2521"})
    void anotherReleaseOfH2IsAccepted(String version) {
        assertThatCode(() -> JdbcStore.open(release(version), SchemaMode.CREATE).close())
                .doesNotThrowAnyException();
    }

    /** The release that the tests run, which says that it is another. */
    private DataSource release(String version) {
        DataSource own = dataSource(";WRITE_DELAY=0");
        return proxy(
                DataSource.class,
                own,
                "getConnection",
                connection -> proxy(
                        Connection.class,
                        connection,
                        "getMetaData",
                        data -> proxy(DatabaseMetaData.class, data, "getDatabaseProductVersion", any -> version)));
    }

    /** Passes everything on, and changes what one method answers. */
    private static <T> T proxy(Class<T> type, Object target, String name, UnaryOperator<Object> change) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (p, method, arguments) -> {
                    try {
                        Object answer = method.invoke(target, arguments);
                        return method.getName().equals(name) ? change.apply(answer) : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    @Test
    void aFolderThatCannotBeMadeIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "a file");
        assertThatThrownBy(() -> JdbcStore.h2(file.resolve("votes")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("could not be made")
                .hasMessageContaining("taken");
    }

    @Test
    void aFolderWithASemicolonCannotSneakInASetting() {
        assertThatThrownBy(() -> JdbcStore.h2(folder.resolve("votes;WRITE_DELAY=500")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("semicolon");
    }

    @Test
    void aFileThatIsNoDatabaseIsRefused() throws IOException {
        Files.writeString(folder.resolve("crowd.mv.db"), "not a database".repeat(1000));
        assertThatThrownBy(() -> JdbcStore.h2(folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("could not be opened");
    }

    @Test
    void aNameInMemoryThatIsAUrlIsRefused() {
        assertThatThrownBy(() -> JdbcStore.h2InMemory("x;INIT=y"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("letters, digits and hyphens");
    }

    @Test
    void aStoreInMemoryWorksForTests() {
        Participant participant = new Samples(1).participant();
        try (JdbcStore store = JdbcStore.h2InMemory("works-for-tests")) {
            new Changes().insert(Kind.PARTICIPANT, participant).commitTo(store);
            assertThat(store.find(Kind.PARTICIPANT, List.of(participant.id()))).hasSize(1);
        }
        try (JdbcStore store = JdbcStore.h2InMemory("works-for-tests")) {
            assertThat(store.find(Kind.PARTICIPANT, List.of(participant.id()))).isEmpty();
        }
    }

    private DataSource dataSource(String settings) {
        return new UrlDataSource("jdbc:h2:file:" + folder.resolve("crowd") + settings);
    }
}
