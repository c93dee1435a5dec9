package org.crowdchange.ranking.pairwise;

import java.util.Arrays;
import java.util.List;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.NoEstimate;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.PairwiseTally;

/** Ranks items by how long a walk stays at each. */
final class WalkRanking {
    private static final double RESOLUTION = 1e-9;

    private final RankingMethod<?> method;
    private final PairwiseTally tally;
    private final Comparisons data;
    private final Walk walk;
    private final double[] wins;
    private final double[] played;
    private double[] share = new double[0];

    WalkRanking(RankingMethod<?> method, PairwiseTally tally, Comparisons data, Walk walk) {
        this.method = method;
        this.tally = tally;
        this.data = data;
        this.walk = walk;
        wins = data.wins();
        played = data.played();
    }

    Ranking rank() {
        NoEstimate none = walk.goesEverywhere() ? null : Connections.whyNone(data, tally);
        if (none == null) {
            share = walk.shares();
            if (share.length < data.size()) {
                none = new NoEstimate("The iteration did not converge", List.of());
            }
        }
        double[] strength = Weights.strengths(share);
        RankingBuilder ranking = new RankingBuilder(method, tally.size()).resolution(RESOLUTION);
        int at = 0;
        for (int i = 0; i < tally.size(); i++) {
            boolean here = at < data.size() && data.items[at] == i;
            double score = none == null && here ? strength[at] : 0;
            if (none == null && here && data.evidence[at] > 0) {
                ranking.rated(tally.item(i), score, data.evidence[at]);
            } else {
                ranking.unrated(tally.item(i), score);
            }
            at += here ? 1 : 0;
        }
        if (none != null) {
            return ranking.build(none);
        }
        ranking.diagnostic(
                "logLikelihood",
                new BradleyTerryModel(data, false).logLikelihood(strength, 0),
                "of the comparisons under the Bradley-Terry model with these scores");
        share = Weights.ofMeanOne(strength);
        return ranking.build(this::explain);
    }

    private Explanation explain(RankedItem item) {
        int at = Arrays.binarySearch(data.items, tally.indexOf(item.item()));
        if (!item.rated()) {
            List<Term> terms = List.of(new Term("strength", item.score(), "of the walk without comparisons"));
            return Explanation.of(method, item, Pairwise.NOT_COMPARED, terms);
        }
        List<Term> terms = Pairwise.terms(wins[at], played[at]);
        terms.add(new Term(
                "flowIn", walk.flowIn(at, share), "rate at which the walk comes here, of all shares the mean 1"));
        terms.add(new Term("rateOut", walk.rateOut(at), "rate at which the walk leaves the item when it is there"));
        terms.add(new Term("share", share[at], "flowIn / rateOut, how long the walk is here"));
        terms.add(new Term("logMean", Math.log(share[at]) - item.score(), "mean of the logarithms of all shares"));
        terms.add(new Term("strength", item.score(), "logarithm of the share less logMean"));
        String facts = Pairwise.won(wins[at], played[at]) + "; a walk from losers to winners is here "
                + Pairwise.number(share[at]) + " times as long as at an item on average";
        return Explanation.of(method, item, facts, terms);
    }
}
