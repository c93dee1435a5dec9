package org.crowdchange.ranking;

import java.util.List;
import org.crowdchange.tally.Tally;

/**
 * A way to bring items into an order: a tally goes in, a {@link Ranking} comes out.
 *
 * <p>A method is a pure function. It reads no store and no clock and throws no dice (a seed is a parameter); it treats
 * all items alike, whatever they are called and in whatever order they stand; it is finite on every tally; items that
 * the votes do not tell apart share a tier; and every place can be explained.
 *
 * <p>Implementations are records whose components are the method's parameters; the constructor refuses values out of
 * range. They are immutable and safe for use by many threads.
 *
 * @param <T> the tally that it reads
 */
public interface RankingMethod<T extends Tally<T>> {

    /** What the catalogue says of it. */
    MethodDescription description();

    /** The class of the tally that it reads. */
    Class<T> tallyType();

    /** The parameters it runs with, in a fixed order; empty if it has none. */
    List<Parameter> parameters();

    /**
     * Ranks every item of a tally. Explanations are made later, one at a time, when {@link Ranking#explain} asks for
     * them.
     */
    Ranking rank(T tally);

    /** The name by which it is asked for. */
    default String id() {
        return description().id();
    }
}
