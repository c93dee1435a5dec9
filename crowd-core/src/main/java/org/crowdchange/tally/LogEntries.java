package org.crowdchange.tally;

import java.util.Arrays;
import org.crowdchange.internal.math.RadixSort;

/**
 * Columns of comparisons with their moments: the entries of a {@link ComparisonLog}. Package-private, and shared only where
 * nobody writes any more.
 */
final class LogEntries {
    static final LogEntries NONE = new LogEntries(0);

    // Two positions and an outcome are one positive number. An array cannot hold more than twice as many items.
    private static final int POSITION_BITS = 30;
    private static final long POSITION = (1L << POSITION_BITS) - 1;
    static final int OUTCOMES = 3;

    final long[] moment;
    // Left position, right position, outcome.
    final long[] what;
    final long[] count;

    LogEntries(int size) {
        this(new long[size], new long[size], new long[size]);
    }

    private LogEntries(long[] moment, long[] what, long[] count) {
        this.moment = moment;
        this.what = what;
        this.count = count;
    }

    static long pack(long left, long right, int outcome) {
        return (left << (POSITION_BITS + 2)) | (right << 2) | outcome;
    }

    /** The number that stands for an outcome, also where logs are stored. */
    static int code(PairOutcome outcome) {
        return switch (outcome) {
            case LEFT -> 0;
            case RIGHT -> 1;
            case TIE -> 2;
        };
    }

    static PairOutcome decoded(long code) {
        return code == 0 ? PairOutcome.LEFT : code == 1 ? PairOutcome.RIGHT : PairOutcome.TIE;
    }

    int size() {
        return moment.length;
    }

    int left(int entry) {
        return (int) (what[entry] >>> (POSITION_BITS + 2));
    }

    int right(int entry) {
        return (int) ((what[entry] >>> 2) & POSITION);
    }

    PairOutcome outcome(int entry) {
        return decoded(what[entry] & 3);
    }

    LogEntries resized(int size) {
        return new LogEntries(Arrays.copyOf(moment, size), Arrays.copyOf(what, size), Arrays.copyOf(count, size));
    }

    /** The same comparisons with the items at other positions. They stay sorted if the positions keep their order. */
    LogEntries moved(int[] position) {
        long[] moved = new long[what.length];
        for (int e = 0; e < moved.length; e++) {
            moved[e] = pack(position[left(e)], position[right(e)], (int) (what[e] & 3));
        }
        return new LogEntries(moment, moved, count);
    }

    /** In order, each comparison of a moment once, without those that nobody made. */
    LogEntries sorted() {
        int[] byWhat = RadixSort.order(what);
        long[] keys = new long[byWhat.length];
        for (int e = 0; e < keys.length; e++) {
            keys[e] = moment[byWhat[e]] + ComparisonLog.MAX_MOMENT;
        }
        // Stable, so what is equal in the moment stays in the order of the comparisons.
        int[] byMoment = RadixSort.order(keys);
        LogEntries sorted = new LogEntries(keys.length);
        int size = 0;
        for (int next : byMoment) {
            int e = byWhat[next];
            if (count[e] == 0) {
                continue;
            }
            if (size > 0 && sorted.moment[size - 1] == moment[e] && sorted.what[size - 1] == what[e]) {
                sorted.count[size - 1] += count[e];
            } else {
                sorted.moment[size] = moment[e];
                sorted.what[size] = what[e];
                sorted.count[size] = count[e];
                size++;
            }
        }
        return size == sorted.size() ? sorted : sorted.resized(size);
    }

    /** Both together; both are sorted. */
    LogEntries plus(LogEntries other) {
        return merged(other, 1);
    }

    /**
     * These without those; both are sorted.
     *
     * @throws IllegalArgumentException if they are not all here
     */
    LogEntries minus(LogEntries other) {
        return merged(other, -1);
    }

    private LogEntries merged(LogEntries other, int sign) {
        LogEntries merged = new LogEntries(size() + other.size());
        int size = 0;
        int here = 0;
        int there = 0;
        while (here < size() || there < other.size()) {
            int order = here == size() ? 1 : there == other.size() ? -1 : compare(here, other, there);
            long sum = (order <= 0 ? count[here] : 0) + (order >= 0 ? sign * other.count[there] : 0);
            if (sum < 0) {
                throw new IllegalArgumentException("cannot take " + other.count[there] + " comparisons of moment "
                        + other.moment[there] + " away from a log that holds " + (sum + other.count[there]));
            }
            if (sum > 0) {
                merged.moment[size] = order <= 0 ? moment[here] : other.moment[there];
                merged.what[size] = order <= 0 ? what[here] : other.what[there];
                merged.count[size] = sum;
                size++;
            }
            here += order <= 0 ? 1 : 0;
            there += order >= 0 ? 1 : 0;
        }
        return merged.resized(size);
    }

    private int compare(int here, LogEntries other, int there) {
        int order = Long.compare(moment[here], other.moment[there]);
        return order != 0 ? order : Long.compare(what[here], other.what[there]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LogEntries that
                && Arrays.equals(moment, that.moment)
                && Arrays.equals(what, that.what)
                && Arrays.equals(count, that.count);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(moment) + Arrays.hashCode(what)) + Arrays.hashCode(count);
    }
}
