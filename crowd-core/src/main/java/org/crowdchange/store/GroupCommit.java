package org.crowdchange.store;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.ConflictException;
import org.crowdchange.model.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way in which a node writes. Whatever commands wait are run one after the other and committed as one batch; each
 * caller is answered after the commit. The caller that finds nobody committing leads the batch, so there is no thread and
 * no waiting window: a lone caller commits at once, and under load batches grow by themselves.
 *
 * <p>A command that refuses (throws) is answered with its exception and leaves nothing behind. If the commit of a batch
 * meets a conflict with another node, its commands are run again one by one, so that only those are refused that still do
 * not fit. If the store fails, every caller of the batch gets a {@link StoreException}.
 *
 * <p>Thread-safe. The cost of a command is its own plus its share of one commit. Group commit is described in DeWitt et
 * al., "Implementation Techniques for Main Memory Database Systems", SIGMOD 1984, doi:10.1145/602259.602261.
 */
public final class GroupCommit {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int BATCH_COMMANDS = 1000;
    /** Each lost attempt means that another node has got on; only many in a row are worth giving up for. */
    private static final int ATTEMPTS = 50;

    private final Store store;
    private final String node;
    private final InstantSource clock;
    private final List<Consumer<List<JournalEntry>>> readers = new CopyOnWriteArrayList<>();

    private final ArrayDeque<Waiting<?>> queue = new ArrayDeque<>();
    private boolean led;
    private volatile @Nullable Thread leader;

    // Only the leader touches these; the hand-over of the lead orders the accesses.
    private @Nullable JournalHead head;
    private Instant latest = Instant.EPOCH;

    /**
     * @param store where to write
     * @param node the name of this node; no two processes that write to one store at the same time may share it
     * @param clock the time
     */
    public GroupCommit(Store store, String node, InstantSource clock) {
        this.store = store;
        this.node = node;
        this.clock = clock;
    }

    /** Tells this reader all entries that this node writes, in order, after they are committed and before callers are. */
    public void onCommit(Consumer<List<JournalEntry>> reader) {
        readers.add(reader);
    }

    /**
     * Runs the command in the next batch and waits until it is committed.
     *
     * @return what the command returned
     * @throws org.crowdchange.model.CrowdException if the command is refused or cannot be committed; nothing has changed
     *     then, except that after a {@link StoreException} the store may or may not have written it
     * @throws IllegalStateException if a command or a reader of the journal asks for it: it would wait for itself
     */
    public <T> T submit(Command<T> command) {
        if (Thread.currentThread().equals(leader)) {
            throw new IllegalStateException("A command or a reader of the journal must not submit a command");
        }
        Waiting<T> own = new Waiting<>(command);
        synchronized (queue) {
            queue.add(own);
            if (!led) {
                led = true;
                own.state = State.LEADING;
            }
        }
        // Whoever leads writes for others, too: that one caller is interrupted must not harm them.
        boolean interrupted = Thread.interrupted();
        try {
            interrupted |= own.await();
            if (own.state == State.LEADING) {
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
        List<Waiting<?>> waiting = new ArrayList<>();
        synchronized (queue) {
            while (!queue.isEmpty() && waiting.size() < BATCH_COMMANDS) {
                waiting.add(queue.remove());
            }
        }
        leader = Thread.currentThread();
        try {
            commitTogether(waiting);
        } catch (RuntimeException | Error e) {
            waiting.forEach(w -> w.fail(e));
            throw e;
        } finally {
            leader = null;
            synchronized (queue) {
                Waiting<?> next = queue.peek();
                led = next != null;
                if (next != null) {
                    next.wake(State.LEADING);
                }
            }
            waiting.forEach(w -> w.wake(State.ANSWERED));
        }
    }

    private void commitTogether(List<Waiting<?>> waiting) {
        try {
            commit(waiting);
        } catch (ConflictException e) {
            LOG.debug("A batch of {} met a conflict and is done again one by one", waiting.size(), e);
            waiting.forEach(this::commitAlone);
        }
    }

    private void commitAlone(Waiting<?> waiting) {
        ConflictException last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                commit(List.of(waiting));
                return;
            } catch (ConflictException e) {
                last = e;
            }
        }
        if (last != null) {
            waiting.fail(last);
        }
    }

    private void commit(List<Waiting<?>> waiting) {
        try {
            Batch batch = new Batch(store, currentHead());
            ReadAhead reads = new ReadAhead();
            waiting.forEach(w -> w.command.announce(reads));
            batch.prefetch(reads);
            for (Waiting<?> w : waiting) {
                w.run(batch, now());
            }
            ChangeSet changes = batch.changes();
            if (!changes.isEmpty()) {
                head = null;
                store.commit(changes);
                head = batch.head();
                tell(changes.journal());
            }
        } catch (StoreException e) {
            waiting.forEach(w -> w.fail(e));
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

    private enum State {
        QUEUED,
        LEADING,
        ANSWERED
    }

    /** A command, the thread that waits for it, and its answer. */
    private static final class Waiting<T> {
        private final Command<T> command;
        private final Thread thread = Thread.currentThread();
        private volatile State state = State.QUEUED;
        private @Nullable T result;
        private @Nullable Throwable failure;

        Waiting(Command<T> command) {
            this.command = command;
        }

        void run(Batch batch, Instant now) {
            failure = null;
            UnitOfWork work = new UnitOfWork(batch, now);
            try {
                result = command.run(work);
                batch.absorb(work);
            } catch (StoreException e) {
                throw e;
            } catch (RuntimeException e) {
                failure = e;
            }
        }

        void fail(Throwable e) {
            failure = e;
        }

        /** Waits until the caller is answered or leads; tells whether it was interrupted meanwhile. */
        boolean await() {
            boolean interrupted = false;
            while (state == State.QUEUED) {
                LockSupport.park(this);
                // An interrupted caller still gets its answer, as the command may already be committed.
                interrupted |= Thread.interrupted();
            }
            return interrupted;
        }

        void wake(State next) {
            state = next;
            LockSupport.unpark(thread);
        }

        @SuppressWarnings("NullAway") // the command's own result, null only if T allows it
        T answer() {
            if (failure instanceof RuntimeException e) {
                throw e;
            }
            if (failure instanceof Error e) {
                throw e;
            }
            return result;
        }
    }
}
