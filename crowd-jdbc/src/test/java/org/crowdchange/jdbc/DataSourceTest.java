package org.crowdchange.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.crowdchange.contractkit.Changes;
import org.crowdchange.contractkit.Samples;
import org.crowdchange.journal.Action;
import org.crowdchange.journal.HashChain;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.Entity;
import org.crowdchange.model.Id;
import org.crowdchange.model.Idea;
import org.crowdchange.model.Opinion;
import org.crowdchange.model.Participant;
import org.crowdchange.model.Question;
import org.crowdchange.model.StoreException;
import org.crowdchange.store.ChangeSet;
import org.crowdchange.store.ChangeSet.BallotKey;
import org.crowdchange.store.ChangeSet.Stored;
import org.crowdchange.store.Kind;
import org.crowdchange.store.Listing;
import org.crowdchange.store.Range;
import org.crowdchange.store.Store;
import org.crowdchange.store.memory.MemoryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the store treats the connections of a host's DataSource, and what happens when any call to the database fails. */
class DataSourceTest {
    @TempDir
    Path folder;

    private final Samples samples = new Samples(1);
    private final Campaign campaign = samples.campaign();
    private final Question question = samples.question(campaign.id());
    private final Participant author = samples.participant();
    private final Idea idea = samples.idea(question, author.id());

    private String url;
    private Connection keepsDatabaseOpen;
    private ProxyDataSource proxy;
    private Store store;
    /** Gets the same change sets, to compare with. */
    private final Store mirror = new MemoryStore();

    @BeforeEach
    void open() throws SQLException {
        url = "jdbc:h2:async:" + folder.resolve("crowd");
        keepsDatabaseOpen = new UrlDataSource(url).getConnection();
        proxy = new ProxyDataSource(url);
        store = JdbcStore.open(proxy, SchemaMode.CREATE);
        ChangeSet first = new Changes()
                .insert(Kind.CAMPAIGN, campaign)
                .insert(Kind.QUESTION, question)
                .insert(Kind.PARTICIPANT, author)
                .insert(Kind.IDEA, idea)
                .open(idea.id(), question.id())
                .cast(Samples.ballot(author, idea.id(), Opinion.DISAGREE))
                .build();
        store.commit(first);
        mirror.commit(first);
    }

