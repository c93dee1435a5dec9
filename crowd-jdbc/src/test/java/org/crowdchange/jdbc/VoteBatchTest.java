package org.crowdchange.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.crowdchange.campaign.Gate;
import org.crowdchange.campaign.Votes;
import org.crowdchange.campaign.Workshop;
import org.crowdchange.contractkit.Changes;
import org.crowdchange.contractkit.Race;
import org.crowdchange.contractkit.Samples;
import org.crowdchange.model.Activity;
import org.crowdchange.model.Actor;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.IdGenerator;
import org.crowdchange.model.Idea;
import org.crowdchange.model.Opinion;
import org.crowdchange.model.Phase;
import org.crowdchange.model.Question;
import org.crowdchange.store.Command;
import org.crowdchange.store.GroupCommit;
import org.crowdchange.store.Kind;
import org.crowdchange.store.Store;
import org.crowdchange.tally.OpinionCounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a batch of votes asks of the database: counted, as no noise can move it. */
class VoteBatchTest {
    private static final int IDEAS = 10;
    private static final int VOTERS = 120;

    @TempDir
    Path folder;

    private final InstantSource clock = InstantSource.fixed(Samples.TIME);
    private final Samples samples = new Samples(3);
    private final Campaign campaign = campaign();
    private final Question question = samples.question(campaign.id());
    private final List<Idea> ideas = new ArrayList<>();
    private final List<Actor> voters = new ArrayList<>();
    private final List<AutoCloseable> opened = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** In which one votes and sees no results, so that a caller who is answered reads nothing afterwards. */
    private Campaign campaign() {
        LocalDate day = LocalDate.ofInstant(Samples.TIME, ZoneId.of("UTC"));
        Campaign sample = samples.campaign();
        return new Campaign(
                sample.id(),
                1,
                sample.slug(),
                sample.title(),
                sample.summary(),
                sample.zone(),
                List.of(Phase.of("ideas", "Ideas", day, day.plusDays(1), Activity.VOTE_ON_IDEAS)),
                Optional.empty());
    }

    @AfterEach
    void close() throws Exception {
        threads.shutdownNow();
        for (AutoCloseable resource : opened) {
            resource.close();
        }
    }

    @Test
    void onH2ABatchIsOneTransactionAndItsStatementsDoNotGrow() throws Exception {
        // The ballots before, the campaign, the tallies, the ballots, the tallies again, the node and its journal, and
        // what
        // H2 wants besides.
        assertThatABatchIsOneTransactionAndItsStatementsDoNotGrow(h2(), 11, 1);
    }

    @Test
    void onPostgresABatchIsOneTransactionAndItsStatementsDoNotGrow() throws Exception {
        // One reads the ballots before; the other is all that is written, and a transaction of its own without a
        // commit.
        assertThatABatchIsOneTransactionAndItsStatementsDoNotGrow(postgres(), 2, 0);
    }

    @Test
    void onMariaDbABatchIsOneTransactionAndItsStatementsDoNotGrow() throws Exception {
        assertThatABatchIsOneTransactionAndItsStatementsDoNotGrow(
                new ProxyDataSource(MariaDbServer.newDatabase()), 11, 1);
    }

    private void assertThatABatchIsOneTransactionAndItsStatementsDoNotGrow(ProxyDataSource proxy, int most, int commits)
            throws Exception {
        Node node = new Node(proxy);
        // The first vote of a node also finds out how far its journal reaches, and the first one on an idea where it
        // stands.
        ideas.forEach(idea -> node.cast(0, idea, Opinion.PASS));
        for (Opinion vote : List.of(Opinion.AGREE, Opinion.DISAGREE)) {
            // First votes, and then the same ones changed; each batch by voters of its own, on up to ten ideas.
            int one = node.batch(1, i -> node.cast(1 + i, idea(i), vote));
            int ten = node.batch(10, i -> node.cast(10 + i, idea(i), vote));
            int hundred = node.batch(100, i -> node.cast(20 + i, idea(i), vote));
            assertThat(List.of(ten, hundred)).containsOnly(one);
            assertThat(one).isLessThanOrEqualTo(most);
            assertThat(node.commits).isEqualTo(commits);
        }
        assertThat(node.store.talliesIn(question.id()).values().stream()
                        .mapToLong(OpinionCounts::disagree)
                        .sum())
                .isEqualTo(111);
    }

