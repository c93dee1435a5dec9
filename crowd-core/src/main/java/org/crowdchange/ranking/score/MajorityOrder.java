package org.crowdchange.ranking.score;

import org.crowdchange.tally.ScoreTally;

/**
 * Compares items by majority judgement: by the middle grade, and where that is equal by the grades that are in the
 * middle after it was taken away, again and again.
 *
 * <p>Implementation note. Taking away from the middle one by one is looking at the grades at growing distance from the
 * middle, first below and then above it. The distance is measured in shares of the votes, as whole fractions, so that
 * items with different numbers of votes compare as if each had been multiplied up to the same number. A comparison
 * takes O(levels).
 */
final class MajorityOrder {
    private final ScoreTally tally;

    MajorityOrder(ScoreTally tally) {
        this.tally = tally;
    }

    /** Above 0 if the first item is the better one; both have votes. */
    int compare(int first, int second) {
        Walk one = new Walk(first);
        Walk other = new Walk(second);
        while (true) {
            int below = Integer.compare(one.below(), other.below());
            int difference = below != 0 ? below : Integer.compare(one.above(), other.above());
            if (difference != 0 || (one.ended() && other.ended())) {
                return difference;
            }
            int nearer = one.ended() ? 1 : other.ended() ? -1 : compareDistances(one, other);
            // Both if they come to another grade at the same distance.
            if (nearer <= 0) {
                one.advance();
            }
            if (nearer >= 0) {
                other.advance();
            }
        }
    }

    private static int compareDistances(Walk one, Walk other) {
        long a = one.distance();
        long b = other.distance();
        long high = Math.multiplyHigh(a, other.votes) - Math.multiplyHigh(b, one.votes);
        return high != 0 ? Long.signum(high) : Long.compareUnsigned(a * other.votes, b * one.votes);
    }

    /** From the middle of the votes on an item outwards, from one change of grade to the next. */
    private final class Walk {
        private final int position;
        private final long votes;
        private int lower;
        private int upper;
        // Votes below the lower grade, and votes up to the upper grade.
        private long before;
        private long until;

        Walk(int position) {
            this.position = position;
            votes = tally.votes(position);
            while (2 * (before + tally.count(position, lower)) < votes) {
                before += tally.count(position, lower++);
            }
            upper = lower;
            until = before + tally.count(position, lower);
            if (2 * until == votes) {
                until += tally.count(position, ++upper);
            }
        }

        int below() {
            return tally.level(position, lower);
        }

        int above() {
            return tally.level(position, upper);
        }

        boolean ended() {
            return before == 0 && until == votes;
        }

        /** Twice the votes between the middle and the nearest change of grade. */
        long distance() {
            return Math.min(down(), up());
        }

        private long down() {
            return before == 0 ? Long.MAX_VALUE : votes - 2 * before;
        }

        private long up() {
            return until == votes ? Long.MAX_VALUE : 2 * until - votes;
        }

        /** To the nearest change of grade, or both if they are equally near. */
        void advance() {
            long down = down();
            long up = up();
            if (down <= up) {
                before -= tally.count(position, --lower);
            }
            if (up <= down) {
                until += tally.count(position, ++upper);
            }
        }
    }
}
