package org.crowdchange.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.crowdchange.journal.Action;
import org.crowdchange.journal.HashChain;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.ConflictException;
import org.crowdchange.model.IdGenerator;
import org.crowdchange.model.NotFoundException;
import org.crowdchange.model.Participant;
import org.crowdchange.model.StoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private static final Instant TIME = Instant.parse("2015-01-09T08:00:00.123456789Z");
    private static final Instant MILLIS = Instant.parse("2015-01-09T08:00:00.123Z");

    private final GatedStore store = new GatedStore();
    private final AtomicReference<Instant> time = new AtomicReference<>(TIME);
    private final InstantSource clock = time::get;
    private final IdGenerator ids = new IdGenerator(clock, new Random(1));
    private final GroupCommit writes = new GroupCommit(store, "node", clock);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    void aLoneCallerIsAnsweredAfterACommitOfItsOwn() {
        Participant participant = writes.submit(join("anna"));
        assertThat(store.commits).hasSize(1);
        assertThat(store.named(Kind.PARTICIPANT, "anna")).contains(participant);
        assertThat(store.journal("node", 0, 10))
                .extracting(JournalEntry::subject)
                .containsExactly(participant.id());
    }

    @Test
    void aCommandThatChangesNothingCommitsNothing() {
        Command<Optional<Participant>> look = work -> work.named(Kind.PARTICIPANT, "anna");
        assertThat(writes.submit(look)).isEmpty();
        assertThat(store.commits).isEmpty();
    }

    @Test
    void whatComesWhileOneCommitsIsCommittedTogether() throws Exception {
        List<Future<Participant>> callers = behindTheGate(20, i -> join("name-" + i));
        for (Future<Participant> caller : callers) {
            assertThat(caller.get(30, TimeUnit.SECONDS)).isNotNull();
        }
        // One commit for the first, one for the twenty that had to wait.
        assertThat(store.commits).hasSize(2);
        assertThat(store.commits.get(1).inserts()).hasSize(20);
        assertThat(store.commits.get(1).journal())
                .extracting(JournalEntry::sequence)
                .containsExactlyElementsOf(numbers(2, 21));
        assertJournalIsWhole(21);
    }

    @Test
    void aRefusedCommandLeavesNothingInTheBatch() throws Exception {
        List<Future<Participant>> callers =
                behindTheGate(10, i -> i % 2 == 0 ? join("name-" + i) : refused("name-" + i));
        for (int i = 0; i < 10; i++) {
            Future<Participant> caller = callers.get(i);
            if (i % 2 == 0) {
                assertThat(caller.get(30, TimeUnit.SECONDS).identity()).isEqualTo("name-" + i);
            } else {
                assertThatThrownBy(() -> caller.get(30, TimeUnit.SECONDS))
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(NotFoundException.class);
                assertThat(store.named(Kind.PARTICIPANT, "name-" + i)).isEmpty();
            }
        }
        assertJournalIsWhole(6);
    }

    @Test
    void aCommandSeesWhatTheOnesBeforeItInTheBatchHaveChanged() throws Exception {
        List<Future<Participant>> callers = behindTheGate(10, i -> join("the same"));
        int winners = 0;
        for (Future<Participant> caller : callers) {
            try {
                caller.get(30, TimeUnit.SECONDS);
                winners++;
            } catch (ExecutionException e) {
                assertThat(e).hasCauseInstanceOf(ConflictException.class).hasMessageContaining("already joined");
            }
        }
        assertThat(winners).isEqualTo(1);
        assertThat(store.commits).hasSize(2);
    }

    @Test
    void afterAConflictEachCommandIsRunAgainAndOnlyThoseThatStillDoNotFitAreRefused() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        CountDownLatch opened = new CountDownLatch(1);
        store.close(opened);
        Future<Participant> first = threads.submit(() -> writes.submit(join("first")));
        store.reached.await();
        Future<Participant> fits = threads.submit(() -> writes.submit(work -> {
            runs.incrementAndGet();
            return join("fits").run(work);
        }));
        Future<Participant> blind = threads.submit(() -> writes.submit(insertBlindly("taken")));
        awaitWaiting(2);
        // Another node takes a name that the batch is about to take.
        store.real.commit(changes(participant("taken")));
        opened.countDown();

        assertThat(first.get(30, TimeUnit.SECONDS)).isNotNull();
        assertThat(fits.get(30, TimeUnit.SECONDS).identity()).isEqualTo("fits");
        assertThatThrownBy(() -> blind.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(ConflictException.class);
        assertThat(runs).hasValue(2);
        assertJournalIsWhole(2);
    }

    @Test
    void ifTheStoreFailsEveryCallerOfTheBatchIsToldAndTheNextGoOn() throws Exception {
        GatedStore failing = new GatedStore() {
            private int calls;

            @Override
            public void commit(ChangeSet changes) {
                super.commit(changes);
                // The second is written, but the answer is lost on the way.
                if (++calls == 2) {
                    throw new StoreException("the line is dead");
                }
            }
        };
        GroupCommit group = new GroupCommit(failing, "node", clock);
        List<Future<Participant>> callers = behindTheGate(failing, group, 3, i -> join("name-" + i));
        for (Future<Participant> caller : callers) {
            assertThatThrownBy(() -> caller.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(StoreException.class);
        }
        // The head is asked anew, so numbers go on where the store is.
        group.submit(join("after"));
        assertThat(failing.journal("node", 0, 10)).hasSize(5);
        assertThat(HashChain.verify(JournalHead.empty("node"), failing.journal("node", 0, 10)))
                .isEmpty();
    }

    @Test
    void readersAreToldAllEntriesInOrderBeforeTheCallerIsAnswered() {
        List<JournalEntry> told = new ArrayList<>();
        writes.onCommit(entries -> {
            throw new IllegalStateException("a reader in trouble");
        });
        writes.onCommit(told::addAll);
        writes.submit(join("anna"));
        assertThat(told).hasSize(1);
        writes.submit(join("bea"));
        assertThat(told).containsExactlyElementsOf(store.journal("node", 0, 10));
    }

    @Test
    void aCommandThatSubmitsAnotherIsRefusedInsteadOfWaitingForItself() {
        assertThatThrownBy(() -> writes.submit(work -> writes.submit(join("inner"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("must not submit");
        assertThat(writes.submit(join("anna"))).isNotNull();
    }

    @Test
    void anInterruptedCallerIsAnsweredAndStaysInterrupted() throws Exception {
        CountDownLatch opened = new CountDownLatch(1);
        store.close(opened);
        Future<Participant> first = threads.submit(() -> writes.submit(join("first")));
        store.reached.await();
        AtomicReference<Thread> waiting = new AtomicReference<>();
        Future<Boolean> second = threads.submit(() -> {
            waiting.set(Thread.currentThread());
            writes.submit(join("second"));
            return Thread.currentThread().isInterrupted();
        });
        awaitWaiting(1);
        waiting.get().interrupt();
        opened.countDown();
        assertThat(first.get(30, TimeUnit.SECONDS)).isNotNull();
        assertThat(second.get(30, TimeUnit.SECONDS)).isTrue();
        assertThat(store.named(Kind.PARTICIPANT, "second")).isPresent();
    }

    @Test
    void timeIsInWholeMillisecondsAndStandsStillWhileTheClockIsSetBack() {
        assertThat(now(writes)).isEqualTo(MILLIS);
        writes.submit(join("anna"));
        time.set(TIME.minusSeconds(60));
        assertThat(now(writes)).isEqualTo(MILLIS);
        writes.submit(join("bea"));
        time.set(TIME.plusSeconds(1));
        writes.submit(join("cleo"));
        assertThat(store.journal("node", 0, 10))
                .extracting(JournalEntry::at)
                .containsExactly(MILLIS, MILLIS, MILLIS.plusSeconds(1));
    }

    @Test
    void afterARestartTimeAndNumbersGoOnFromTheJournal() {
        writes.submit(join("anna"));
        time.set(TIME.minusSeconds(3600));
        GroupCommit restarted = new GroupCommit(store, "node", clock);
        assertThat(now(restarted)).isEqualTo(MILLIS);
        restarted.submit(join("bea"));
        assertJournalIsWhole(2);
    }

    private static Instant now(GroupCommit group) {
        Command<Instant> command = UnitOfWork::now;
        return group.submit(command);
    }

    private interface Commands {
        Command<Participant> of(int number);
    }

    private List<Future<Participant>> behindTheGate(int count, Commands commands) throws InterruptedException {
        return behindTheGate(store, writes, count, commands);
    }

    /** Submits one command that stops at the gate, then the others, and opens when all of them wait. */
    private List<Future<Participant>> behindTheGate(GatedStore gated, GroupCommit group, int count, Commands commands)
            throws InterruptedException {
        CountDownLatch opened = new CountDownLatch(1);
        gated.close(opened);
        Future<Participant> first = threads.submit(() -> group.submit(join("the first")));
        gated.reached.await();
        List<Future<Participant>> callers = new ArrayList<>();
        List<Thread> waiting = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            AtomicReference<Thread> thread = new AtomicReference<>();
            CountDownLatch started = new CountDownLatch(1);
            callers.add(threads.submit(() -> {
                thread.set(Thread.currentThread());
                started.countDown();
                return group.submit(commands.of(number));
            }));
            started.await();
            waiting.add(thread.get());
        }
        awaitParked(waiting);
        opened.countDown();
        assertThat(first).succeedsWithin(30, TimeUnit.SECONDS);
        return callers;
    }

    /** Waits until so many threads of this test wait for an answer. */
    private static void awaitWaiting(int count) {
        while (Thread.getAllStackTraces().entrySet().stream()
                        .filter(e -> e.getKey().getState() == Thread.State.WAITING)
                        .filter(e -> Arrays.stream(e.getValue())
                                .anyMatch(frame -> frame.getMethodName().equals("await")
                                        && frame.getClassName().startsWith(GroupCommit.class.getName())))
                        .count()
                < count) {
            Thread.onSpinWait();
        }
    }

    private static void awaitParked(List<Thread> waiting) {
        awaitWaiting(waiting.size());
        assertThat(waiting).allMatch(thread -> thread.getState() == Thread.State.WAITING);
    }

    private Participant participant(String name) {
        return new Participant(ids.participant(), 1, name, "Somebody", MILLIS);
    }

    private Command<Participant> join(String name) {
        return work -> {
            if (work.named(Kind.PARTICIPANT, name).isPresent()) {
                throw new ConflictException(name + " has already joined");
            }
            return insertBlindly(name).run(work);
        };
    }

    private Command<Participant> insertBlindly(String name) {
        return work -> {
            Participant participant = work.insert(Kind.PARTICIPANT, participant(name));
            work.record(Action.PARTICIPANT_JOINED, Optional.empty(), participant.id(), participant.id());
            return participant;
        };
    }

    private Command<Participant> refused(String name) {
        return work -> {
            insertBlindly(name).run(work);
            throw new NotFoundException("reason", name);
        };
    }

    private static ChangeSet changes(Participant participant) {
        return new ChangeSet(
                Map.of(),
                List.of(new ChangeSet.Stored<>(Kind.PARTICIPANT, participant)),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<Long> numbers(long from, long to) {
        List<Long> numbers = new ArrayList<>();
        for (long number = from; number <= to; number++) {
            numbers.add(number);
        }
        return numbers;
    }

    private void assertJournalIsWhole(int entries) {
        List<JournalEntry> journal = store.journal("node", 0, 1000);
        assertThat(journal).hasSize(entries);
        assertThat(HashChain.verify(JournalHead.empty("node"), journal)).isEmpty();
    }
}
