package org.crowdchange.tally;

/**
 * What is kept of the votes so that a ranking can be computed: sufficient statistics that merge.
 *
 * <p>A tally is a commutative monoid. For all {@code a}, {@code b}, {@code c} of one type:
 *
 * <ul>
 *   <li>{@code a.plus(b).equals(b.plus(a))}, and {@code a.plus(b).plus(c).equals(a.plus(b.plus(c)))};
 *   <li>there is an empty tally {@code e} with {@code a.plus(e).equals(a)}, and only it {@linkplain #isEmpty() is
 *       empty};
 *   <li>{@code a.plus(b).minus(b).equals(a)} for every {@code b} made of votes alone.
 * </ul>
 *
 * <p>So votes may be counted in memory, by a database's {@code GROUP BY} or in parts on many machines, in any order,
 * and the whole is the same to the last bit. For that reason implementations count in whole numbers, never in floating
 * point.
 *
 * <p>Implementations are immutable, hence safe for use by many threads, and have value equality.
 *
 * @param <T> the type itself
 */
public interface Tally<T extends Tally<T>> {

    /**
     * The tally of what either of the two has counted.
     *
     * @throws IllegalArgumentException if a count would leave the range that the tally can hold
     */
    T plus(T other);

    /**
     * Takes votes away again, exactly: what remains is as if they had never been added. When a person's last vote
     * replaces an earlier one, the earlier is taken away and the new one added.
     *
     * @throws IllegalArgumentException if {@code other} holds votes that this tally does not
     */
    T minus(T other);

    /** A builder of this kind of tally, with nothing in it. */
    TallyBuilder<T> newBuilder();

    /** Whether this is the neutral tally, to which nothing was added. */
    boolean isEmpty();
}
