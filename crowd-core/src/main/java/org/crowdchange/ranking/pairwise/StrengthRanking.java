package org.crowdchange.ranking.pairwise;

import java.util.List;
import org.crowdchange.internal.math.Normal;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.Percent;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.Term;

/** Ranks items by their estimated strengths. */
final class StrengthRanking {
    private static final double RESOLUTION = 1e-9;

    private final RankingMethod<?> method;
    private final PairwiseFit fit;
    private final double level;
    private final double scale;
    private final double origin;
    private final double[] wins;
    private final double[] played;

    private StrengthRanking(RankingMethod<?> method, PairwiseFit fit, double level, double scale, double origin) {
        this.method = method;
        this.fit = fit;
        this.level = level;
        this.scale = scale;
        this.origin = origin;
        Comparisons data = fit.estimate().model.data;
        wins = data.wins();
        played = data.played();
        for (int e = 0; e < data.edges(); e++) {
            wins[data.first[e]] += data.ties[e] / 2;
            wins[data.second[e]] += data.ties[e] / 2;
        }
    }

    /** By strengths as they are. */
    static Ranking of(RankingMethod<?> method, PairwiseFit fit, double level) {
        return of(method, fit, level, 1, 0);
    }

    /** By {@code origin + scale * strength}. */
    static Ranking of(RankingMethod<?> method, PairwiseFit fit, double level, double scale, double origin) {
        if (fit.noEstimate().isPresent()) {
            RankingBuilder ranking = new RankingBuilder(method, fit.size());
            for (int i = 0; i < fit.size(); i++) {
                ranking.unrated(fit.item(i), 0);
            }
            return ranking.build(fit.noEstimate().get());
        }
        return new StrengthRanking(method, fit, level, scale, origin).rank();
    }

    private Ranking rank() {
        Estimate estimate = fit.estimate();
        Comparisons data = estimate.model.data;
        RankingBuilder ranking = new RankingBuilder(method, fit.size()).resolution(scale * RESOLUTION);
        double z = Normal.twoSided(level);
        for (int i = 0; i < fit.size(); i++) {
            int at = fit.index(i);
            double score = origin + scale * fit.strength(i);
            if (at < 0 || data.evidence[at] == 0) {
                ranking.unrated(fit.item(i), score);
            } else if (fit.standardError(i).isPresent()) {
                double reach = z * scale * fit.standardError(i).getAsDouble();
                ranking.rated(fit.item(i), score, score - reach, score + reach, data.evidence[at]);
            } else {
                ranking.rated(fit.item(i), score, data.evidence[at]);
            }
        }
        diagnose(ranking, estimate);
        return ranking.build(this::explain);
    }

    private void diagnose(RankingBuilder ranking, Estimate estimate) {
        // Without a prior there is no estimate of several groups.
        int groups = estimate.prior.isNone()
                ? Math.min(1, estimate.strength.length)
                : Connections.weak(estimate.model.data.compared()).size();
        ranking.diagnostic("iterations", estimate.iterations, "steps of Newton's method");
        ranking.diagnostic("converged", estimate.converged ? 1 : 0, "1 if they came to their end");
        ranking.diagnostic("components", groups, "groups of items that were compared with each other");
        ranking.diagnostic("logLikelihood", estimate.logLikelihood(), "of the comparisons, each by itself");
        fit.further().ifPresent(further -> {
            ranking.diagnostic(further.name(), further.estimate(), "estimated beside the strengths");
            if (Double.isFinite(further.standardError())) {
                ranking.diagnostic(further.name() + "Error", further.standardError(), "its standard error");
            }
        });
        if (!estimate.converged) {
            ranking.warning("The computation did not come to its end, so the scores are not exact.");
        }
        if (groups > 1) {
            ranking.warning("The items fall into " + groups + " groups that were never compared with each other;"
                    + " between the groups nothing but the prior speaks.");
        }
        if (estimate.strength.length > Information.MOST_DENSE) {
            ranking.warning(
                    "Intervals were not computed, since there are more than " + Information.MOST_DENSE + " items.");
        }
    }

    private Explanation explain(RankedItem item) {
        int position = fit.tally.indexOf(item.item());
        int at = fit.index(position);
        if (!item.rated()) {
            return Explanation.of(
                    method,
                    item,
                    Pairwise.NOT_COMPARED,
                    List.of(new Term("strength", fit.strength(position), "what is believed beforehand")));
        }
        Estimate estimate = fit.estimate();
        List<Term> terms = Pairwise.terms(wins[at], played[at]);
        double raw = estimate.strength[at];
        double slope = estimate.derivatives.gradient[at];
        if (estimate.model.matchesWins()) {
            terms.add(new Term(
                    "expectedWins", wins[at] - slope, "comparisons won on average by items of these strengths"));
        }
        terms.add(new Term(
                "slope",
                slope + estimate.prior.gradient(raw),
                "derivative of the logarithm of the probability by this strength, 0 at the estimate"));
        terms.add(new Term(
                "information",
                estimate.information().diagonal(at),
                "second derivative with the sign changed, all other strengths given"));
        terms.add(new Term("strength", (item.score() - origin) / scale, "estimated, on the logarithmic scale"));
        if (scale != 1 || origin != 0) {
            terms.add(new Term("scale", scale, "of the score, for one unit of strength"));
            terms.add(new Term("origin", origin, "score of an average item"));
        }
        String facts = Pairwise.won(wins[at], played[at]) + "; would win about "
                + Percent.about(estimate.model.winProbability((item.score() - origin) / scale))
                + " % against an average item";
        if (item.interval().isPresent()) {
            double low = item.interval().get().low();
            double high = item.interval().get().high();
            terms.add(new Term("level", level, "probability of the interval"));
            terms.add(new Term("lower", low, "lower end of the interval"));
            terms.add(new Term("upper", high, "upper end of the interval"));
            facts += ", " + Percent.atLeast(estimate.model.winProbability((low - origin) / scale)) + " to "
                    + Percent.atMost(estimate.model.winProbability((high - origin) / scale)) + " % is plausible";
        }
        return Explanation.of(method, item, facts, terms);
    }
}
