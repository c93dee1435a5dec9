package org.crowdchange.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.ConflictException;
import org.crowdchange.model.CrowdException;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.model.OverloadedException;
import org.crowdchange.model.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way in which a node writes. Whatever commands wait are run one after the other and committed as one batch, of at
 * most 1000 commands and about a megabyte; each caller is answered after the commit. The caller that finds nobody
 * committing leads the batch, so there is no thread and no waiting window: a lone caller commits at once, and under load
 * batches grow by themselves.
 *
 * <p>A command that refuses (throws) is answered with its exception and leaves nothing behind. If the commit of a batch
 * meets a conflict with another node, its commands are run again, once more together and then one by one, so that only
 * those are refused that still do not fit; and one by one too if the store has undone the batch because of something in
 * it. If nobody knows what the store has written, every caller of the batch gets the {@link StoreException}.
 *
 * <p>A caller waits only for so long until its command is begun, and is refused at once while that which waits takes more
 * than about a second at the pace of the last batches. Both are an {@link OverloadedException}: nothing is written. Once
 * begun, a command is waited for, as nobody could say whether it was written.
 *
 * <p>Thread-safe. The cost of a command is its own plus its share of one commit. Group commit is described in DeWitt et
 * al., "Implementation Techniques for Main Memory Database Systems", SIGMOD 1984, doi:10.1145/602259.602261.
 */
public final class GroupCommit {
    /** How long a caller waits until its command is begun, if nothing else is said. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int ATTEMPTS_TOGETHER = 2;
    /** Each lost attempt means that another node has got on; only many in a row are worth giving up for. */
    private static final int ATTEMPTS_ALONE = 50;

    private final Store store;
    private final String node;
    private final InstantSource clock;
    private final LongSupplier stopwatch;
    private final CommitQueue queue;
    private final List<Consumer<List<JournalEntry>>> readers = new CopyOnWriteArrayList<>();
    private volatile @Nullable Thread leader;

    // Only the leader touches these; the hand-over of the lead orders the accesses.
    private final KnownRecords known = new KnownRecords();
    private @Nullable JournalHead head;
    private Instant latest = Instant.EPOCH;

    /** As the other, with a patience of {@link #PATIENCE}. */
    public GroupCommit(Store store, String node, InstantSource clock) {
        this(store, node, clock, PATIENCE);
    }

    /**
     * @param store where to write
     * @param node the name of this node; no two processes that write to one store at the same time may share it
     * @param clock the time
     * @param patience how long a caller waits until its command is begun, more than zero
     * @throws InvalidInputException if the patience is not more than zero
     */
    public GroupCommit(Store store, String node, InstantSource clock, Duration patience) {
        this(store, node, clock, patience, System::nanoTime);
    }

    GroupCommit(Store store, String node, InstantSource clock, Duration patience, LongSupplier stopwatch) {
        if (patience.isNegative() || patience.isZero()) {
            throw new InvalidInputException("patience", patience.toString(), "a duration of more than zero");
        }
        this.store = store;
        this.node = node;
        this.clock = clock;
        this.stopwatch = stopwatch;
        this.queue = new CommitQueue(patience, stopwatch);
    }

    /** Tells this reader all entries that this node writes, in order, after they are committed and before callers are. */
    public void onCommit(Consumer<List<JournalEntry>> reader) {
        readers.add(reader);
    }

    /**
     * Runs the command in the next batch and waits until it is committed.
     *
     * @return what the command returned
     * @throws OverloadedException if too much waits, or the command was not begun in time; nothing has changed then
     * @throws org.crowdchange.model.CrowdException if the command is refused or cannot be committed; nothing has changed
     *     then, except that after a {@link StoreException} that is not undone the store may or may not have written it
     * @throws IllegalStateException if a command or a reader of the journal asks for it: it would wait for itself
     */
    public <T> T submit(Command<T> command) {
        return commit(command).value();
    }

