package org.crowdchange.tally;

import java.util.Arrays;
import org.crowdchange.internal.math.RadixSort;

/**
 * Comparisons as they come, to be counted later. Writing them down one after the other and sorting them in the end takes a
 * fraction of the time of looking up each pair in a table that is larger than the processor's cache; when the log is
 * longer than what has been counted, it is counted and begun anew, so that it takes no more room than the counts. Not
 * thread-safe.
 */
final class PairLog {
    private static final int PATIENCE = 1 << 20;
    // Two positions and an outcome are one positive number. An array cannot hold more than twice as many items.
    private static final int POSITION_BITS = 30;
    private static final long POSITION = (1L << POSITION_BITS) - 1;

    // Left position, right position, outcome.
    private long[] votes = new long[16];
    private int voted;

    private PairCounts rows = new PairCounts(0);
    private int filled;

    void add(int left, int right, PairOutcome outcome) {
        if (voted == votes.length) {
            makeRoomForVotes();
        }
        votes[voted++] = pack(left, right, code(outcome));
    }

    void add(int left, int right, long leftWins, long rightWins, long ties) {
        if (filled == rows.size()) {
            PairCounts counted = rows.sorted();
            filled = counted.size();
            rows = counted.resized(Math.max(16, 2 * filled));
        }
        rows.pair[filled] = PairCounts.pair(left, right);
        rows.leftWins[filled] = leftWins;
        rows.rightWins[filled] = rightWins;
        rows.ties[filled] = ties;
        filled++;
    }

    /**
     * Everything counted and sorted.
     *
     * @param position the position of each item in the order that is wanted
     */
    PairCounts counted(int[] position) {
        long[] moved = new long[voted];
        for (int i = 0; i < voted; i++) {
            long vote = votes[i];
            long left = position[(int) (vote >>> (POSITION_BITS + 2))];
            long right = position[(int) ((vote >>> 2) & POSITION)];
            moved[i] = pack(left, right, vote & 3);
        }
        return count(moved).plus(rows.resized(filled).moved(position).sorted());
    }

    private void makeRoomForVotes() {
        if (voted >= PATIENCE && voted >= filled) {
            PairCounts counted = count(votes);
            voted = 0;
            for (int p = 0; p < counted.size(); p++) {
                add(
                        PairCounts.left(counted.pair[p]),
                        PairCounts.right(counted.pair[p]),
                        counted.leftWins[p],
                        counted.rightWins[p],
                        counted.ties[p]);
            }
        } else {
            votes = Arrays.copyOf(votes, 2 * voted);
        }
    }

    private static int code(PairOutcome outcome) {
        return switch (outcome) {
            case LEFT -> 0;
            case RIGHT -> 1;
            case TIE -> 2;
        };
    }

    private static long pack(long left, long right, long outcome) {
        return (left << (POSITION_BITS + 2)) | (right << 2) | outcome;
    }

    /** Sorts the votes and counts those of each pair. */
    private static PairCounts count(long[] votes) {
        RadixSort.sort(votes);
        int pairs = 0;
        for (int i = 0; i < votes.length; i++) {
            if (i == 0 || votes[i] >>> 2 != votes[i - 1] >>> 2) {
                pairs++;
            }
        }
        PairCounts counts = new PairCounts(pairs);
        int p = -1;
        for (int i = 0; i < votes.length; i++) {
            long pair = votes[i] >>> 2;
            if (i == 0 || pair != votes[i - 1] >>> 2) {
                counts.pair[++p] = PairCounts.pair((int) (pair >>> POSITION_BITS), (int) (pair & POSITION));
            }
            switch ((int) (votes[i] & 3)) {
                case 0 -> counts.leftWins[p]++;
                case 1 -> counts.rightWins[p]++;
                default -> counts.ties[p]++;
            }
        }
        return counts;
    }
}
