package org.crowdchange.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.crowdchange.contractkit.Changes;
import org.crowdchange.contractkit.Samples;
import org.crowdchange.model.Idea;
import org.crowdchange.model.OverloadedException;
import org.crowdchange.model.Question;
import org.crowdchange.model.StoreException;
import org.crowdchange.store.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a host sees of a database that does not answer, because its processes stand still or because nothing gets through to
 * it, and whether all is well afterwards.
 */
@Tag("slow")
class FrozenDatabaseTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final int CONNECTIONS = 9;
    /** Far more than a call may take with these settings, and far less than the server stands still in most troubles. */
    private static final Duration BOUND = Duration.ofSeconds(40);

    private final List<AutoCloseable> opened = new ArrayList<>();

    /** Lets the database stand still, or go on. */
    private interface Switch {
        void turn() throws IOException, InterruptedException;
    }

    @AfterEach
    void close() throws Exception {
        for (int i = opened.size() - 1; i >= 0; i--) {
            opened.get(i).close();
        }
    }

    @Test
    void aHostSurvivesThatTheProcessesOfPostgresStandStill() throws Exception {
        DataSource database = postgres();
        FrozenServer server = FrozenServer.postgres(database);
        assertThatAHostSurvives(url(database), "postgres", server::freeze, server::thaw);
    }

    @Test
    void aHostSurvivesThatTheProcessOfMariaDbStandsStill() throws Exception {
        DataSource database = MariaDbServer.newDatabase();
        FrozenServer server = FrozenServer.mariaDb(database);
        assertThatAHostSurvives(url(database), "root", server::freeze, server::thaw);
    }

    @Test
    void aHostSurvivesThatNothingGetsThroughToPostgres() throws Exception {
        String url = url(postgres());
        FaultyProxy proxy = proxy(url, 65_536);
        assertThatAHostSurvives(through(proxy, url), "postgres", proxy::freeze, proxy::thaw);
    }

    @Test
    void aHostSurvivesThatNothingGetsThroughToMariaDb() throws Exception {
        String url = url(MariaDbServer.newDatabase());
        FaultyProxy proxy = proxy(url, 65_536);
        assertThatAHostSurvives(through(proxy, url), "root", proxy::freeze, proxy::thaw);
    }

    private void assertThatAHostSurvives(String url, String user, Switch freeze, Switch thaw) throws Exception {
        ProxyDataSource database = new ProxyDataSource(pool(url, user));
        JdbcStore store = JdbcStore.builder(database, SchemaMode.CREATE)
                .timeout(TIMEOUT)
                .connections(CONNECTIONS)
                .open();
        try (BusyHost host = new BusyHost(store, TIMEOUT, 32, 32)) {
            host.awaitAnswers();
            freeze.turn();
            try {
                host.awaitTroubles(true);
                host.awaitTroubles(false);
            } finally {
                thaw.turn();
            }
            // Those that had a connection, and those for whom there was none.
            assertThat(host.failed(false)).isPositive();
            assertThat(host.overloaded(false)).isPositive();
            host.awaitAnswers();
            host.awaitAnswers();
            host.stop();
            assertThat(host.longest()).isLessThan(BOUND);
            assertThat(database.mostOpenConnections()).isLessThanOrEqualTo(CONNECTIONS);
            assertThat(database.openConnections()).isZero();
            host.assertNothingIsLost();
        }
    }

    @Test
    void votersOfTheBatchUnderWayHearOfTheStoreAndThoseBehindItThatThereIsTooMuch() throws Exception {
        String url = url(postgres());
        FaultyProxy proxy = proxy(url, 65_536);
        JdbcStore store = JdbcStore.builder(pool(through(proxy, url), "postgres"), SchemaMode.CREATE)
                .timeout(TIMEOUT)
                .open();
        try (BusyHost host = new BusyHost(store, TIMEOUT, 32, 0)) {
            host.awaitAnswers();
            proxy.freeze();
            host.awaitTroubles(true);
            host.awaitTroubles(true);
            assertThat(host.failed(true)).isPositive();
            assertThat(host.overloaded(true)).isPositive();
            proxy.thaw();
            host.awaitAnswers();
            host.stop();
            assertThat(host.longest()).isLessThan(BOUND);
            host.assertNothingIsLost();
        }
    }

    /** No timeout of a socket is for writing. */
    @Test
    void aCallThatSendsMoreThanTheNetworkTakesIsEndedByTheNextOne() throws Exception {
        String url = url(postgres());
        FaultyProxy proxy = proxy(url, 4_096);
        Samples samples = new Samples(5);
        Changes large = new Changes();
        Question question = samples.question(samples.campaign().id());
        for (int i = 0; i < 2000; i++) {
            Idea idea = samples.idea(question, samples.participant().id());
            large.insert(Kind.IDEA, idea.revised("Long", "long ".repeat(2000).strip()));
        }
        try (JdbcStore store = JdbcStore.builder(
                        pool(through(proxy, url) + "?sendBufferSize=8192", "postgres"), SchemaMode.CREATE)
                .timeout(TIMEOUT)
                .open()) {
            proxy.freeze();
            CompletableFuture<?> commit = CompletableFuture.supplyAsync(() -> large.commitTo(store));
            long end = System.nanoTime() + BOUND.toNanos();
            int refused = 0;
            while (!commit.isDone()) {
                assertThat(System.nanoTime() - end)
                        .as("until the commit is given up")
                        .isNegative();
                try {
                    store.journalHeads();
                } catch (StoreException | OverloadedException e) {
                    refused++;
                }
            }
            assertThat(refused).isPositive();
            assertThat(commit)
                    .failsWithin(Duration.ZERO)
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(StoreException.class);
            proxy.thaw();
            large.commitTo(store);
        }
    }

    private DataSource postgres() {
        String name = PostgresServer.create();
        opened.add(() -> PostgresServer.drop(name));
        return PostgresServer.dataSource(name);
    }

    private static String url(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            // Without the parameters, which may have the user in them.
            return connection.getMetaData().getURL().replaceFirst("\\?.*", "");
        }
    }

    private FaultyProxy proxy(String url, int buffer) throws IOException {
        Matcher port = Pattern.compile(":(\\d+)/").matcher(url);
        assertThat(port.find()).isTrue();
        FaultyProxy proxy = new FaultyProxy(Integer.parseInt(port.group(1)), buffer);
        opened.add(proxy);
        return proxy;
    }

    private static String through(FaultyProxy proxy, String url) {
        return url.replaceFirst("//[^/]*/", "//127.0.0.1:" + proxy.port() + "/");
    }

    /** A pool that has more than the store may use, and does not wait long itself. */
    private HikariDataSource pool(String url, String user) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        if (url.startsWith("jdbc:postgresql")) {
            // For so many seconds the driver waits until the server has taken its wish to cancel a statement.
            config.addDataSourceProperty("cancelSignalTimeout", "1");
        }
        config.setMaximumPoolSize(4 * CONNECTIONS);
        config.setMinimumIdle(CONNECTIONS);
        config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(2));
        config.setValidationTimeout(TimeUnit.SECONDS.toMillis(1));
        HikariDataSource pool = new HikariDataSource(config);
        opened.add(pool);
        return pool;
    }
}
