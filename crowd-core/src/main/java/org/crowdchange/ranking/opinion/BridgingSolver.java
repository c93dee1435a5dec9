package org.crowdchange.ranking.opinion;

import java.util.Arrays;
import org.crowdchange.internal.math.Mix;
import org.crowdchange.tally.OpinionMatrix;

/**
 * Alternating least squares for {@link BridgingFactorization}: the common level, then intercept and factor of every
 * participant, then those of every item, each block at its exact minimum given the others, until items stand still.
 *
 * <p>Implementation note: with the others fixed a block falls apart into systems of two equations, one for each
 * participant or item. They are solved by determinants, which are positive because the penalties are. The objective never
 * rises.
 */
final class BridgingSolver {
    private final BridgingFactorization method;
    /** The position in the matrix of each item that has ratings, and of each such participant. */
    final int[] items;

    final int[] participants;
    private final int[] starts;
    private final int[] itemOf;
    private final double[] rating;
    private final double[] weights;
    private final int[] itemStarts;
    private final int[] cellOf;
    private final int[] rowOf;
    private final double ratings;
    private final double people;

    double level;
    final double[] participantIntercepts;
    final double[] participantFactors;
    final double[] intercepts;
    final double[] factors;
    /** What is left of the ratings of an item without its intercept, and how many ratings it has. */
    final double[] residuals;

    final double[] votes;
    int iterations;
    boolean converged;

    BridgingSolver(BridgingFactorization method, OpinionMatrix matrix) {
        this.method = method;
        OpinionRows rows = new OpinionRows(matrix, method.minParticipantVotes());
        int[] place = new int[matrix.size()];
        items = numbered(enoughVotes(matrix, rows), place);
        int[] keptRows = new int[rows.participants().length];
        int[] kept = new int[rows.participants().length + 1];
        int[] itemOfCell = new int[rows.items().length];
        double[] ratingOfCell = new double[rows.items().length];
        int people = 0;
        int cells = 0;
        for (int r = 0; r < keptRows.length; r++) {
            int from = cells;
            for (int i = rows.starts()[r]; i < rows.starts()[r + 1]; i++) {
                int item = place[rows.items()[i]];
                if (item >= 0) {
                    itemOfCell[cells] = item;
                    ratingOfCell[cells++] = (1 + rows.values()[i]) / 2;
                }
            }
            if (cells > from) {
                keptRows[people++] = r;
                kept[people] = cells;
            }
        }
        starts = Arrays.copyOf(kept, people + 1);
        itemOf = Arrays.copyOf(itemOfCell, cells);
        rating = Arrays.copyOf(ratingOfCell, cells);
        participants = new int[people];
        weights = new double[people];
        rowOf = new int[cells];
        double allRatings = 0;
        double allPeople = 0;
        for (int p = 0; p < people; p++) {
            participants[p] = rows.participants()[keptRows[p]];
            weights[p] = rows.weights()[keptRows[p]];
            Arrays.fill(rowOf, starts[p], starts[p + 1], p);
            allPeople += weights[p];
            allRatings += weights[p] * (starts[p + 1] - starts[p]);
        }
        this.people = allPeople;
        ratings = allRatings;
        itemStarts = new int[items.length + 1];
        cellOf = byItem(itemStarts);
        participantIntercepts = new double[people];
        participantFactors = new double[people];
        intercepts = new double[items.length];
        factors = new double[items.length];
        residuals = new double[items.length];
        votes = new double[items.length];
        start(matrix);
    }

    /** Which items have enough votes, counted before anything is left out, and still some afterwards. */
    private boolean[] enoughVotes(OpinionMatrix matrix, OpinionRows rows) {
        long[] count = new long[matrix.size()];
        for (int v = 0; v < matrix.start(matrix.participants()); v++) {
            count[matrix.itemOf(v)] += matrix.countOf(v);
        }
        boolean[] enough = new boolean[matrix.size()];
        for (int i = 0; i < enough.length; i++) {
            enough[i] = count[i] >= method.minItemVotes() && !rows.counts()[i].isEmpty();
        }
        return enough;
    }

    private static int[] numbered(boolean[] flags, int[] place) {
        int[] positions = new int[flags.length];
        int size = 0;
        for (int i = 0; i < flags.length; i++) {
            place[i] = flags[i] ? size : -1;
            if (flags[i]) {
                positions[size++] = i;
            }
        }
        return Arrays.copyOf(positions, size);
    }

    /** The cells item by item, each item's in the order of participants. */
    private int[] byItem(int[] from) {
        for (int item : itemOf) {
            from[item + 1]++;
        }
        for (int c = 0; c < items.length; c++) {
            from[c + 1] += from[c];
        }
        int[] next = from.clone();
        int[] cells = new int[itemOf.length];
        for (int i = 0; i < itemOf.length; i++) {
            cells[next[itemOf[i]]++] = i;
        }
        return cells;
    }

