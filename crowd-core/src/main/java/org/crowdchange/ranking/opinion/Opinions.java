package org.crowdchange.ranking.opinion;

import java.util.ArrayList;
import java.util.List;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.OpinionCounts;

/** What the methods of this package have in common: the level of their intervals, and their words. */
final class Opinions {

    private Opinions() {}

    static void requireLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level is " + level + "; expected above 0 and below 1, as in 0.95");
        }
    }

    static Parameter levelParameter(double level) {
        return new Parameter("level", level, "probability of the two-sided interval, above 0 and below 1");
    }

    /** The counts as terms, to which a method adds its own. */
    static List<Term> terms(OpinionCounts counts) {
        List<Term> terms = new ArrayList<>();
        terms.add(new Term("agree", counts.agree(), "votes in favour"));
        terms.add(new Term("disagree", counts.disagree(), "votes against"));
        terms.add(new Term("pass", counts.pass(), "passes; they do not count towards the score"));
        return terms;
    }

    /** For an item of which no vote says anything. */
    static String noVotes(OpinionCounts counts) {
        return counts.pass() == 0 ? "No votes yet" : "No votes for or against yet (" + counts.pass() + " passed)";
    }

    /** As in "41 of 50 agreed". */
    static String agreed(OpinionCounts counts) {
        return counts.agree() + " of " + counts.decided() + " agreed";
    }

    /** Puts the place behind the facts, and everything together. */
    static Explanation explain(RankingMethod<?> method, RankedItem item, String facts, List<Term> terms) {
        return new Explanation(item.item(), method.id(), item.score(), facts + "; " + item.place() + ".", terms);
    }
}
