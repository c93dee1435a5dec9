package org.crowdchange.tally;

import java.util.Arrays;

/** Entries in item order on their way into an {@link OpinionTally}; what says nothing is left out. Not thread-safe. */
final class OpinionMerge {
    private final String[] items;
    private final long[] agree;
    private final long[] disagree;
    private final long[] pass;
    private final long[] since;
    private int size;

    OpinionMerge(int most) {
        items = new String[most];
        agree = new long[most];
        disagree = new long[most];
        pass = new long[most];
        since = new long[most];
    }

    /** The sum of two tallies; quickest if the second is the smaller. */
    static OpinionTally sum(OpinionTally one, OpinionTally other) {
        return merged(one, other, 1);
    }

    /** @throws IllegalArgumentException if the second holds votes that the first does not */
    static OpinionTally difference(OpinionTally one, OpinionTally other) {
        return merged(one, other, -1);
    }

    private static OpinionTally merged(OpinionTally one, OpinionTally other, int sign) {
        if (other.isEmpty()) {
            return one;
        }
        OpinionMerge merged = new OpinionMerge(one.items.length + other.items.length);
        int done = 0;
        for (int there = 0; there < other.items.length; there++) {
            int found = Arrays.binarySearch(one.items, done, one.items.length, other.items[there]);
            int here = found < 0 ? -found - 1 : found;
            merged.appendAll(one, done, here);
            merged.append(one, found, other, there, sign);
            done = found < 0 ? here : here + 1;
        }
        merged.appendAll(one, done, one.items.length);
        return merged.freeze();
    }

    private void append(OpinionTally one, int here, OpinionTally other, int there, int sign) {
        long ourAgree = here < 0 ? 0 : one.agree[here];
        long ourDisagree = here < 0 ? 0 : one.disagree[here];
        long ourPass = here < 0 ? 0 : one.pass[here];
        long opening = here < 0 ? OpinionTally.UNKNOWN : one.since[here];
        if (sign < 0
                && (other.agree[there] > ourAgree
                        || other.disagree[there] > ourDisagree
                        || other.pass[there] > ourPass)) {
            throw new IllegalArgumentException("cannot take " + other.counts(there) + " away from \""
                    + other.items[there] + "\": it holds " + new OpinionCounts(ourAgree, ourDisagree, ourPass));
        }
        append(
                other.items[there],
                ourAgree + sign * other.agree[there],
                ourDisagree + sign * other.disagree[there],
                ourPass + sign * other.pass[there],
                sign < 0 ? opening : Math.min(opening, other.since[there]));
    }

    /** @throws IllegalArgumentException if these are more votes than an item can have */
    void append(String item, long agrees, long disagrees, long passes, long opening) {
        if (agrees + disagrees + passes == 0 && opening == OpinionTally.UNKNOWN) {
            return;
        }
        OpinionCounts.require(agrees, disagrees, passes);
        items[size] = item;
        agree[size] = agrees;
        disagree[size] = disagrees;
        pass[size] = passes;
        since[size] = opening;
        size++;
    }

    private void appendAll(OpinionTally tally, int from, int to) {
        System.arraycopy(tally.items, from, items, size, to - from);
        System.arraycopy(tally.agree, from, agree, size, to - from);
        System.arraycopy(tally.disagree, from, disagree, size, to - from);
        System.arraycopy(tally.pass, from, pass, size, to - from);
        System.arraycopy(tally.since, from, since, size, to - from);
        size += to - from;
    }

    OpinionTally freeze() {
        return size == 0
                ? OpinionTally.empty()
                : new OpinionTally(
                        Arrays.copyOf(items, size),
                        Arrays.copyOf(agree, size),
                        Arrays.copyOf(disagree, size),
                        Arrays.copyOf(pass, size),
                        Arrays.copyOf(since, size));
    }
}
