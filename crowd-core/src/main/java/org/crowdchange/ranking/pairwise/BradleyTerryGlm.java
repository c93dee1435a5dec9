package org.crowdchange.ranking.pairwise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.gamma.LogGamma;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.Level;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.PairwiseTally;

/**
 * Ranks items by the Bradley-Terry model as statisticians fit it: a logistic regression with a coefficient for each
 * item and, if asked, one for being presented first (the home advantage of sports, the position bias of campaigns). The
 * order is that of {@link BradleyTerryMle}; {@link #regress} gives the table of the regression.
 *
 * <p><b>Source.</b> H. Turner and D. Firth, "Bradley-Terry models in R: the BradleyTerry2 package", <i>Journal of
 * Statistical Software</i> 48 (2012), 1-21, <a
 * href="https://doi.org/10.18637/jss.v048.i09">doi:10.18637/jss.v048.i09</a>; A. Agresti, <i>Categorical Data
 * Analysis</i> (2nd edition 2002), section 10.6.
 *
 * <p><b>Variant.</b> log(P / (1 - P)) = t_i - t_j + d, where P is the probability that i, presented first, beats j, and
 * d is 0 unless {@code orderEffect} asks for it; maximum likelihood. The score is t with mean 0. In the regression the
 * reference item has 0 and the others what they are above it; standard errors come from the inverse Fisher information.
 * An observation of the log-likelihood and of the deviance is all comparisons of two items in one order of
 * presentation, a binomial count, or with {@code single} each comparison by itself.
 *
 * <p><b>Complexity.</b> As {@link BradleyTerryMle}; the regression O(n<sup>3</sup>) for n items, at most 3,000.
 *
 * <p><b>Edge cases.</b> As {@link BradleyTerryMle}. With the order effect the estimate exists only if, besides, neither
 * place can be given all the credit: some circle of wins has more wins of the first place than of the second, and some
 * fewer.
 *
 * <p><b>Defaults.</b> {@code orderEffect} true, since that is what this method adds; {@code ties} half wins; {@code single}
 * false, counts; {@code level} 0.95.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param orderEffect whether an advantage of the first place is estimated too
 * @param ties what a tie counts
 * @param single whether each comparison is an observation, not all of two items in one order
 * @param level probability of the interval, above 0 and below 1
 */
public record BradleyTerryGlm(boolean orderEffect, TieHandling ties, boolean single, double level)
        implements RankingMethod<PairwiseTally> {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "bradley-terry-glm",
            BallotKind.PAIRWISE,
            "Strengths and the advantage of being presented first, with the table of the regression.",
            "Turner and Firth 2012, doi:10.18637/jss.v048.i09; logistic regression");

    /** @throws IllegalArgumentException if the level is out of range */
    public BradleyTerryGlm {
        Level.require(level);
    }

    /** With order effect, ties as half wins, binomial counts, level 0.95. */
    public BradleyTerryGlm() {
        this(true, TieHandling.HALF_WINS, false, 0.95);
    }

    /**
     * The table of a regression.
     *
     * @param reference the item with which the others are compared
     * @param coefficients of the other items that were compared, in item order
     * @param order of being presented first, as its logarithm of odds; empty if it was not estimated
     * @param logLikelihood of all observations, binomial coefficients included
     * @param residualDeviance twice the distance from the log-likelihood of a model that fits every observation
     * @param observations how many there are
     */
    public record Regression(
            String reference,
            List<Coefficient> coefficients,
            Optional<Coefficient> order,
            double logLikelihood,
            double residualDeviance,
            long observations) {

        /** Copies the coefficients. */
        public Regression {
            coefficients = List.copyOf(coefficients);
        }
    }

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Class<PairwiseTally> tallyType() {
        return PairwiseTally.class;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Pairwise.orderEffect(orderEffect),
                Pairwise.ties(ties),
                new Parameter("single", single, "whether each comparison is an observation, not all of two items"),
                Level.parameter(level));
    }

    @Override
    public Ranking rank(PairwiseTally tally) {
        return StrengthRanking.of(this, fit(tally), level);
    }

    /** The estimate with its uncertainty. */
    public PairwiseFit fit(PairwiseTally tally) {
        return BradleyTerryMle.fit(tally, ties, orderEffect, IntervalMethod.FISHER);
    }

    /**
     * The table of the regression.
     *
     * @param reference the item that has the coefficient 0
     * @throws InvalidInputException if the item was not compared
     * @throws IllegalStateException if there is no estimate, or there are more than 3,000 items
     */
    public Regression regress(PairwiseTally tally, String reference) {
        PairwiseFit fit = fit(tally);
        double[][] covariance = fit.covarianceWithFurther();
        int position = tally.indexOf(reference);
        int base = position < 0 ? -1 : fit.index(position);
        if (base < 0) {
            throw new InvalidInputException("reference", reference, "an item that was compared");
        }
        List<Coefficient> coefficients = new ArrayList<>();
        for (int i = 0; i < tally.size(); i++) {
            int at = fit.index(i);
            if (at >= 0 && at != base) {
                double variance = covariance[at][at] + covariance[base][base] - 2 * covariance[at][base];
                coefficients.add(
                        new Coefficient(tally.item(i), fit.strength(i) - fit.strength(position), Math.sqrt(variance)));
            }
        }
        double logLikelihood = fit.logLikelihood();
        Comparisons data = Comparisons.presented(tally, ties);
        double saturated = 0;
        double coefficient = 0;
        long observations = 0;
        for (int e = 0; e < data.edges(); e++) {
            double wins = data.firstWins[e];
            double losses = data.secondWins[e];
            if (single) {
                saturated -= data.halved[e] * Math.log(2);
                observations += Math.round(wins + losses);
            } else {
                saturated += part(wins, wins + losses) + part(losses, wins + losses);
                coefficient +=
                        LogGamma.value(wins + losses + 1) - LogGamma.value(wins + 1) - LogGamma.value(losses + 1);
                observations++;
            }
        }
        return new Regression(
                reference,
                coefficients,
                fit.further(),
                logLikelihood + coefficient,
                2 * (saturated - logLikelihood),
                observations);
    }

    private static double part(double count, double of) {
        return count == 0 ? 0 : count * Math.log(count / of);
    }
}
