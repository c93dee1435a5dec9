package org.crowdchange.tally;

/**
 * Collects parts of a tally and freezes them: the mutable twin of a {@link Tally}. It may be used further after it has
 * built. Not thread-safe.
 *
 * @param <T> the tally that it builds
 */
public interface TallyBuilder<T extends Tally<T>> {

    /**
     * Adds a part so many times over, as a sample with repetitions does.
     *
     * @param times 0 or more
     * @throws IllegalArgumentException if {@code times} is negative, or a count would leave the range that the tally can
     *     hold
     */
    TallyBuilder<T> add(T part, long times);

    /** The tally of everything added so far. */
    T build();
}