    /**
     * The start of an item's factor is drawn from the seed and from the votes on it. So items with equal votes start, and
     * stay, equal, and what items are called and how they stand in the matrix makes no difference.
     */
    private void start(OpinionMatrix matrix) {
        long[] contents = new long[items.length];
        for (int p = 0; p < participants.length; p++) {
            long name = matrix.participant(participants[p]).hashCode();
            for (int i = starts[p]; i < starts[p + 1]; i++) {
                contents[itemOf[i]] += Mix.at(name, Double.doubleToLongBits(rating[i]));
            }
        }
        for (int c = 0; c < factors.length; c++) {
            factors[c] = Mix.unit(method.seed(), contents[c]) - 0.5;
        }
    }

    void solve() {
        while (!converged && iterations < method.iterations()) {
            moveLevel();
            moveParticipants();
            converged = moveItems() <= method.tolerance();
            iterations++;
        }
        fixSign();
    }

    private void moveLevel() {
        double sum = 0;
        for (int p = 0; p < participants.length; p++) {
            double own = 0;
            for (int i = starts[p]; i < starts[p + 1]; i++) {
                int c = itemOf[i];
                own += rating[i] - participantIntercepts[p] - intercepts[c] - participantFactors[p] * factors[c];
            }
            sum += weights[p] * own;
        }
        level = sum / (ratings * (1 + method.levelPenalty()));
    }

    private void moveParticipants() {
        double interceptPenalty = method.participantInterceptPenalty() * ratings / people;
        double factorPenalty = method.participantFactorPenalty() * ratings / people;
        for (int p = 0; p < participants.length; p++) {
            double f = 0;
            double ff = 0;
            double r = 0;
            double rf = 0;
            for (int i = starts[p]; i < starts[p + 1]; i++) {
                double factor = factors[itemOf[i]];
                double rest = rating[i] - level - intercepts[itemOf[i]];
                f += factor;
                ff += factor * factor;
                r += rest;
                rf += rest * factor;
            }
            double n = starts[p + 1] - starts[p] + interceptPenalty;
            double determinant = n * (ff + factorPenalty) - f * f;
            participantIntercepts[p] = (r * (ff + factorPenalty) - rf * f) / determinant;
            participantFactors[p] = (n * rf - f * r) / determinant;
        }
    }

    /** Returns how far the item that moved most has moved. */
    private double moveItems() {
        double interceptPenalty = itemPenalty();
        double factorPenalty = method.itemFactorPenalty() * ratings / items.length;
        double farthest = 0;
        for (int c = 0; c < items.length; c++) {
            double f = 0;
            double ff = 0;
            double r = 0;
            double rf = 0;
            double n = 0;
            for (int k = itemStarts[c]; k < itemStarts[c + 1]; k++) {
                int i = cellOf[k];
                int p = rowOf[i];
                double factor = participantFactors[p];
                double rest = rating[i] - level - participantIntercepts[p];
                double weight = weights[p];
                f += weight * factor;
                ff += weight * factor * factor;
                r += weight * rest;
                rf += weight * rest * factor;
                n += weight;
            }
            double determinant = (n + interceptPenalty) * (ff + factorPenalty) - f * f;
            double intercept = (r * (ff + factorPenalty) - rf * f) / determinant;
            double factor = ((n + interceptPenalty) * rf - f * r) / determinant;
            farthest = Math.max(farthest, Math.abs(intercept - intercepts[c]));
            farthest = Math.max(farthest, Math.abs(factor - factors[c]));
            intercepts[c] = intercept;
            factors[c] = factor;
            residuals[c] = r - factor * f;
            votes[c] = n;
        }
        return farthest;
    }

    /** What is added to the number of an item's ratings when its intercept is their mean. */
    double itemPenalty() {
        return items.length == 0 ? 0 : method.itemInterceptPenalty() * ratings / items.length;
    }

    private void fixSign() {
        double cubes = 0;
        for (double factor : factors) {
            cubes += factor * factor * factor;
        }
        if (cubes < 0) {
            negate(factors);
            negate(participantFactors);
        }
    }

    private static void negate(double[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = -numbers[i];
        }
    }

    double objective() {
        double errors = 0;
        double peoplePenalty = 0;
        for (int p = 0; p < participants.length; p++) {
            double own = 0;
            for (int i = starts[p]; i < starts[p + 1]; i++) {
                int c = itemOf[i];
                double error = rating[i]
                        - level
                        - participantIntercepts[p]
                        - intercepts[c]
                        - participantFactors[p] * factors[c];
                own += error * error;
            }
            errors += weights[p] * own;
            peoplePenalty += weights[p]
                    * (method.participantInterceptPenalty() * participantIntercepts[p] * participantIntercepts[p]
                            + method.participantFactorPenalty() * participantFactors[p] * participantFactors[p]);
        }
        double itemsPenalty = 0;
        for (int c = 0; c < items.length; c++) {
            itemsPenalty += method.itemInterceptPenalty() * intercepts[c] * intercepts[c]
                    + method.itemFactorPenalty() * factors[c] * factors[c];
        }
        return items.length == 0
                ? 0
                : errors / ratings
                        + peoplePenalty / people
                        + itemsPenalty / items.length
                        + method.levelPenalty() * level * level;
    }
}
