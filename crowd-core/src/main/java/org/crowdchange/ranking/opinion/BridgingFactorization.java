package org.crowdchange.ranking.opinion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.NoEstimate;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.OpinionMatrix;

/**
 * Ranks items by the agreement that is left when the participants' points of view are taken out: what people with opposite
 * views both like. Nobody has to say which views there are; they are estimated as a line on which participants and items
 * stand. {@link #fit} gives everything that was estimated.
 *
 * <p><b>Source.</b> S. Wojcik, S. Hilgard, N. Judd, D. Mocanu, S. Ragain, M. B. F. Hunzaker, K. Coleman and J. Baxter,
 * "Birdwatch: Crowd wisdom and bridging algorithms can inform understanding and reduce the spread of misinformation" (2022),
 * <a href="https://doi.org/10.48550/arXiv.2210.15723">doi:10.48550/arXiv.2210.15723</a>.
 *
 * <p><b>Variant.</b> Agreement is a rating of 1, a pass 1/2, disagreement 0. A rating of item c by participant u is modelled
 * as m + i<sub>u</sub> + i<sub>c</sub> + f<sub>u</sub> f<sub>c</sub>; the score is i<sub>c</sub>. Minimised is the mean
 * squared error plus penalties on means, as the published scoring code has them: {@code participantInterceptPenalty} times
 * the mean of i<sub>u</sub><sup>2</sup>, {@code itemInterceptPenalty} times that of i<sub>c</sub><sup>2</sup>, the two
 * factor penalties times those of f<sub>u</sub><sup>2</sup> and f<sub>c</sub><sup>2</sup>, and {@code levelPenalty} times
 * m<sup>2</sup>. Minimised by alternating least squares, exact in each block, until no item moves by more than
 * {@code tolerance}. Participants and items with too few votes are left out, both counted beforehand.
 *
 * <p><b>Complexity.</b> O(m) for m votes in each iteration, of which a hundred are usual.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Items left out share the last tier; where all are there is no estimate.
 * The objective has several minima; which of them is found can hang on the seed, but not on the order or names of items.
 * The sign of factors is arbitrary: here the sum of the cubes of the items' is not negative. Items with equal votes by the
 * same people tie; so do scores that differ by less than a hundred tolerances. Scores depend on the penalties and on the
 * number of items: 0.4, from where the publishers of the method show a note as helpful, is meant for theirs.
 *
 * <p><b>Defaults.</b> Penalties 0.15 on intercepts and level and 0.03 on factors, as published: factors explain what
 * they can before intercepts do. At least 5 votes each; {@code seed} 1; {@code tolerance} 10<sup>-8</sup> within 2,000
 * iterations.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param participantInterceptPenalty 0.0001 to 100
 * @param itemInterceptPenalty 0.0001 to 100
 * @param levelPenalty 0 to 100
 * @param participantFactorPenalty 0.0001 to 100
 * @param itemFactorPenalty 0.0001 to 100
 * @param minParticipantVotes how many votes a participant must have, 1 or more
 * @param minItemVotes how many votes an item must have, 1 or more
 * @param seed from which the start is drawn
 * @param tolerance how far an item may still move in the end, 10<sup>-12</sup> to 0.01
 * @param iterations how often all blocks are moved at most, 1 or more
 */
