package org.crowdchange.ranking.opinion;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.crowdchange.internal.math.Total;
import org.crowdchange.ranking.Percent;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.OpinionCounts;
import org.crowdchange.tally.OpinionTally;

/** What the methods of this package have in common: checks of parameters, and words. */
final class Opinions {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

    private Opinions() {}

    /** @throws IllegalArgumentException if the parameter is not in its range */
    static void require(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(name + " is " + value + "; expected " + least + " to " + number(most));
        }
    }

    /** Large whole numbers without an exponent. */
    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : "" + value;
    }

    /** The counts as terms, to which a method adds its own. */
    static List<Term> terms(OpinionCounts counts) {
        List<Term> terms = new ArrayList<>();
        terms.add(new Term("agree", counts.agree(), "votes in favour"));
        terms.add(new Term("disagree", counts.disagree(), "votes against"));
        terms.add(new Term("pass", counts.pass(), "passes; they do not count towards the score"));
        return terms;
    }

    /** The votes for and against on all items together. */
    static double decided(OpinionTally tally) {
        Total total = new Total();
        for (int i = 0; i < tally.size(); i++) {
            total.add(tally.decided(i));
        }
        return total.value();
    }

    /** A moment in milliseconds since 1970, in words. */
    static String moment(long millis) {
        return MOMENT.format(Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC));
    }

    /** Warns of items that a method by age cannot place. */
    static void warnOfUnknownOpenings(RankingBuilder ranking, int unknown, int all) {
        if (unknown > 0) {
            ranking.warning("It is not known since when " + unknown + " of " + all
                    + " items have been open; they are listed last.");
        }
    }

    /** For an item that a method by age cannot place. */
    static final String UNKNOWN_OPENING = "It is not known since when this has been open";

    /** For an item of which no vote says anything. */
    static String noVotes(OpinionCounts counts) {
        return counts.pass() == 0 ? "No votes yet" : "No votes for or against yet (" + counts.pass() + " passed)";
    }

    /** As in "41 agreed, 9 disagreed". */
    static String bothSides(OpinionCounts counts) {
        return counts.agree() + " agreed, " + counts.disagree() + " disagreed";
    }

    /** As in "at least 69 %". */
    static String bound(double lower, double upper) {
        int atLeast = Percent.atLeast(lower);
        // "At least 0 %" says nothing; with so little agreement the other end is the news.
        return atLeast > 0 ? "at least " + atLeast + " %" : "at most " + Percent.atMost(upper) + " %";
    }

    /** As in "41 of 50 agreed". */
    static String agreed(OpinionCounts counts) {
        return counts.agree() + " of " + counts.decided() + " agreed";
    }
}
