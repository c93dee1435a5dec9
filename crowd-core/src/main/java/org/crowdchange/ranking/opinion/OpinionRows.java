package org.crowdchange.ranking.opinion;

import java.util.Arrays;
import org.crowdchange.tally.OpinionCounts;
import org.crowdchange.tally.OpinionMatrix;

/**
 * The votes of those participants who have voted enough, as rows of numbers: 1 for agreement, 0 for a pass, -1 for
 * disagreement, and the mean where a participant has several opinions on one item.
 */
final class OpinionRows {
    private final OpinionCounts[] counts;
    private int[] participants;
    private int[] starts;
    private int[] items;
    private double[] values;
    private double[] weights;
    private int rows;
    private int cells;

    OpinionRows(OpinionMatrix matrix, int minVotes) {
        int votes = matrix.start(matrix.participants());
        participants = new int[matrix.participants()];
        starts = new int[matrix.participants() + 1];
        weights = new double[matrix.participants()];
        items = new int[votes];
        values = new double[votes];
        long[] agree = new long[matrix.size()];
        long[] disagree = new long[matrix.size()];
        long[] pass = new long[matrix.size()];
        for (int p = 0; p < matrix.participants(); p++) {
            if (distinct(matrix, p) >= minVotes) {
                add(matrix, p);
                for (int v = matrix.start(p); v < matrix.start(p + 1); v++) {
                    long[] counted = switch (matrix.opinionOf(v)) {
                        case AGREE -> agree;
                        case DISAGREE -> disagree;
                        case PASS -> pass;
                    };
                    counted[matrix.itemOf(v)] += matrix.countOf(v);
                }
            }
        }
        participants = Arrays.copyOf(participants, rows);
        starts = Arrays.copyOf(starts, rows + 1);
        weights = Arrays.copyOf(weights, rows);
        items = Arrays.copyOf(items, cells);
        values = Arrays.copyOf(values, cells);
        counts = new OpinionCounts[matrix.size()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = new OpinionCounts(agree[i], disagree[i], pass[i]);
        }
    }

    private static int distinct(OpinionMatrix matrix, int participant) {
        int distinct = 0;
        for (int v = matrix.start(participant); v < matrix.start(participant + 1); v++) {
            distinct += v == matrix.start(participant) || matrix.itemOf(v) != matrix.itemOf(v - 1) ? 1 : 0;
        }
        return distinct;
    }

    private void add(OpinionMatrix matrix, int participant) {
        int from = cells;
        double all = 0;
        double inCell = 0;
        for (int v = matrix.start(participant); v < matrix.start(participant + 1); v++) {
            int item = matrix.itemOf(v);
            double count = matrix.countOf(v);
            if (cells == from || items[cells - 1] != item) {
                items[cells++] = item;
                inCell = 0;
            }
            inCell += count;
            // The mean so far moves towards the next opinion.
            double value = matrix.opinionOf(v).code();
            values[cells - 1] += (value - values[cells - 1]) * (count / inCell);
            all += count;
        }
        participants[rows] = participant;
        weights[rows] = all / (cells - from);
        starts[++rows] = cells;
    }

    /** The votes of these participants on each item. */
    OpinionCounts[] counts() {
        return counts;
    }

    /** Their positions in the matrix. */
    int[] participants() {
        return participants;
    }

    /** Where the cells of each begin, one more than there are participants. */
    int[] starts() {
        return starts;
    }

    /** The item of each cell. */
    int[] items() {
        return items;
    }

    /** The value of each cell. */
    double[] values() {
        return values;
    }

    /** How many people each counts for: how many times over the votes are in the matrix, on average. */
    double[] weights() {
        return weights;
    }
}