    private Idea idea(int number) {
        return ideas.get(number % IDEAS);
    }

    @Test
    void onH2ANodeUsesOneConnectionHoweverManyVote() throws Exception {
        assertThatANodeUsesOneConnectionHoweverManyVote(h2());
    }

    @Test
    void onPostgresANodeUsesOneConnectionHoweverManyVote() throws Exception {
        assertThatANodeUsesOneConnectionHoweverManyVote(postgres());
    }

    private void assertThatANodeUsesOneConnectionHoweverManyVote(ProxyDataSource proxy) throws Exception {
        Node node = new Node(proxy);
        int rounds = 5;
        Race.values(Race.run(32, voter -> {
            for (int round = 0; round < rounds; round++) {
                node.cast(voter, ideas.get(round), Opinion.AGREE);
            }
            return voter;
        }));
        assertThat(proxy.mostOpenConnections()).isEqualTo(1);
        assertThat(proxy.openConnections()).isZero();
        assertThat(node.store.talliesIn(question.id()).values().stream()
                        .mapToLong(OpinionCounts::agree)
                        .sum())
                .isEqualTo(32L * rounds);
    }

    private ProxyDataSource h2() throws SQLException {
        String url = "jdbc:h2:async:" + folder.resolve("crowd");
        // Keeps the database open between the connections of the store.
        Connection first = new UrlDataSource(url).getConnection();
        opened.add(first);
        return new ProxyDataSource(url);
    }

    private ProxyDataSource postgres() {
        String database = PostgresServer.create();
        opened.add(() -> PostgresServer.drop(database));
        return new ProxyDataSource(PostgresServer.url(database), "postgres");
    }

    /** A process that writes votes: a store, the group commit, and what people do. */
    private final class Node {
        private final ProxyDataSource proxy;
        private final Store store;
        private final GroupCommit writes;
        private final Votes votes;
        /** How often the last batch has called for a commit. */
        private int commits;

        Node(ProxyDataSource proxy) {
            this.proxy = proxy;
            store = JdbcStore.open(proxy, SchemaMode.CREATE);
            opened.add(0, store);
            writes = new GroupCommit(store, "node", clock);
            votes = new Votes(new Workshop(store, writes, new IdGenerator(clock, new Random(4)), new Gate(clock)));
            Changes first = new Changes().insert(Kind.CAMPAIGN, campaign).insert(Kind.QUESTION, question);
            for (int i = 0; i < IDEAS; i++) {
                Idea idea = samples.idea(question, samples.participant().id());
                ideas.add(idea);
                first.insert(Kind.IDEA, idea).open(idea.id(), question.id());
            }
            for (int i = 0; i < VOTERS; i++) {
                voters.add(Actor.of(samples.participant().id()));
            }
            first.commitTo(store);
        }

        Votes.Receipt cast(int voter, Idea idea, Opinion vote) {
            return votes.cast(voters.get(voter), idea.id(), vote);
        }

        /**
         * Lets so many callers wait, and then be written as one batch.
         *
         * @return how many statements that takes
         */
        int batch(int size, IntFunction<?> caller) throws Exception {
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch open = new CountDownLatch(1);
            Command<Boolean> leads = work -> {
                begun.countDown();
                try {
                    return open.await(30, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            };
            Future<Boolean> leader = threads.submit(() -> writes.submit(leads));
            begun.await();
            List<Future<?>> callers = new ArrayList<>();
            List<Thread> waiting = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                int number = i;
                CountDownLatch started = new CountDownLatch(1);
                callers.add(threads.submit(() -> {
                    synchronized (waiting) {
                        waiting.add(Thread.currentThread());
                    }
                    started.countDown();
                    return caller.apply(number);
                }));
                started.await();
            }
            // With a deadline, as every caller has one: so it is told apart from waiting for a lock.
            while (!waiting.stream().allMatch(thread -> thread.getState() == Thread.State.TIMED_WAITING)) {
                Thread.onSpinWait();
            }
            proxy.failNever();
            int before = proxy.statements();
            open.countDown();
            assertThat(leader.get(30, TimeUnit.SECONDS)).isTrue();
            for (Future<?> one : callers) {
                one.get(30, TimeUnit.SECONDS);
            }
            commits = (int)
                    proxy.calls().stream().filter("Connection.commit"::equals).count();
            return proxy.statements() - before;
        }
    }
}
