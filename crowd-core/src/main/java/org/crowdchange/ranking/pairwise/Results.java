package org.crowdchange.ranking.pairwise;

import java.util.ArrayList;
import java.util.List;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.ComparisonLog;
import org.crowdchange.tally.PairOutcome;

/** How often each item of a log has won, lost and tied, and the words in which the methods for logs say so. */
final class Results {
    final long[] won;
    final long[] lost;
    final long[] tied;

    Results(ComparisonLog log) {
        won = new long[log.size()];
        lost = new long[log.size()];
        tied = new long[log.size()];
        for (int e = 0; e < log.entries(); e++) {
            int left = log.left(e);
            int right = log.right(e);
            if (log.outcome(e) == PairOutcome.TIE) {
                tied[left] += log.count(e);
                tied[right] += log.count(e);
            } else {
                boolean leftWon = log.outcome(e) == PairOutcome.LEFT;
                won[leftWon ? left : right] += log.count(e);
                lost[leftWon ? right : left] += log.count(e);
            }
        }
    }

    long comparisons(int item) {
        return won[item] + lost[item] + tied[item];
    }

    /** The counts as terms, to which a method adds its own. */
    List<Term> terms(int item) {
        List<Term> terms = new ArrayList<>();
        terms.add(new Term("won", won[item], "comparisons won"));
        terms.add(new Term("lost", lost[item], "comparisons lost"));
        terms.add(new Term("tied", tied[item], "comparisons without a winner"));
        return terms;
    }

    /** As in "Won 3 of 5 comparisons, 1 tied". */
    String sentence(int item) {
        long all = comparisons(item);
        if (all == 0) {
            return Pairwise.NOT_COMPARED;
        }
        return "Won " + won[item] + " of " + all + (all == 1 ? " comparison" : " comparisons")
                + (tied[item] == 0 ? "" : ", " + tied[item] + " tied");
    }

    /** What one side of an outcome has scored: 1, a half or nothing. */
    static double score(PairOutcome outcome, PairOutcome side) {
        return outcome == PairOutcome.TIE ? 0.5 : outcome == side ? 1 : 0;
    }

    static void require(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(name + " is " + value + "; expected " + least + " to " + most);
        }
    }

    static Parameter cautionParameter(double caution) {
        return new Parameter(
                "caution", caution, "how many deviations the score lies below the mean, 0 to 10; 0 ranks by the mean");
    }
}
