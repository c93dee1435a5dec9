package org.crowdchange.ranking.opinion;

import java.util.List;
import java.util.OptionalLong;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.OpinionCounts;
import org.crowdchange.tally.OpinionTally;

/**
 * Ranks items by votes and age together, for a front page that moves: the balance of votes, divided by a power of the
 * age. Old items sink, however many votes they have.
 *
 * <p><b>Source.</b> The ranking of Hacker News as published by P. Graham with the source of Arc ({@code news.arc}), without
 * its penalties.
 *
 * <p><b>Variant.</b> With s = u - d - 1 for u votes in favour and d against (the first vote there is the author's own) and h
 * the age at {@code now} in hours, the score is s^{@code exponent} / (h + 2)^{@code gravity} if s is above 0 and s / (h +
 * 2)^{@code gravity} if not. Items that open after {@code now} have age 0. Passes do not count. There is no interval: the
 * score tells which item is timely, and is not an estimate.
 *
 * <p><b>Complexity.</b> O(n) for n items.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. An item without votes has s = -1 and so stands below one with a vote in
 * favour of the same age. Items of which the tally does not know the opening share the last tier with score 0, and the
 * ranking carries a warning. One more agreement never lowers a place, one more disagreement never raises it. Among items
 * rejected by the crowd, age moves upwards, as in the source.
 *
 * <p><b>Defaults.</b> {@code gravity} 1.8 and {@code exponent} 0.8, as published. {@code now} 0: the latest opening in the
 * tally takes the place of the present, because a method knows no clock; then the order changes only when the tally does. A
 * cached order under the real present goes stale.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param now the present, in milliseconds since 1970 (UTC); 0 for the latest opening in the tally
 * @param gravity how fast items sink, 0 to 10
 * @param exponent how much further votes count, above 0 and at most 1
 */
public record Gravity(long now, double gravity, double exponent) implements RankingMethod<OpinionTally> {

    private static final double HOUR = 3_600_000;
    private static final double HEAD_START = 2;

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "gravity",
            BallotKind.OPINION,
            "Votes and age together: whatever is old sinks, however many votes it has.",
            "Hacker News, news.arc as published with Arc");

    /** @throws IllegalArgumentException if a parameter is out of range */
    public Gravity {
        Opinions.require("now", (double) now, -OpinionTally.MAX_SINCE, OpinionTally.MAX_SINCE);
        Opinions.require("gravity", gravity, 0, 10);
        Opinions.require("exponent", exponent, 0.01, 1);
    }

    /** With the published numbers, at the latest opening in the tally. */
    public Gravity() {
        this(0, 1.8, 0.8);
    }

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Class<OpinionTally> tallyType() {
        return OpinionTally.class;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("now", now, "the present, in milliseconds since 1970; 0 for the latest opening"),
                new Parameter("gravity", gravity, "how fast items sink, 0 to 10"),
                new Parameter("exponent", exponent, "how much further votes count, 0.01 to 1"));
    }

    @Override
    public Ranking rank(OpinionTally tally) {
        long present = now == 0 ? latest(tally) : now;
        RankingBuilder ranking = new RankingBuilder(this, tally.size());
        int unknown = 0;
        for (int i = 0; i < tally.size(); i++) {
            OptionalLong since = tally.since(i);
            if (since.isPresent()) {
                double points = (double) (tally.agree(i) - tally.disagree(i) - 1);
                double weight = points > 0 ? Math.pow(points, exponent) : points;
                double score = weight / Math.pow(hours(present, since.getAsLong()) + HEAD_START, gravity);
                ranking.rated(tally.item(i), score, tally.decided(i));
            } else {
                ranking.unrated(tally.item(i), 0);
                unknown++;
            }
        }
        Opinions.warnOfUnknownOpenings(ranking, unknown, tally.size());
        return ranking.build(item -> explain(item, tally.counts(item.item()), tally.since(item.item()), present));
    }

    private static long latest(OpinionTally tally) {
        long latest = -OpinionTally.MAX_SINCE;
        for (int i = 0; i < tally.size(); i++) {
            latest = Math.max(latest, tally.since(i).orElse(latest));
        }
        return latest;
    }

    private static double hours(long present, long since) {
        return Math.max(0, present - since) / HOUR;
    }

    private Explanation explain(RankedItem item, OpinionCounts counts, OptionalLong since, long present) {
        List<Term> terms = Opinions.terms(counts);
        if (since.isEmpty()) {
            return Explanation.of(this, item, Opinions.UNKNOWN_OPENING, terms);
        }
        double hours = hours(present, since.getAsLong());
        terms.add(new Term("hours", hours, "age at the present"));
        terms.add(new Term("gravity", gravity, "how fast items sink"));
        terms.add(new Term("exponent", exponent, "how much further votes count"));
        terms.add(new Term("points", item.score(), "votes over age, the score"));
        String facts = Opinions.bothSides(counts) + ", " + age(hours);
        return Explanation.of(this, item, facts, terms);
    }

    private static String age(double hours) {
        long whole = (long) hours;
        return whole < 48
                ? "open for " + whole + (whole == 1 ? " hour" : " hours")
                : "open for " + whole / 24 + " days";
    }
}