public record BridgingFactorization(
        double participantInterceptPenalty,
        double itemInterceptPenalty,
        double levelPenalty,
        double participantFactorPenalty,
        double itemFactorPenalty,
        int minParticipantVotes,
        int minItemVotes,
        long seed,
        double tolerance,
        int iterations)
        implements RankingMethod<OpinionMatrix> {

    private static final double LEAST = 1e-4;
    private static final double MOST = 100;

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "bridging-matrix-factorization",
            BallotKind.OPINION,
            "What people of opposite views both like.",
            "Wojcik et al. 2022, doi:10.48550/arXiv.2210.15723; alternating least squares");

    /** @throws IllegalArgumentException if a parameter is out of range */
    public BridgingFactorization {
        requirePenalty("participantInterceptPenalty", participantInterceptPenalty, LEAST);
        requirePenalty("itemInterceptPenalty", itemInterceptPenalty, LEAST);
        requirePenalty("levelPenalty", levelPenalty, 0);
        requirePenalty("participantFactorPenalty", participantFactorPenalty, LEAST);
        requirePenalty("itemFactorPenalty", itemFactorPenalty, LEAST);
        requirePositive("minParticipantVotes", minParticipantVotes);
        requirePositive("minItemVotes", minItemVotes);
        requirePositive("iterations", iterations);
        if (!(tolerance >= 1e-12 && tolerance <= 0.01)) {
            throw new IllegalArgumentException("tolerance is " + tolerance + "; expected 1.0E-12 to 0.01");
        }
    }

    /** With the published penalties and 5 votes. */
    public BridgingFactorization() {
        this(0.15, 0.15, 0.15, 0.03, 0.03, 5, 5, 1, 1e-8, 2000);
    }

    private static void requirePenalty(String name, double value, double least) {
        if (!(value >= least && value <= MOST)) {
            throw new IllegalArgumentException(name + " is " + value + "; expected " + least + " to " + MOST);
        }
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " is " + value + "; expected 1 or more");
        }
    }

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Class<OpinionMatrix> tallyType() {
        return OpinionMatrix.class;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("participantInterceptPenalty", participantInterceptPenalty, "0.0001 to 100"),
                new Parameter("itemInterceptPenalty", itemInterceptPenalty, "0.0001 to 100"),
                new Parameter("levelPenalty", levelPenalty, "0 to 100"),
                new Parameter("participantFactorPenalty", participantFactorPenalty, "0.0001 to 100"),
                new Parameter("itemFactorPenalty", itemFactorPenalty, "0.0001 to 100"),
                new Parameter(
                        "minParticipantVotes",
                        minParticipantVotes,
                        "how many votes a participant must have, 1 or more"),
                new Parameter("minItemVotes", minItemVotes, "how many votes an item must have, 1 or more"),
                new Parameter("seed", seed, "from which the start is drawn"),
                new Parameter("tolerance", tolerance, "how far an item may still move in the end, 1e-12 to 0.01"),
                new Parameter("iterations", iterations, "how often all blocks are moved at most, 1 or more"));
    }

    /** Everything that is estimated from the votes; without items if none has enough votes. */
    public BridgingModel fit(OpinionMatrix matrix) {
        BridgingSolver solver = new BridgingSolver(this, matrix);
        solver.solve();
        return BridgingModel.of(solver, matrix);
    }

    @Override
    public Ranking rank(OpinionMatrix matrix) {
        BridgingModel model = fit(matrix);
        Map<String, BridgingModel.Item> estimates = new HashMap<>();
        model.items().forEach(each -> estimates.put(each.item(), each));
        RankingBuilder ranking = new RankingBuilder(this, matrix.size()).resolution(100 * tolerance);
        for (int i = 0; i < matrix.size(); i++) {
            BridgingModel.Item estimate = estimates.get(matrix.item(i));
            if (estimate == null) {
                ranking.unrated(matrix.item(i), 0);
            } else {
                ranking.rated(estimate.item(), estimate.intercept(), Math.round(estimate.votes()));
            }
        }
        if (estimates.isEmpty()) {
            String reason = "No item has " + minItemVotes + " votes and one of them by a participant with "
                    + minParticipantVotes;
            return ranking.build(new NoEstimate(reason, List.of()));
        }
        ranking.diagnostic("iterations", model.iterations(), "how often all blocks were moved");
        ranking.diagnostic("converged", model.converged() ? 1 : 0, "1 if everything stood still in the end");
        ranking.diagnostic("objective", model.objective(), "mean squared error plus penalties");
        ranking.diagnostic("level", model.level(), "the common level of all ratings");
        ranking.diagnostic("participants", model.participants().size(), "how many participants had enough votes");
        if (!model.converged()) {
            ranking.warning("After " + iterations + " iterations items still moved by more than " + tolerance + ".");
        }
        return ranking.build(item -> explain(item, estimates, model.level()));
    }

    private Explanation explain(RankedItem item, Map<String, BridgingModel.Item> estimates, double level) {
        BridgingModel.Item estimate = estimates.get(item.item());
        if (estimate == null) {
            return Explanation.of(this, item, "Too few votes to rate it", List.of());
        }
        List<Term> terms = List.of(
                new Term("level", level, "the common level of all ratings"),
                new Term("factor", estimate.factor(), "how the item's ratings follow the points of view"),
                new Term(
                        "residual",
                        estimate.residual(),
                        "the sum of its ratings without level, participants' intercepts and points of view"),
                new Term("votes", estimate.votes(), "how many ratings it has"),
                new Term("shrinkage", estimate.shrinkage(), "what the penalty adds to the votes"),
                new Term("intercept", estimate.intercept(), "residual / (votes + shrinkage), the score"));
        String facts = Math.round(estimate.votes()) + " votes put it "
                + String.format(java.util.Locale.ROOT, "%.2f", Math.abs(estimate.intercept()))
                + (estimate.intercept() < 0 ? " below" : " above")
                + " the common level, points of view taken out";
        return Explanation.of(this, item, facts, terms);
    }
}
