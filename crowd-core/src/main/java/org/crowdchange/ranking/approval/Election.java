package org.crowdchange.ranking.approval;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule that fills a committee one by one stands after some rounds. Immutable; every way of breaking a tie leads to
 * another one.
 *
 * <p>Two are equal if the rule goes on in the same way from both.
 */
abstract class Election {
    final Profile profile;
    final int seats;
    /** The items elected so far, in their order. */
    final int[] elected;

    final boolean[] in;

    Election(Profile profile, int seats, int[] elected) {
        this.profile = profile;
        this.seats = seats;
        this.elected = elected;
        in = new boolean[profile.items()];
        for (int item : elected) {
            in[item] = true;
        }
    }

    /** Those of whom the next is elected, in ascending order; empty if the rule elects nobody more. */
    abstract int[] tied();

    /** Where it stands if this one of the {@link #tied} is elected. */
    abstract Election elect(int item);

    /** What decides the round. */
    abstract Amount amount();

    /** What the voters hold before and after this one of the {@link #tied} is elected. */
    List<Stake> stakes(int item) {
        return List.of();
    }

    Round.Kind kind() {
        return Round.Kind.ELECTED;
    }

    /** What goes on where the rule elects nobody more and seats are left; null if nothing does. */
    @Nullable
    Election completion() {
        return null;
    }

    /** Whether another one of the same class, with the same items elected, goes on in the same way. */
    abstract boolean holdsTheSame(Election other);

    final boolean isFull() {
        return elected.length == seats;
    }

    final int[] with(int item) {
        int[] more = Arrays.copyOf(elected, elected.length + 1);
        more[elected.length] = item;
        return more;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Election that
                        && getClass() == that.getClass()
                        && Arrays.equals(in, that.in)
                        && holdsTheSame(that));
    }

    @Override
    public final int hashCode() {
        return Arrays.hashCode(in);
    }
}
