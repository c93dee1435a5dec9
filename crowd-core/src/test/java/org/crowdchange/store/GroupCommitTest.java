package org.crowdchange.store;

import static com.google.common.util.concurrent.Uninterruptibles.awaitUninterruptibly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
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
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.crowdchange.journal.Action;
import org.crowdchange.journal.HashChain;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.ConflictException;
import org.crowdchange.model.CrowdException;
import org.crowdchange.model.Entity;
import org.crowdchange.model.IdGenerator;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.model.NotFoundException;
import org.crowdchange.model.OverloadedException;
import org.crowdchange.model.Participant;
import org.crowdchange.model.StoreException;
import org.crowdchange.model.SubjectId;
import org.crowdchange.tally.OpinionCounts;
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
        assertThat(runs).hasValue(3);
        assertJournalIsWhole(2);
    }

    @Test
    void ifTheStoreFailsEveryCallerOfTheBatchIsToldAndTheNextGoOn() throws Exception {
        GatedStore failing = new GatedStore() {
            private int calls;

            @Override
            public Map<SubjectId, OpinionCounts> commit(ChangeSet changes) {
                Map<SubjectId, OpinionCounts> tallies = super.commit(changes);
                // The second is written, but the answer is lost on the way.
                if (++calls == 2) {
                    throw new StoreException("the line is dead");
                }
                return tallies;
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
    void aBatchHoldsAtMostAThousandCommands() throws Exception {
        List<Future<Participant>> callers = behindTheGate(1100, i -> join("name-" + i));
        for (Future<Participant> caller : callers) {
            assertThat(caller.get(30, TimeUnit.SECONDS)).isNotNull();
        }
        assertThat(store.commits).extracting(commit -> commit.inserts().size()).containsExactly(1, 1000, 100);
        assertJournalIsWhole(1101);
    }

    @Test
    void aBatchHoldsAboutAMegabyteOrOneCommand() throws Exception {
        // One of three megabytes, and nine of 300 kilobytes.
        CountDownLatch opened = new CountDownLatch(1);
        store.close(opened);
        Future<Participant> first = threads.submit(() -> writes.submit(join("first")));
        store.reached.await();
        List<Future<Participant>> callers =
                inLine(writes, 10, i -> join("name-" + i).writing(i == 0 ? 3 << 20 : 300 << 10));
        opened.countDown();
        assertThat(first.get(30, TimeUnit.SECONDS)).isNotNull();
        for (Future<Participant> caller : callers) {
            assertThat(caller.get(30, TimeUnit.SECONDS)).isNotNull();
        }
        assertThat(store.commits).extracting(commit -> commit.inserts().size()).containsExactly(1, 1, 3, 3, 3);
    }

    @Test
    void aCallerThatIsNotBegunInTimeIsLetGoAndNothingOfItIsWritten() throws Exception {
        GroupCommit impatient = new GroupCommit(store, "node", clock, Duration.ofMillis(200));
        CountDownLatch opened = new CountDownLatch(1);
        store.close(opened);
        Future<Participant> first = threads.submit(() -> impatient.submit(join("first")));
        store.reached.await();
        AtomicInteger runs = new AtomicInteger();
        Command<Participant> late = work -> {
            runs.incrementAndGet();
            return join("late").run(work);
        };
        assertThatThrownBy(() -> impatient.submit(late))
                .isInstanceOf(OverloadedException.class)
                .hasMessageContaining("within 200 ms; nothing of it is written")
                .extracting(e -> ((OverloadedException) e).retryAfter())
                .isEqualTo(Duration.ofSeconds(1));
        // The one that is being written has waited as long and is waited for.
        assertThat(first).isNotDone();
        opened.countDown();
        assertThat(first.get(30, TimeUnit.SECONDS)).isNotNull();
        assertThat(impatient.submit(join("next"))).isNotNull();
        assertThat(runs).hasValue(0);
        assertThat(store.named(Kind.PARTICIPANT, "late")).isEmpty();
        assertJournalIsWhole(2);
    }

    @Test
    void aFollowerOfABatchThatIsBeingWrittenWaitsForTheOutcomeLongerThanItsPatience() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        GatedStore slow = new GatedStore() {
            @Override
            public Map<SubjectId, OpinionCounts> commit(ChangeSet changes) {
                Map<SubjectId, OpinionCounts> tallies = super.commit(changes);
                if (changes.inserts().size() > 1) {
                    awaitUninterruptibly(written);
                }
                return tallies;
            }
        };
        Duration patience = Duration.ofSeconds(2);
        GroupCommit group = new GroupCommit(slow, "node", clock, patience);
        List<Future<Participant>> callers = behindTheGate(slow, group, 3, i -> join("name-" + i));
        Thread.sleep(patience.plusMillis(500).toMillis());
        assertThat(callers).noneMatch(Future::isDone);
        written.countDown();
        for (Future<Participant> caller : callers) {
            assertThat(caller.get(30, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @Test
    void whatWouldWaitTooLongIsRefusedAtOnceAndTakenAgainLater() throws Exception {
        AtomicLong nanos = new AtomicLong();
        GatedStore slow = new GatedStore() {
            @Override
            public Map<SubjectId, OpinionCounts> commit(ChangeSet changes) {
                Map<SubjectId, OpinionCounts> tallies = super.commit(changes);
                // 600 ms for a batch and 10 ms for each command in it.
                nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(
                        600 + 10L * changes.inserts().size()));
                return tallies;
            }
        };
        GroupCommit group = new GroupCommit(slow, "node", clock, Duration.ofSeconds(10), nanos::get);
        for (int i = 0; i < 4; i++) {
            group.submit(join("alone-" + i));
        }
        for (Future<Participant> caller : behindTheGate(slow, group, 9, i -> join("together-" + i))) {
            assertThat(caller.get(30, TimeUnit.SECONDS)).isNotNull();
        }
        // Forty that wait take 1 s, one more would make it 1.01 s: the next after that is refused.
        CountDownLatch opened = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        Future<Participant> leads = threads.submit(() -> group.submit(work -> {
            begun.countDown();
            awaitUninterruptibly(opened);
            return join("leads").run(work);
        }));
        begun.await();
        List<Future<Participant>> waiting = inLine(group, 41, i -> join("name-" + i));
        assertThatThrownBy(() -> group.submit(join("too many")))
                .isInstanceOf(OverloadedException.class)
                .hasMessageContaining("nothing of this is written")
                .satisfies(e -> assertThat(((OverloadedException) e).retryAfter())
                        .isBetween(Duration.ofSeconds(1), Duration.ofMillis(1020)));
        opened.countDown();
        assertThat(leads.get(30, TimeUnit.SECONDS)).isNotNull();
        for (Future<Participant> caller : waiting) {
            assertThat(caller.get(30, TimeUnit.SECONDS)).isNotNull();
        }
        assertThat(slow.named(Kind.PARTICIPANT, "too many")).isEmpty();
        assertThat(group.submit(join("too many"))).isNotNull();
    }

    @Test
    void aLoneCallerIsNeverRefusedHoweverSlowTheStoreIs() {
        AtomicLong nanos = new AtomicLong();
        GatedStore slow = new GatedStore() {
            @Override
            public Map<SubjectId, OpinionCounts> commit(ChangeSet changes) {
                nanos.addAndGet(TimeUnit.SECONDS.toNanos(30));
                return super.commit(changes);
            }
        };
        GroupCommit group = new GroupCommit(slow, "node", clock, Duration.ofSeconds(10), nanos::get);
        for (int i = 0; i < 10; i++) {
            assertThat(group.submit(join("name-" + i))).isNotNull();
        }
    }

    @Test
    void aPatienceOfNothingIsRefused() {
        assertThatThrownBy(() -> new GroupCommit(store, "node", clock, Duration.ZERO))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("patience");
    }

    @Test
    void aConflictThatIsGoneWhenTheBatchIsDoneAgainCostsOneMoreCommit() throws Exception {
        AtomicInteger batches = new AtomicInteger();
        GatedStore stopping = new GatedStore() {
            @Override
            public Map<SubjectId, OpinionCounts> commit(ChangeSet changes) {
                if (changes.inserts().size() > 1 && batches.incrementAndGet() == 1) {
                    throw new ConflictException("another transaction was faster");
                }
                return super.commit(changes);
            }
        };
        GroupCommit group = new GroupCommit(stopping, "node", clock);
        List<Future<Participant>> callers = behindTheGate(stopping, group, 20, i -> join("name-" + i));
        for (Future<Participant> caller : callers) {
            assertThat(caller.get(30, TimeUnit.SECONDS)).isNotNull();
        }
        assertThat(stopping.commits)
                .extracting(commit -> commit.inserts().size())
                .containsExactly(1, 20);
    }

    @Test
    void aCommandThatTheStoreCannotWriteFailsAloneIfTheStoreHasUndoneTheBatch() throws Exception {
        GatedStore choosy = new GatedStore() {
            @Override
            public Map<SubjectId, OpinionCounts> commit(ChangeSet changes) {
                for (ChangeSet.Stored<?> insert : changes.inserts()) {
                    insert.as(Kind.PARTICIPANT)
                            .filter(p -> p.identity().equals("name-3"))
                            .ifPresent(p -> {
                                throw StoreException.undone(
                                        "The database could not write", new IllegalStateException("too long"));
                            });
                }
                return super.commit(changes);
            }
        };
        GroupCommit group = new GroupCommit(choosy, "node", clock);
        assertOnlyTheFourthFails(behindTheGate(choosy, group, 10, i -> join("name-" + i)));
        assertThat(choosy.journal("node", 0, 100)).hasSize(10);
    }

    @Test
    void aCommandForWhichTheStoreCannotReadFailsAlone() throws Exception {
        GatedStore choosy = unreadable("name-3");
        GroupCommit group = new GroupCommit(choosy, "node", clock);
        assertOnlyTheFourthFails(behindTheGate(choosy, group, 10, i -> join("name-" + i)));
        assertThat(choosy.commits).hasSize(2);
    }

    @Test
    void ifTheStoreCannotReadForASecondCommandItIsNotAskedForTheOthers() throws Exception {
        assertThatTheStoreIsAskedTwice(() -> new StoreException("The database could not read"));
    }

    @Test
    void ifTheStoreIsTooBusyToReadForASecondCommandItIsNotAskedForTheOthers() throws Exception {
        assertThatTheStoreIsAskedTwice(
                () -> new OverloadedException("All connections are busy", Duration.ofSeconds(1)));
    }

    private void assertThatTheStoreIsAskedTwice(Supplier<CrowdException> trouble) throws Exception {
        GatedStore choosy = unreadable("name-", trouble);
        GroupCommit group = new GroupCommit(choosy, "node", clock);
        AtomicInteger runs = new AtomicInteger();
        List<Future<Participant>> callers = behindTheGate(choosy, group, 10, i -> work -> {
            runs.incrementAndGet();
            return join("name-" + i).run(work);
        });
        for (Future<Participant> caller : callers) {
            assertThatThrownBy(() -> caller.get(30, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(trouble.get().getClass());
        }
        assertThat(runs).hasValue(2);
        assertThat(group.submit(join("after"))).isNotNull();
    }

    @Test
    void whatIsCommittedOneByOneStaysSoIfTheStoreIsTooBusyForTheNextOne() throws Exception {
        AtomicInteger alone = new AtomicInteger();
        GatedStore busy = new GatedStore() {
            @Override
            public Map<SubjectId, OpinionCounts> commit(ChangeSet changes) {
                if (changes.inserts().size() > 1) {
                    throw StoreException.undone("The database could not write", new IllegalStateException("together"));
                }
                // The first of these leads, behind the gate.
                if (changes.inserts().size() == 1 && alone.incrementAndGet() == 4) {
                    throw new OverloadedException("The connection is busy", Duration.ofSeconds(1));
                }
                return super.commit(changes);
            }
        };
        GroupCommit group = new GroupCommit(busy, "node", clock);
        int committed = 0;
        for (Future<Participant> caller : behindTheGate(busy, group, 5, i -> join("name-" + i))) {
            try {
                caller.get(30, TimeUnit.SECONDS);
                committed++;
            } catch (ExecutionException e) {
                assertThat(e).hasCauseInstanceOf(OverloadedException.class);
            }
        }
        assertThat(committed).isEqualTo(2);
        assertThat(IntStream.range(0, 5)
                        .mapToObj(i -> busy.named(Kind.PARTICIPANT, "name-" + i))
                        .filter(Optional::isPresent))
                .hasSize(2);
    }

    private static GatedStore unreadable(String prefix) {
        return unreadable(prefix, () -> new StoreException("The database could not read"));
    }

    private static GatedStore unreadable(String prefix, Supplier<CrowdException> trouble) {
        return new GatedStore() {
            @Override
            public <R extends Entity<?>> Map<String, R> named(Kind<R> kind, Collection<String> names) {
                if (names.stream().anyMatch(name -> name.startsWith(prefix))) {
                    throw trouble.get();
                }
                return super.named(kind, names);
            }
        };
    }

    private static void assertOnlyTheFourthFails(List<Future<Participant>> callers) throws Exception {
        for (int i = 0; i < callers.size(); i++) {
            Future<Participant> caller = callers.get(i);
            if (i == 3) {
                assertThatThrownBy(() -> caller.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(StoreException.class);
            } else {
                assertThat(caller.get(30, TimeUnit.SECONDS).identity()).isEqualTo("name-" + i);
            }
        }
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

    /** Submits commands one after the other, each when the one before it waits. */
    private List<Future<Participant>> inLine(GroupCommit group, int count, Commands commands) {
        List<Future<Participant>> callers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            callers.add(threads.submit(() -> group.submit(commands.of(number))));
            awaitWaiting(i + 1);
        }
        return callers;
    }

    /** Waits until so many threads of this test wait for an answer. */
    private static void awaitWaiting(int count) {
        while (Thread.getAllStackTraces().entrySet().stream()
                        .filter(e -> isParked(e.getKey()))
                        .filter(e -> Arrays.stream(e.getValue())
                                .anyMatch(frame -> frame.getMethodName().equals("await")
                                        && frame.getClassName().equals(CommitQueue.class.getName())))
                        .count()
                < count) {
            Thread.onSpinWait();
        }
    }

    private static boolean isParked(Thread thread) {
        return thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING;
    }

    private static void awaitParked(List<Thread> waiting) {
        awaitWaiting(waiting.size());
        assertThat(waiting).allMatch(GroupCommitTest::isParked);
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
                Map.of(),
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
        List<JournalEntry> journal = store.journal("node", 0, 10_000);
        assertThat(journal).hasSize(entries);
        assertThat(HashChain.verify(JournalHead.empty("node"), journal)).isEmpty();
    }
}
