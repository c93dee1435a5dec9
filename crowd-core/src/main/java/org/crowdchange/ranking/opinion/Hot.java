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
 * Ranks items by votes and age together, for a front page that moves: ten times the votes make up for twelve and a half
 * hours. The score of an item changes with its votes only and never with the time of day, so a database can index it.
 *
 * <p><b>Source.</b> The order "hot" of the source code that Reddit published, {@code r2/lib/db/_sorts.pyx}
 * (reddit-archive on GitHub, commit 753b17407e9a).
 *
 * <p><b>Variant.</b> With s = u - d for u votes in favour and d against, and t the opening in seconds since 1970, the
 * score is sgn(s) log10(max(|s|, 1)) + (t - {@code epoch}) / {@code seconds}, rounded to seven decimals. Passes do not
 * count. There is no interval: the score tells which item is timely, and is not an estimate.
 *
 * <p><b>Complexity.</b> O(n) for n items.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. An item without votes stands where its age puts it. Items of which
 * the tally does not know the opening share the last tier with score 0, and the ranking carries a warning. One vote
 * more or less than none makes no difference, as log10(1) is 0. One more agreement never lowers a place, one more
 * disagreement never raises it. Equal balances and openings tie, and so do those whose scores agree to seven decimals.
 *
 * <p><b>Defaults.</b> {@code epoch} 1134028003 (8 December 2005) and {@code seconds} 45000, as published. The epoch
 * moves all scores alike; a larger {@code seconds} lets items stay longer.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param epoch the moment that counts as 0, in seconds since 1970
 * @param seconds how much younger an item must be to make up for a tenth of the votes, 1 to 1,000,000,000
 */
public record Hot(long epoch, double seconds) implements RankingMethod<OpinionTally> {

    private static final long LATEST_EPOCH = 1L << 40;
    private static final double DECIMALS = 1e7;

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "hot",
            BallotKind.OPINION,
            "Votes and age together: new ideas come up, and stay as long as votes come in.",
            "Reddit, _sorts.pyx, commit 753b17407e9a");

    /** @throws IllegalArgumentException if a parameter is out of range */
    public Hot {
        Opinions.require("epoch", (double) epoch, -LATEST_EPOCH, LATEST_EPOCH);
        Opinions.require("seconds", seconds, 1, 1e9);
    }

    /** With the published numbers. */
    public Hot() {
        this(1_134_028_003, 45_000);
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
                new Parameter("epoch", epoch, "the moment that counts as 0, in seconds since 1970"),
                new Parameter(
                        "seconds", seconds, "younger by so much makes up for a tenth of the votes, 1 to 1000000000"));
    }

    @Override
    public Ranking rank(OpinionTally tally) {
        RankingBuilder ranking = new RankingBuilder(this, tally.size());
        int unknown = 0;
        for (int i = 0; i < tally.size(); i++) {
            OptionalLong since = tally.since(i);
            if (since.isPresent()) {
                double score = score(tally.agree(i) - tally.disagree(i), since.getAsLong());
                ranking.rated(tally.item(i), score, tally.decided(i));
            } else {
                ranking.unrated(tally.item(i), 0);
                unknown++;
            }
        }
        Opinions.warnOfUnknownOpenings(ranking, unknown, tally.size());
        return ranking.build(item -> explain(item, tally.counts(item.item()), tally.since(item.item())));
    }

    private double score(long net, long since) {
        double order = Math.signum((double) net) * Math.log10((double) Math.max(Math.abs(net), 1));
        double age = (since / 1000.0 - epoch) / seconds;
        return Math.rint((order + age) * DECIMALS) / DECIMALS;
    }

    private Explanation explain(RankedItem item, OpinionCounts counts, OptionalLong since) {
        List<Term> terms = Opinions.terms(counts);
        if (since.isEmpty()) {
            return Explanation.of(this, item, Opinions.UNKNOWN_OPENING, terms);
        }
        terms.add(new Term("since", since.getAsLong(), "milliseconds since 1970 (UTC) from which it has been open"));
        terms.add(new Term("epoch", epoch, "the moment that counts as 0, in seconds since 1970"));
        terms.add(new Term("seconds", seconds, "younger by so much makes up for a tenth of the votes"));
        terms.add(new Term("hot", item.score(), "logarithm of the balance plus age, the score"));
        String facts = Opinions.bothSides(counts) + ", open since " + Opinions.moment(since.getAsLong());
        return Explanation.of(this, item, facts, terms);
    }
}
