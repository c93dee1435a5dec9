package org.crowdchange.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.crowdchange.contractkit.Changes;
import org.crowdchange.contractkit.Race;
import org.crowdchange.contractkit.Samples;
import org.crowdchange.model.Idea;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.model.Opinion;
import org.crowdchange.model.OverloadedException;
import org.crowdchange.model.Participant;
import org.crowdchange.model.Question;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store uses no more connections than it may, and neither readers nor writers take those of the others. */
class ConnectionLimitTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    /** One that writes, four that read, of which two hand over ballots. */
    private static final int CONNECTIONS = 5;

    @TempDir
    Path folder;

    private final Samples samples = new Samples(8);
    private final Question question = samples.question(samples.campaign().id());
    private final Participant voter = samples.participant();
    private final Idea idea = samples.idea(question, voter.id());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> streams = new ArrayList<>();
    private final CountDownLatch reading = new CountDownLatch(2);
    private final CountDownLatch end = new CountDownLatch(1);

    private Connection keepsDatabaseOpen;
    private ProxyDataSource database;
    private JdbcStore store;

    @BeforeEach
    void open() throws SQLException {
        String url = "jdbc:h2:async:" + folder.resolve("crowd");
        keepsDatabaseOpen = new UrlDataSource(url).getConnection();
        database = new ProxyDataSource(url);
        store = JdbcStore.builder(database, SchemaMode.CREATE)
                .timeout(TIMEOUT)
                .connections(CONNECTIONS)
                .open();
        new Changes()
                .open(idea.id(), question.id())
                .cast(Samples.ballot(voter, idea.id(), Opinion.AGREE))
                .commitTo(store);
    }

    @AfterEach
    void close() throws Exception {
        end.countDown();
        threads.shutdown();
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        store.close();
        keepsDatabaseOpen.close();
    }

    /** Hands ballots to consumers that take as long as they like. */
    private void stream(int number) {
        for (int i = 0; i < number; i++) {
            streams.add(threads.submit(() -> store.eachBallot(question.id(), ballot -> {
                reading.countDown();
                try {
                    end.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            })));
        }
    }

    @Test
    void longExportsKeepNobodyFromReadingOrVoting() throws Exception {
        stream(2);
        assertThat(reading.await(30, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(() -> store.eachBallot(question.id(), ballot -> {}))
                .isInstanceOf(OverloadedException.class)
                .hasMessage("All connections that the store may use to hand over ballots (2) are busy")
                .extracting(e -> ((OverloadedException) e).retryAfter())
                .isEqualTo(TIMEOUT);
        assertThat(store.tallies(List.of(idea.id()))).hasSize(1);
        new Changes().cast(Samples.ballot(voter, idea.id(), Opinion.PASS)).commitTo(store);
        assertThat(database.openConnections()).isEqualTo(2);

        end.countDown();
        for (Future<?> stream : streams) {
            stream.get(30, TimeUnit.SECONDS);
        }
        store.eachBallot(question.id(), ballot -> {});
    }

    @Test
    void readersWhoHaveAllTheirConnectionsLeaveTheOneForWriting() {
        Database inner = inner();
        readWithin(CONNECTIONS - 1, inner, () -> {
            assertThat(inner.<Integer>write("write", sql -> CONNECTIONS)).isEqualTo(CONNECTIONS);
            assertThatThrownBy(() -> inner.read("read", sql -> CONNECTIONS)).isInstanceOf(OverloadedException.class);
        });
        assertThat(database.mostOpenConnections()).isEqualTo(CONNECTIONS);
        assertThat(database.openConnections()).isZero();
    }

    @Test
    void aWriterWhoHasTheConnectionForWritingLeavesThoseForReading() {
        Database inner = inner();
        inner.write("write", sql -> {
            readWithin(
                    CONNECTIONS - 1,
                    inner,
                    () -> assertThat(Race.run(1, number -> inner.write("write", s -> number)))
                            .allMatch(outcome -> outcome.failedWith(OverloadedException.class)));
            return CONNECTIONS;
        });
        assertThat(database.mostOpenConnections()).isEqualTo(CONNECTIONS);
    }

    private Database inner() {
        return new Database(
                new DataSourceConnections(database),
                new H2Dialect(),
                Durability.DISK,
                new Limits(TIMEOUT, CONNECTIONS));
    }

    /** Does something while so many connections for reading are in use. */
    private static void readWithin(int connections, Database database, Runnable work) {
        if (connections == 0) {
            work.run();
            return;
        }
        database.read("read", sql -> {
            readWithin(connections - 1, database, work);
            return connections;
        });
    }

    @Test
    void limitsThatCannotBeAreRefused() {
        JdbcStoreBuilder builder = JdbcStore.builder(folder);
        assertThatThrownBy(() -> builder.connections(2))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("at least 3");
        assertThatThrownBy(() -> builder.timeout(Duration.ofMillis(999))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> builder.timeout(Duration.ofDays(2))).isInstanceOf(InvalidInputException.class);
    }
}