    /** As {@link #submit}, and answers how the subjects stand whose ballots were written. */
    public <T> Committed<T> commit(Command<T> command) {
        if (Thread.currentThread().equals(leader)) {
            throw new IllegalStateException("A command or a reader of the journal must not submit a command");
        }
        Waiting<T> own = new Waiting<>(command);
        queue.enter(own);
        // Whoever leads writes for others, too: that one caller is interrupted must not harm them.
        boolean interrupted = Thread.interrupted();
        try {
            interrupted |= queue.await(own);
            if (own.state() == Waiting.State.LEADING) {
                lead();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        return own.answer();
    }

    private void lead() {
        List<Waiting<?>> batch = queue.begin();
        long start = stopwatch.getAsLong();
        leader = Thread.currentThread();
        try {
            commitTogether(batch);
        } catch (RuntimeException | Error e) {
            batch.forEach(w -> w.fail(e));
            throw e;
        } finally {
            leader = null;
            queue.end(batch, stopwatch.getAsLong() - start);
        }
    }

    private void commitTogether(List<Waiting<?>> batch) {
        int attempts = batch.size() > 1 ? ATTEMPTS_TOGETHER : 0;
        for (int attempt = 0; attempt < attempts; attempt++) {
            try {
                commit(batch);
                return;
            } catch (ConflictException e) {
                LOG.debug("A batch of {} met a conflict and is done again", batch.size(), e);
            } catch (StoreException e) {
                if (!e.undone()) {
                    batch.forEach(w -> w.fail(e));
                    return;
                }
                LOG.warn("A batch of {} was refused by the store and is done again one by one", batch.size(), e);
                break;
            } catch (OverloadedException e) {
                batch.forEach(w -> w.fail(e));
                return;
            }
        }
        commitOneByOne(batch);
    }

    private void commitOneByOne(List<Waiting<?>> batch) {
        CrowdException trouble = null;
        for (Waiting<?> waiting : batch) {
            if (trouble == null) {
                trouble = commitAlone(waiting);
            } else {
                waiting.fail(trouble);
            }
        }
    }

    /** Commits one command; tells of trouble that others would meet, too. */
    private @Nullable CrowdException commitAlone(Waiting<?> waiting) {
        for (int attempt = 0; attempt < ATTEMPTS_ALONE; attempt++) {
            try {
                commit(List.of(waiting));
                return null;
            } catch (ConflictException e) {
                waiting.fail(e);
            } catch (StoreException e) {
                waiting.fail(e);
                return e.undone() ? null : e;
            } catch (OverloadedException e) {
                waiting.fail(e);
                return e;
            }
        }
        return null;
    }

    private void commit(List<Waiting<?>> waiting) {
        Batch batch = run(waiting);
        if (batch.remembers() && waiting.stream().anyMatch(Waiting::failed)) {
            // Another node may have changed what they decided on, as one that moves the last day of a phase.
            known.clear();
            batch = run(waiting);
        }
        ChangeSet changes = batch.changes();
        if (!changes.isEmpty()) {
            head = null;
            try {
                batch.commit(changes);
            } catch (RuntimeException e) {
                known.clear();
                throw e;
            }
            head = batch.head();
            tell(changes.journal());
        }
    }

    private Batch run(List<Waiting<?>> waiting) {
        Batch batch = new Batch(store, known, currentHead());
        ReadAhead reads = new ReadAhead();
        waiting.forEach(w -> w.announce(reads));
        batch.prefetch(reads);
        runAll(waiting, batch);
        return batch;
    }

    /**
     * Runs the commands. One for which the store cannot read something fails alone, as nothing is written yet; should that
     * happen to a second one, it is the store and not the command, and nobody has to wait until each of them has failed.
     */
    private void runAll(List<Waiting<?>> waiting, Batch batch) {
        boolean troubled = false;
        for (Waiting<?> w : waiting) {
            CrowdException trouble = w.run(batch, new UnitOfWork(batch, now()));
            if (trouble != null && troubled) {
                throw trouble;
            }
            troubled |= trouble != null;
        }
    }

    /** Known from the last commit; asked anew after one of which the outcome is not known. */
    private JournalHead currentHead() {
        JournalHead known = head;
        if (known == null) {
            known = Optional.ofNullable(store.journalHeads().get(node)).orElse(JournalHead.empty(node));
            head = known;
        }
        return known;
    }

    /** Whole milliseconds, as stores keep them; stands still while the clock is set back. */
    private Instant now() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        JournalHead known = currentHead();
        latest = now.isAfter(latest) ? now : latest;
        return latest.isAfter(known.at()) ? latest : known.at();
    }

    private void tell(List<JournalEntry> entries) {
        for (Consumer<List<JournalEntry>> reader : readers) {
            try {
                reader.accept(entries);
            } catch (RuntimeException e) {
                // The entries are committed: a reader's trouble is no answer to the one who wrote them.
                LOG.error(
                        "A reader of the journal failed after entry {}",
                        entries.get(0).sequence(),
                        e);
            }
        }
    }
}
