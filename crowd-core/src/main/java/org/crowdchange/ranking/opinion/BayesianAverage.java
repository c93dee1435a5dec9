package org.crowdchange.ranking.opinion;

import java.util.List;
import org.crowdchange.internal.math.Total;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.Level;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.OpinionTally;

/**
 * Ranks items by their share of agreement, drawn towards the share of all items together as if everyone had {@code weight}
 * votes more that agree and disagree like the crowd at large. So an item with few votes stands in the middle of the field.
 *
 * <p><b>Source.</b> The weighted rating that the Internet Movie Database published for its list of the best films, for votes
 * of two kinds; in statistics an estimate of shrinkage towards the grand mean.
 *
 * <p><b>Variant.</b> With u votes in favour out of N for or against, and m the share of agreement over all items, the score
 * is (C m + u) / (C + N), C being the {@code weight}. The interval is the equal-tailed credible interval at {@code level} of
 * Beta(C m + u, C (1 - m) + N - u), of which the score is the mean. Passes do not count.
 *
 * <p><b>Complexity.</b> O(n) for n items; the quantiles are computed once for each different pair of counts.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Items without votes for or against have score m but share the last tier.
 * Where all votes are on one side, m is kept 1 / 1,000,000 away from it so that the interval exists. Equal counts tie,
 * exactly. A vote changes m for all items, so an additional agreement raises an item's score but could raise another's more.
 *
 * <p><b>Defaults.</b> {@code weight} 10: of ten votes on an item, half of the score is its own. {@code level} 0.95, which
 * bears on the range of ranks only.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param weight C, votes like those of the crowd at large that every item gets, 0.1 to 1,000,000
 * @param level probability of the credible interval, above 0 and below 1
 */
public record BayesianAverage(double weight, double level) implements RankingMethod<OpinionTally> {

    private static final double NEAREST = 1e-6;

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "bayesian-average",
            BallotKind.OPINION,
            "The share that agrees, drawn towards the share of all ideas together while votes are few.",
            "Weighted rating as published by the Internet Movie Database");

    /** @throws IllegalArgumentException if a parameter is out of range */
    public BayesianAverage {
        Opinions.require("weight", weight, 0.1, 1_000_000);
        Level.require(level);
    }

    /** With weight 10 and level 0.95. */
    public BayesianAverage() {
        this(10, 0.95);
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
                new Parameter("weight", weight, "votes like those of all that every item gets, 0.1 to 1000000"),
                Level.parameter(level));
    }

    @Override
    public Ranking rank(OpinionTally tally) {
        Total agree = new Total();
        for (int i = 0; i < tally.size(); i++) {
            agree.add(tally.agree(i));
        }
        double all = Opinions.decided(tally);
        double share = all == 0 ? 0.5 : Math.max(NEAREST, Math.min(1 - NEAREST, agree.value() / all));
        RankingBuilder ranking =
                new RankingBuilder(this, tally.size()).diagnostic("share", share, "share of agreement over all items");
        return new PosteriorMeans(this, new SharePosterior(weight * share, weight * (1 - share)), level)
                .rank(tally, ranking);
    }
}
