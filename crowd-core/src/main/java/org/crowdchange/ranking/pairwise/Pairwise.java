package org.crowdchange.ranking.pairwise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Term;

/** What the methods for comparisons have in common: checks of parameters, and words. */
final class Pairwise {

    private Pairwise() {}

    static void requireAlpha(double alpha, double least) {
        if (!(alpha >= least && alpha <= 1_000_000)) {
            throw new IllegalArgumentException("alpha is " + alpha + "; expected " + least + " to 1000000");
        }
    }

    static Parameter ties(TieHandling ties) {
        return new Parameter("ties", ties, "what a tie counts: half-wins, half-wins-doubled or dropped");
    }

    static Parameter intervals(IntervalMethod intervals) {
        return new Parameter("intervals", intervals, "how intervals are computed: fisher, sandwich or none");
    }

    static Parameter orderEffect(boolean orderEffect) {
        return new Parameter("orderEffect", orderEffect, "whether an advantage of the first place is estimated too");
    }

    /** The counts of an item as terms, to which a method adds its own. */
    static List<Term> terms(double wins, double comparisons) {
        List<Term> terms = new ArrayList<>();
        terms.add(new Term("wins", wins, "comparisons won, with ties as the parameter says"));
        terms.add(new Term("comparisons", comparisons, "comparisons that count, weighted alike"));
        return terms;
    }

    /** For an item of which no comparison says anything. */
    static final String NOT_COMPARED = "Not compared yet";

    /** As in "Won 41.5 of 60 comparisons". */
    static String won(double wins, double comparisons) {
        return "Won " + number(wins) + " of " + number(comparisons)
                + (comparisons == 1 ? " comparison" : " comparisons");
    }

    /** With at most one digit behind the point, in plain digits. */
    static String number(double value) {
        return new BigDecimal(value)
                .setScale(1, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .add(BigDecimal.ZERO)
                .toPlainString();
    }
}
