package org.crowdchange.ranking.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.ScoreTally;

/** What the methods of this package have in common: checks of parameters and words. */
final class ScoreText {

    private ScoreText() {}

    /** @throws IllegalArgumentException if the parameter is not in its range */
    static void require(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    name + " is " + value + "; expected " + least + " to " + String.format(Locale.ROOT, "%.0f", most));
        }
    }

    /** How many people gave which level to an item, to which a method adds its own terms. */
    static List<Term> terms(ScoreTally tally, int position) {
        List<Term> terms = new ArrayList<>();
        terms.add(new Term("votes", tally.votes(position), "people who scored it"));
        terms.add(new Term("sum", tally.sum(position), "sum of their scores"));
        for (int k = 0; k < tally.levels(position); k++) {
            int level = tally.level(position, k);
            terms.add(new Term("level" + level, tally.count(position, k), "people who gave " + level));
        }
        return terms;
    }

    /** As in "3 scores, 4.33 on average". */
    static String average(ScoreTally tally, int position) {
        long votes = tally.votes(position);
        return votes + (votes == 1 ? " score" : " scores") + ", " + decimals((double) tally.sum(position) / votes)
                + " on average";
    }

    /** With two decimals. */
    static String decimals(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    static final String NO_SCORES = "No scores yet";
}
