package org.crowdchange.store;

import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.crowdchange.model.CrowdException;
import org.crowdchange.model.OverloadedException;
import org.crowdchange.model.StoreException;
import org.jspecify.annotations.Nullable;

/** A command, the thread that waits for it, and its answer. What is not volatile is handed over by the state. */
final class Waiting<T> {
    /** What has become of a command. */
    enum State {
        /** Nobody has begun it; its caller may still take it back. */
        QUEUED,
        /** Its caller leads the next batch. */
        LEADING,
        /** It is being written by the caller that leads. */
        BEGUN,
        /** The answer is there. */
        ANSWERED
    }

    private final Command<T> command;
    private final long bytes;
    private final Thread thread = Thread.currentThread();
    private volatile State state = State.QUEUED;
    private @Nullable T result;
    private @Nullable Batch batch;
    private @Nullable Throwable failure;

    Waiting(Command<T> command) {
        this.command = command;
        this.bytes = command.bytes();
    }

    long bytes() {
        return bytes;
    }

    State state() {
        return state;
    }

    void state(State next) {
        state = next;
    }

    void wake(State next) {
        state = next;
        LockSupport.unpark(thread);
    }

    void announce(ReadAhead reads) {
        command.announce(reads);
    }

    /**
     * Runs the command and keeps its answer.
     *
     * @return what the store could not read for it, if that is why it failed
     */
    @Nullable
    CrowdException run(Batch within, UnitOfWork work) {
        failure = null;
        batch = within;
        try {
            result = command.run(work);
            within.absorb(work);
        } catch (StoreException | OverloadedException e) {
            failure = e;
            return e;
        } catch (RuntimeException e) {
            failure = e;
        }
        return null;
    }

    boolean failed() {
        return failure != null;
    }

    void fail(Throwable e) {
        failure = e;
    }

    @SuppressWarnings("NullAway") // the command's own result, null only if T allows it
    Committed<T> answer() {
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
        return new Committed<>(result, batch == null ? Map.of() : batch.tallies());
    }
}
