package org.crowdchange.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How the store treats the connections of a host's DataSource, and what happens when any call to the database fails. */
@Tag("slow")
abstract class DataSourceContract {

    private final Samples samples = new Samples(1);
    private final Campaign campaign = samples.campaign();
    private final Question question = samples.question(campaign.id());
    private final Participant author = samples.participant();
    private final Idea idea = samples.idea(question, author.id());

    private DataSource database;
    private ProxyDataSource proxy;
    private Store store;
    /** Gets the same change sets, to compare with. */
    private final Store mirror = new MemoryStore();

    /** A database with nothing in it, that stays open until {@link #closeDatabase}. */
    abstract DataSource newDatabase() throws SQLException;

    void closeDatabase() throws SQLException {}

    abstract Dialect dialect();

    /** How many statements a change set of votes takes at most. */
    abstract int mostStatements();

    @BeforeEach
    void open() throws SQLException {
        database = newDatabase();
        proxy = new ProxyDataSource(database);
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
        if (store != null) {
            store.close();
        }
        closeDatabase();
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
        assertThat(many).isLessThanOrEqualTo(mostStatements());
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
        assertThatACommitIsWholeOrNothing(this::changesToEverything, 100);
    }

    @Test
    void whicheverCallFailsACommitOfVotesIsWholeOrNothingAndNoConnectionIsLost() {
        ChangeSet first = changesToEverything();
        store.commit(first);
        mirror.commit(first);
        assertThatACommitIsWholeOrNothing(this::anotherVote, 10);
    }

    private void assertThatACommitIsWholeOrNothing(Supplier<ChangeSet> next, int leastCalls) {
        // The first makes the node, which the later ones have.
        for (int i = 0; i < 2; i++) {
            ChangeSet changes = next.get();
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
            ChangeSet changes = next.get();
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
        // Those that come before the commit is done: nearly all, but few where it is done by the only message there is.
        assertThat(nothing).isBetween(leastCalls, tried - 1);
        // In doubt are only those that could not make a connection ready, and those from the commit on.
        assertThat(undone).isBetween(Math.max(0, nothing - 20), nothing);
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

    /** A vote of somebody new, and another one of the author's. */
    private ChangeSet anotherVote() {
        BallotKey key = new BallotKey(author.id(), idea.id());
        Opinion next = Opinion.of((store.ballots(List.of(key)).get(key).vote().code() + 2) % 3 - 1);
        return new Changes()
                .unchanged(Kind.QUESTION, question.id(), 1)
                .cast(Samples.ballot(samples.participant(), idea.id(), Opinion.AGREE))
                .cast(Samples.ballot(author, idea.id(), next))
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
        ProxyDataSource other = new ProxyDataSource(database);
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
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(autoCommit);
                Connections single = new SingleConnection(connection);
                Database used = new Database(single, dialect(), Durability.DISK, Limits.DEFAULT);
                used.write("write", sql -> {
                    Tables.write(sql, changesToEverything());
                    return true;
                });
                assertThat(connection.getAutoCommit()).isEqualTo(autoCommit);
                assertThatThrownBy(() -> used.write("fail", sql -> {
                            Tables.write(sql, changesToEverything());
                            throw new SQLException("on purpose");
                        }))
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining("could not fail")
                        .hasRootCauseMessage("on purpose");
                assertThat(connection.getAutoCommit()).isEqualTo(autoCommit);
                used.stream("read", sql -> true);
                assertThat(connection.getAutoCommit()).isEqualTo(autoCommit);
            }
        }
    }

    @Test
    void whatAConsumerOfBallotsThrowsComesOutAndTheConnectionComesBack() {
        assertThatThrownBy(() -> store.eachBallot(question.id(), DataSourceContract::refuse))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enough");
        assertThat(proxy.openConnections()).isZero();
    }

    private static void refuse(Ballot ballot) {
        throw new IllegalStateException("enough");
    }
}
