package org.crowdchange.ranking.pairwise;

import java.util.Arrays;
import java.util.List;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.NoEstimate;
import org.crowdchange.ranking.Percent;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.PairwiseTally;

/**
 * Hunter's iteration for the Bradley-Terry model: {@code w_i <- (W_i + alpha) / (sum over j of n_ij / (w_i + w_j) +
 * alpha)}, with all w scaled to the mean 1 before each round.
 */
final class MinorizeMaximize {
    private final RankingMethod<?> method;
    private final PairwiseTally tally;
    private final Comparisons data;
    private final double alpha;
    private final double[] wins;
    private final double[] played;
    private double[] strength;
    private int iterations;

    MinorizeMaximize(RankingMethod<?> method, PairwiseTally tally, Comparisons data, double alpha) {
        this.method = method;
        this.tally = tally;
        this.data = data;
        this.alpha = alpha;
        wins = data.wins();
        played = data.played();
        strength = new double[data.size()];
    }

    /** Iterates until a round changes strengths by no more than this on average; false if it does not come to that. */
    private boolean converge(double tolerance, int maxIterations) {
        double[] before = strength;
        while (iterations < maxIterations) {
            strength = round(strength);
            iterations++;
            double distance = 0;
            for (int i = 0; i < strength.length; i++) {
                distance += Math.abs(strength[i] - before[i]);
            }
            if (iterations > 1 && distance <= tolerance * strength.length) {
                return true;
            }
            before = strength;
        }
        return strength.length == 0;
    }

    private double[] round(double[] strengths) {
        double[] weight = Weights.ofMeanOne(strengths);
        double[] rate = new double[weight.length];
        for (int e = 0; e < data.edges(); e++) {
            int a = data.first[e];
            int b = data.second[e];
            double share = (data.firstWins[e] + data.secondWins[e]) / (weight[a] + weight[b]);
            rate[a] += share;
            rate[b] += share;
        }
        double[] next = new double[weight.length];
        for (int i = 0; i < next.length; i++) {
            next[i] = Math.log((wins[i] + alpha) / (rate[i] + alpha));
        }
        return Weights.centred(next);
    }

    Ranking rank(double tolerance, int maxIterations) {
        NoEstimate none = alpha == 0 ? Connections.whyNone(data, tally) : null;
        if (none == null && !converge(tolerance, maxIterations)) {
            none = new NoEstimate("The iteration did not converge in " + maxIterations + " rounds", List.of());
        }
        RankingBuilder ranking = new RankingBuilder(method, tally.size());
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
        double likelihood = new BradleyTerryModel(data, false).logLikelihood(strength, 0);
        // A round that changes little can be far from the end; neighbours nearer than this are not told apart.
        ranking.resolution(100 * tolerance)
                .diagnostic("iterations", iterations, "rounds of the iteration")
                .diagnostic("logLikelihood", likelihood, "of the comparisons, each by itself");
        return ranking.build(this::explain);
    }

    private Explanation explain(RankedItem item) {
        int at = Arrays.binarySearch(data.items, tally.indexOf(item.item()));
        if (!item.rated()) {
            List<Term> terms = List.of(new Term("strength", item.score(), "what is believed beforehand"));
            return Explanation.of(method, item, Pairwise.NOT_COMPARED, terms);
        }
        double[] weight = Weights.ofMeanOne(strength);
        double rate = 0;
        for (int e = 0; e < data.edges(); e++) {
            if (data.first[e] == at || data.second[e] == at) {
                rate += (data.firstWins[e] + data.secondWins[e]) / (weight[data.first[e]] + weight[data.second[e]]);
            }
        }
        List<Term> terms = Pairwise.terms(wins[at], played[at]);
        terms.add(new Term("alpha", alpha, "wins that are added beforehand, and the same to the rate"));
        terms.add(new Term("rate", rate, "sum of comparisons / (w + w of the other), where all w have the mean 1"));
        terms.add(new Term("logMean", Math.log(weight[at]) - strength[at], "logarithm of w less the strength"));
        terms.add(new Term("strength", item.score(), "logarithm of w, moved to the mean 0"));
        String facts = Pairwise.won(wins[at], played[at]) + "; would win about "
                + Percent.about(Logistic.probability(item.score())) + " % against an average item";
        return Explanation.of(method, item, facts, terms);
    }
}