    @AfterEach
    void close() throws SQLException {
        store.close();
        keepsDatabaseOpen.close();
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheNumberOfVotes() {
        List<Idea> ideas = new ArrayList<>();
        Changes opening = new Changes().journal(entry());
        for (int i = 0; i < 300; i++) {
            Idea another = samples.idea(question, author.id());
            ideas.add(another);
            opening.open(another.id(), question.id());
        }
        opening.commitTo(store);

        int few = statements(votes(ideas.subList(0, 1), 2));
        int many = statements(votes(ideas, 5));
        assertThat(many).isEqualTo(few);
        // Lock the campaign, the tallies and the node, read the ballots, write ballots of two sorts, tallies, node and
        // entries; before them one statement at the start of each use of a connection, after them one that forces the
        // disk.
        assertThat(many).isLessThanOrEqualTo(11);
    }

    /** One entry, and so many voters of whom each votes on all the ideas; half of them have voted on the first. */
    private ChangeSet votes(List<Idea> ideas, int voters) {
        Changes changes = new Changes().unchanged(Kind.CAMPAIGN, campaign.id(), 1);
        Changes before = new Changes();
        for (int i = 0; i < voters; i++) {
            Participant voter = samples.participant();
            if (i % 2 == 0) {
                before.cast(Samples.ballot(voter, ideas.get(0).id(), Opinion.PASS));
            }
            ideas.forEach(i2 -> changes.cast(Samples.ballot(voter, i2.id(), Opinion.AGREE)));
        }
        before.commitTo(store);
        changes.journal(entry());
        return changes.buildFor(store);
    }

    private int statements(ChangeSet changes) {
        int before = proxy.statements();
        store.commit(changes);
        return proxy.statements() - before;
    }

    @Test
    void whicheverCallFailsACommitIsWholeOrNothingAndNoConnectionIsLost() {
        // The first makes the node, which the later ones have.
        for (int i = 0; i < 2; i++) {
            ChangeSet changes = changesToEverything();
            proxy.failNever();
            store.commit(changes);
            mirror.commit(changes);
        }
        List<String> calls = proxy.calls();
        int nothing = 0;
        int undone = 0;
        int tried = 0;
        for (int number = 1; number <= calls.size(); number++) {
            // Of the calls that set values, which are many and all alike, every seventh.
            if (calls.get(number - 1).startsWith("PreparedStatement.set") && number % 7 != 0) {
                continue;
            }
            tried++;
            int made = samples.made().size();
            ChangeSet changes = changesToEverything();
            List<Object> before = look(store, made);
            proxy.failAt(number);
            Throwable failure = catchThrowable(() -> store.commit(changes));
            String call = number + ", " + proxy.lastCall();
            assertThat(proxy.hasFailed()).as("call %s fails", call).isTrue();
            proxy.failNever();

            assertThat(proxy.openConnections())
                    .as("open connections after call %s", call)
                    .isZero();
            if (failure != null) {
                assertThat(failure).as(call).isInstanceOf(StoreException.class);
            }
            if (look(store, made).equals(before)) {
                assertThat(failure).as("nothing is written without a failure").isNotNull();
                nothing++;
                undone += failure instanceof StoreException e && e.undone() ? 1 : 0;
                store.commit(changes);
            } else if (failure instanceof StoreException e) {
                assertThat(e.undone())
                        .as("something is written at call %s", call)
                        .isFalse();
            }
            mirror.commit(changes);
            assertThat(look(store, made)).as("after call %s", call).isEqualTo(look(mirror, made));
        }
        // All but the last few come before the commit is done.
        assertThat(tried).isGreaterThan(100);
        assertThat(nothing).isBetween(tried * 3 / 4, tried - 1);
        // In doubt are only those that could not make a connection ready, and those from the commit on.
        assertThat(undone).isBetween(nothing - 7, nothing);
    }

    /** What a store tells about the last records made and all that a commit changes beside them. */
    private List<Object> look(Store of, int from) {
        List<Stored<?>> last = samples.made().subList(from, samples.made().size());
        List<Id> ids = new ArrayList<>(List.of(idea.id(), campaign.id()));
        last.forEach(record -> ids.add(record.entity().id()));
        List<Object> seen = new ArrayList<>();
        Kind.ALL.forEach(kind -> seen.add(of.find(kind, ids)));
        last.forEach(record -> seen.add(named(of, record)));
        seen.add(new HashSet<>(of.list(Listing.IDEAS, Range.oldest(question.id(), 1000))));
        seen.add(of.talliesIn(question.id()));
        of.eachBallot(question.id(), seen::add);
        seen.add(of.journalHeads());
        return seen;
    }

    private static <R extends Entity<?>> List<R> named(Store of, Stored<R> record) {
        return record.kind().names(record.entity()).stream()
                .flatMap(name -> of.named(record.kind(), name).stream())
                .toList();
    }

    private ChangeSet changesToEverything() {
        Participant voter = samples.participant();
        Changes changes = new Changes().unchanged(Kind.QUESTION, question.id(), 1);
        samples.oneOfEach().forEach(changes::insert);
        Idea another = samples.idea(question, author.id());
        Idea now = store.find(Kind.IDEA, List.of(idea.id())).get(idea.id());
        Campaign campaignNow = store.find(Kind.CAMPAIGN, List.of(campaign.id())).get(campaign.id());
        return changes.insert(Kind.PARTICIPANT, voter)
                .insert(Kind.IDEA, another)
                .update(Kind.IDEA, now.revised("Version " + now.version(), ""))
                .update(Kind.CAMPAIGN, campaignNow.closed(Samples.TIME))
                .open(another.id(), question.id())
                .cast(Samples.ballot(voter, another.id(), Opinion.AGREE))
                .cast(Samples.ballot(author, idea.id(), Opinion.PASS))
                .journal(entry())
                .buildFor(store);
    }

    private JournalEntry entry() {
        JournalHead head = store.journalHeads().getOrDefault("node", JournalHead.empty("node"));
        return HashChain.link(
                head,
                Samples.TIME,
                Action.VOTE_CAST,
                Optional.of(campaign.id()),
                idea.id(),
                author.id(),
                new TreeMap<>());
    }

    @Test
    void whicheverCallFailsAReadFailsPlainlyAndNoConnectionIsLost() {
        BallotKey key = new BallotKey(author.id(), idea.id());
        List<Consumer<Store>> reads = List.of(
                s -> s.find(Kind.CAMPAIGN, List.of(campaign.id())),
                s -> s.named(Kind.CAMPAIGN, campaign.slug()),
                s -> s.list(Listing.IDEAS, Range.oldest(question.id(), 10)),
                s -> s.ballots(List.of(key)),
                s -> s.eachBallot(question.id(), ballot -> {}),
                s -> s.tallies(List.of(idea.id())),
                s -> s.talliesIn(question.id()),
                s -> s.journal("node", 0, 10),
                Store::journalHeads);
        for (Consumer<Store> read : reads) {
            boolean finished = false;
            for (int call = 1; !finished; call++) {
                proxy.failAt(call);
                Throwable failure = catchThrowable(() -> read.accept(store));
                finished = !proxy.hasFailed();
                if (failure != null) {
                    assertThat(failure).as(proxy.lastCall()).isInstanceOf(StoreException.class);
                }
                assertThat(proxy.openConnections()).as(proxy.lastCall()).isZero();
            }
        }
        proxy.failNever();
        assertThat(store.ballots(List.of(key))).hasSize(1);
    }

    @Test
    void whicheverCallFailsWhileOpeningNoConnectionIsLost() {
        ProxyDataSource other = new ProxyDataSource(url);
        boolean finished = false;
        int failures = 0;
        for (int call = 1; !finished; call++) {
            other.failAt(call);
            Throwable failure = catchThrowable(() -> JdbcStore.open(other, SchemaMode.CREATE));
            finished = !other.hasFailed();
            if (failure != null) {
                assertThat(failure).isInstanceOf(StoreException.class);
                failures++;
            }
            assertThat(other.openConnections()).isZero();
            // Skips most of the thousands of calls that read the columns of tables, which are all alike.
            call += call > 300 ? 37 : 0;
        }
        assertThat(failures).isGreaterThan(100);
    }

    @Test
    void aConnectionComesBackAsItWasTaken() throws SQLException {
        for (boolean autoCommit : new boolean[] {true, false}) {
            try (Connection connection = new UrlDataSource(url).getConnection()) {
                connection.setAutoCommit(autoCommit);
                Connections single = new SingleConnection(connection);
                Database database = new Database(single, new H2Dialect(), Durability.DISK, Limits.DEFAULT);
                database.write("write", sql -> {
                    Tables.write(sql, changesToEverything());
                    return true;
                });
                assertThat(connection.getAutoCommit()).isEqualTo(autoCommit);
                assertThatThrownBy(() -> database.write("fail", sql -> {
                            Tables.write(sql, changesToEverything());
                            throw new SQLException("on purpose");
                        }))
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining("could not fail")
                        .hasRootCauseMessage("on purpose");
                assertThat(connection.getAutoCommit()).isEqualTo(autoCommit);
                database.stream("read", sql -> true);
                assertThat(connection.getAutoCommit()).isEqualTo(autoCommit);
            }
        }
    }

    @Test
    void theTimeoutOfAConnectionToPostgresComesBackAsItWas() throws SQLException {
        String name = PostgresServer.create();
        try (Connection connection = PostgresServer.dataSource(name).getConnection()) {
            assertThatTheTimeoutComesBackAsItWas(connection, new PostgresDialect());
        } finally {
            PostgresServer.drop(name);
        }
    }

    @Test
    void theTimeoutOfAConnectionToMariaDbComesBackAsItWas() throws SQLException {
        try (Connection connection = MariaDbServer.newDatabase().getConnection()) {
            assertThatTheTimeoutComesBackAsItWas(connection, new MariaDbDialect());
        }
    }

    private static void assertThatTheTimeoutComesBackAsItWas(Connection connection, Dialect dialect)
            throws SQLException {
        Limits limits = new Limits(Duration.ofSeconds(1), 9);
        Database database = new Database(new SingleConnection(connection), dialect, Durability.DISK, limits);
        int most = Math.toIntExact(limits.silence().toMillis());
        for (int before : new int[] {0, most - 1, most + 1}) {
            connection.setNetworkTimeout(Runnable::run, before);
            // Whoever waits for less already is not made to wait longer.
            assertThat(database.<Integer>read("read", sql -> connection.getNetworkTimeout()))
                    .isEqualTo(before == 0 ? most : Math.min(before, most));
            assertThat(connection.getNetworkTimeout()).isEqualTo(before);
        }
    }

    /** Gives out one connection again and again. */
    private record SingleConnection(Connection connection) implements Connections {
        @Override
        public Connection take() {
            return connection;
        }

        @Override
        public void giveBack(Connection used, boolean sound) {
            assertThat(sound).isTrue();
        }

        @Override
        public boolean areSet() {
            return true;
        }

        @Override
        public void close() {}
    }

    @Test
    void whatAConsumerOfBallotsThrowsComesOutAndTheConnectionComesBack() {
        assertThatThrownBy(() -> store.eachBallot(question.id(), DataSourceTest::refuse))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enough");
        assertThat(proxy.openConnections()).isZero();
    }

    private static void refuse(Ballot ballot) {
        throw new IllegalStateException("enough");
    }
}
