package org.crowdchange.ranking.ranked;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.crowdchange.internal.math.Normal;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.NoEstimate;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.RankedTally;
import org.jspecify.annotations.Nullable;

/** Estimates strengths from choices and ranks by them: what the methods of Luce and of Plackett and Luce share. */
final class LuceRanking {
    private static final double RESOLUTION = 1e-8;
    private static final int MOST_STEPS = 10_000;
    private static final double SETTLED = 1e-11;

    private final RankedTally tally;
    private final Choices choices;
    private final ChoiceFit fit;
    final LuceEstimate estimate;

    /**
     * Estimates.
     *
     * @param precision of a normal prior, 0 for none
     * @param pull of a gamma prior, 0 for none
     */
    LuceRanking(RankedTally tally, Choices choices, double precision, double pull) {
        this.tally = tally;
        this.choices = choices;
        fit = new ChoiceFit(choices, precision, pull);
        @Nullable NoEstimate none = precision + pull == 0 ? whyNone() : null;
        if (none == null) {
            fit.run();
        }
        estimate = new LuceEstimate(
                names(choices.position),
                fit.strength,
                none == null ? fit.variances() : new double[0],
                none == null ? choices.logLikelihood(fit.strength) : 0,
                fit.iterations,
                fit.converged,
                none);
    }

    /** Estimates by minorisation-maximisation, with a pseudo-count. */
    LuceRanking(RankedTally tally, Choices choices, double pseudoCount) {
        this.tally = tally;
        this.choices = choices;
        fit = new ChoiceFit(choices, 0, 0);
        @Nullable NoEstimate none = pseudoCount == 0 ? whyNone() : null;
        int steps = 0;
        boolean settled = none != null || choices.size() == 0;
        while (!settled && steps < MOST_STEPS) {
            steps++;
            settled = minorise(fit.strength, pseudoCount) <= SETTLED;
        }
        estimate = new LuceEstimate(
                names(choices.position),
                fit.strength,
                none == null ? fit.variances() : new double[0],
                none == null ? choices.logLikelihood(fit.strength) : 0,
                steps,
                settled,
                none);
    }

    private double minorise(double[] strength, double pseudoCount) {
        double[] exposure = choices.exposure(strength);
        double[] next = new double[strength.length];
        double mean = 0;
        for (int i = 0; i < next.length; i++) {
            next[i] = Math.log((choices.chosen[i] + pseudoCount) / (exposure[i] + pseudoCount));
            mean += next[i] / next.length;
        }
        double change = 0;
        for (int i = 0; i < next.length; i++) {
            change = Math.max(change, Math.abs(next[i] - mean - strength[i]));
            strength[i] = next[i] - mean;
        }
        return change;
    }

    /**
     * Hunter 2004, assumption 1: however the items are parted in two, some of each part were chosen before some of the
     * other.
     */
    private @Nullable NoEstimate whyNone() {
        List<int[]> groups = choices.groups();
        if (groups.size() <= 1) {
            return null;
        }
        String reason = choices.islands() > 1
                ? "The items fall into groups that were never on offer together"
                : "Some items were chosen before all the others whenever they were on offer together, so how much"
                        + " stronger they are is not bounded";
        return new NoEstimate(
                reason,
                groups.stream()
                        .map(group -> names(Arrays.stream(group)
                                .map(i -> choices.position[i])
                                .toArray()))
                        .toList());
    }

    private List<String> names(int[] positions) {
        return Arrays.stream(positions).mapToObj(tally::item).toList();
    }

    Ranking rank(RankingMethod<RankedTally> method, double level) {
        RankingBuilder ranking = new RankingBuilder(method, tally.size()).resolution(RESOLUTION);
        @Nullable NoEstimate none = estimate.noEstimate().orElse(null);
        double z = Normal.twoSided(level);
        int next = 0;
        for (int i = 0; i < tally.size(); i++) {
            if (none != null || next == choices.size() || choices.position[next] != i) {
                ranking.unrated(tally.item(i), 0);
                next += none == null ? 0 : 1;
                continue;
            }
            double strength = estimate.strength(next);
            if (estimate.standardError(next).isPresent()) {
                double reach = z * estimate.standardError(next).getAsDouble();
                ranking.rated(tally.item(i), strength, strength - reach, strength + reach, choices.evidence[next]);
            } else {
                ranking.rated(tally.item(i), strength, choices.evidence[next]);
            }
            next++;
        }
        ranking.diagnostic("components", choices.groups().size(), "groups tied together by chains of choices");
        if (choices.tied > 0) {
            ranking.warning("Ballots that tie items other than the last: " + choices.tied
                    + "; each tied item counts as chosen from all that were left.");
        }
        if (none != null) {
            return ranking.build(none);
        }
        ranking.diagnostic("iterations", estimate.iterations(), "steps of the iteration");
        ranking.diagnostic("converged", estimate.converged() || choices.size() == 0 ? 1 : 0, "1 if it has settled");
        ranking.diagnostic("logLikelihood", estimate.logLikelihood(), "logarithm of the likelihood, without the prior");
        if (choices.size() > 0 && !estimate.converged()) {
            ranking.warning("The iteration has not settled after " + estimate.iterations() + " steps.");
        }
        double[] exposure = choices.size() == 0 ? new double[0] : choices.exposure(estimate.strength);
        return ranking.build(item -> explain(method, item, exposure));
    }

    private Explanation explain(RankingMethod<?> method, RankedItem item, double[] exposure) {
        List<Term> terms = new ArrayList<>();
        int i = Collections.binarySearch(estimate.items(), item.item());
        if (i < 0) {
            return Explanation.of(method, item, "Not ranked against another item yet", terms);
        }
        double prior = fit.priorGradient(estimate.strength(i));
        terms.add(new Term("chosen", choices.chosen[i], "how often it was chosen from what was left"));
        terms.add(new Term(
                "exposure", exposure[i], "sum over its choices of 1 by the sum of exp(strength) of what was on offer"));
        terms.add(new Term("prior", prior, "what the prior adds to the times it was chosen"));
        terms.add(new Term("strength", item.score(), "ln((chosen + prior) / exposure), the score"));
        String facts = "Ahead of others " + (long) choices.chosen[i] + " times on " + choices.evidence[i]
                + (choices.evidence[i] == 1 ? " ballot" : " ballots") + "; strength "
                + String.format(Locale.ROOT, "%.2f", estimate.strength(i));
        return Explanation.of(method, item, facts, terms);
    }
}
