package org.crowdchange.ranking.pairwise;

import java.util.Arrays;
import java.util.List;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.Level;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.NoEstimate;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Percent;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.PairwiseTally;

/**
 * Ranks items by the median of their strengths over many samples of the comparisons, on the scale of Elo ratings, with
 * intervals from the spread of the samples: an uncertainty that does not rely on the curvature of the likelihood.
 *
 * <p>It draws comparisons, as if each were made by somebody else. Where people make many comparisons the true uncertainty is
 * larger; to draw people, keep their ballots apart and use the bootstrap over voters.
 *
 * <p><b>Source.</b> B. Efron, "Bootstrap methods: another look at the jackknife", <i>Annals of Statistics</i> 7 (1979),
 * 1-26, <a href="https://doi.org/10.1214/aos/1176344552">doi:10.1214/aos/1176344552</a>; for these ratings W.-L. Chiang
 * et al., "Chatbot Arena: an open platform for evaluating LLMs by human preference" (2024), <a
 * href="https://arxiv.org/abs/2403.04132">arXiv:2403.04132</a>.
 *
 * <p><b>Variant.</b> Each of {@code rounds} samples has as many comparisons as the tally, drawn with replacement, and
 * is estimated as by {@link BradleyTerryElo}. The score is the median of an item's ratings, the interval goes from
 * their quantile (1 - level) / 2 to that of (1 + level) / 2, by linear interpolation. A sample without an estimate, as
 * when an item happens to have lost everything, is estimated with a weak normal prior (precision 0.01), so that it
 * counts as extreme and not at all as nothing; a diagnostic says how many there were. Counts of more than 50 are drawn
 * from the normal approximation.
 *
 * <p><b>Complexity.</b> {@code rounds} times that of the scores of {@link BradleyTerryMle}.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Items that were not compared are listed last. Where {@link
 * BradleyTerryMle} has no estimate there is none. The samples depend on the seed and on the order in which items stand,
 * so with other names an item's numbers change a little; the ranking therefore says that it is {@linkplain
 * Ranking#tieBroken() one of several}.
 *
 * <p><b>Defaults.</b> {@code rounds} 200, enough for 95 % intervals to about a tenth of their width; {@code seed} 1;
 * {@code level} 0.95; {@code base} 10, {@code scale} 400 and {@code initial} 1000, as usual for Elo ratings.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param rounds number of samples, 2 to 100,000
 * @param seed of the random numbers
 * @param level probability of the interval, above 0 and below 1
 * @param base of the odds, 1.01 to 1,000
 * @param scale points for which the odds grow by the base, 0.001 to 1,000,000
 * @param initial points of an average item, -1,000,000 to 1,000,000
 */
public record BradleyTerryBootstrap(int rounds, long seed, double level, double base, double scale, double initial)
        implements RankingMethod<PairwiseTally> {

    private static final double PRECISION_WITHOUT_ESTIMATE = 0.01;

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "bradley-terry-bootstrap",
            BallotKind.PAIRWISE,
            "Ratings with intervals from samples of the comparisons.",
            "Efron 1979, doi:10.1214/aos/1176344552; for these ratings Chiang et al. 2024, arXiv:2403.04132");

    /** @throws IllegalArgumentException if a parameter is out of range */
    public BradleyTerryBootstrap {
        if (rounds < 2 || rounds > 100_000) {
            throw new IllegalArgumentException("rounds is " + rounds + "; expected 2 to 100000");
        }
        Level.require(level);
        BradleyTerryElo.requireScale(base, scale, initial);
    }

    /** 200 rounds, seed 1, level 0.95, base 10, scale 400, initial 1000. */
    public BradleyTerryBootstrap() {
        this(200, 1, 0.95, 10, 400, 1000);
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
                new Parameter("rounds", rounds, "number of samples, 2 to 100000"),
                new Parameter("seed", seed, "of the random numbers"),
                Level.parameter(level),
                BradleyTerryElo.baseParameter(base),
                BradleyTerryElo.scaleParameter(scale),
                BradleyTerryElo.initialParameter(initial));
    }

    @Override
    public Ranking rank(PairwiseTally tally) {
        Comparisons data = Comparisons.of(tally, TieHandling.HALF_WINS).compared();
        RankingBuilder ranking = new RankingBuilder(this, tally.size());
        NoEstimate none = Connections.whyNone(data, tally);
        double[][] ratings = new double[data.size()][rounds];
        int without = none == null ? sample(data, ratings) : 0;
        int at = 0;
        for (int i = 0; i < tally.size(); i++) {
            if (none == null && at < data.size() && data.items[at] == i) {
                double[] sorted = ratings[at];
                Arrays.sort(sorted);
                double low = quantile(sorted, (1 - level) / 2);
                double high = Math.max(low, quantile(sorted, (1 + level) / 2));
                ranking.rated(tally.item(i), quantile(sorted, 0.5), low, high, data.evidence[at]);
                at++;
            } else {
                ranking.unrated(tally.item(i), none == null ? initial : 0);
            }
        }
        if (none != null) {
            return ranking.build(none);
        }
        if (data.size() > 0) {
            ranking.tieBroken("The samples are drawn with the seed " + seed
                    + "; with another, or with other names of the items, the numbers are a little different.");
        }
        ranking.diagnostic("withoutEstimate", without, "samples that were estimated with a weak prior");
        double[] wins = data.wins();
        double[] played = data.played();
        return ranking.build(item -> {
            int index = Arrays.binarySearch(data.items, tally.indexOf(item.item()));
            return explain(item, index < 0 ? 0 : wins[index], index < 0 ? 0 : played[index]);
        });
    }

    /** Fills in the ratings of each item, and counts the samples without an estimate. */
    private int sample(Comparisons data, double[][] ratings) {
        Resample samples = new Resample(data, seed);
        double points = scale / Math.log(base);
        int without = 0;
        for (int round = 0; round < rounds; round++) {
            Comparisons sample = samples.next();
            boolean exists = Connections.strong(sample).size() <= 1;
            without += exists ? 0 : 1;
            Prior prior = exists ? Prior.NONE : new Prior(PRECISION_WITHOUT_ESTIMATE, 0);
            double[] strength = Estimate.of(new BradleyTerryModel(sample, false), prior).strength;
            Weights.centred(strength);
            for (int i = 0; i < strength.length; i++) {
                ratings[i][round] = initial + points * strength[i];
            }
        }
        return without;
    }

    private static double quantile(double[] sorted, double probability) {
        double place = probability * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private Explanation explain(RankedItem item, double wins, double played) {
        List<Term> terms = Pairwise.terms(wins, played);
        terms.add(new Term("rounds", rounds, "number of samples"));
        terms.add(new Term("level", level, "probability of the interval"));
        if (!item.rated()) {
            return Explanation.of(this, item, Pairwise.NOT_COMPARED, terms);
        }
        double low = item.interval().orElseThrow().low();
        double high = item.interval().orElseThrow().high();
        terms.add(new Term("median", item.score(), "of the ratings in the samples, the score"));
        terms.add(new Term("lower", low, "lower quantile of the ratings"));
        terms.add(new Term("upper", high, "upper quantile of the ratings"));
        String facts = Pairwise.won(wins, played) + "; in " + Percent.about(level) + " % of the samples its rating is "
                + Pairwise.number(low) + " to " + Pairwise.number(high);
        return Explanation.of(this, item, facts, terms);
    }
}
