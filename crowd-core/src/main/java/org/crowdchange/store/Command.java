package org.crowdchange.store;

import java.util.function.Consumer;

/**
 * One thing that somebody wants done: looks at the state, decides, and records its changes in the unit of work. It may be
 * run again if another node was faster, so it must change nothing outside of the unit of work.
 *
 * @param <T> what the caller gets back
 */
@FunctionalInterface
public interface Command<T> {

    /**
     * Decides and records.
     *
     * @throws org.crowdchange.model.CrowdException if it is refused; whatever was recorded is dropped then
     */
    T run(UnitOfWork work);

    /**
     * Says what {@link #run} will probably look at. Nothing depends on it but the number of statements of a batch; a command
     * that says nothing reads what it needs when it needs it.
     */
    default void announce(ReadAhead reads) {}

    /**
     * About how many bytes this writes; by default a vote and its journal entry. Batches are limited and their time is
     * estimated by it, so what writes much more has to say so.
     */
    default long bytes() {
        return 512;
    }

    /** The same command, which also says that it will probably look at these things. */
    default Command<T> announcing(Consumer<ReadAhead> looks) {
        Command<T> command = this;
        return new Command<>() {
            @Override
            public T run(UnitOfWork work) {
                return command.run(work);
            }

            @Override
            public void announce(ReadAhead reads) {
                command.announce(reads);
                looks.accept(reads);
            }

            @Override
            public long bytes() {
                return command.bytes();
            }
        };
    }

    /** The same command with another estimate of what it writes. */
    default Command<T> writing(long bytes) {
        Command<T> command = this;
        return new Command<>() {
            @Override
            public T run(UnitOfWork work) {
                return command.run(work);
            }

            @Override
            public void announce(ReadAhead reads) {
                command.announce(reads);
            }

            @Override
            public long bytes() {
                return bytes;
            }
        };
    }
}
