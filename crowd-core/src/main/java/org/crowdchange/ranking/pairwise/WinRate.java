package org.crowdchange.ranking.pairwise;

import java.util.List;
import org.crowdchange.internal.math.Beta;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.Level;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Percent;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.PairwiseTally;

/**
 * Ranks items by the share of comparisons that they won, with one win and one loss given to each beforehand: the score
 * of the wiki survey. Simple enough to check by hand, and right if opponents are drawn at random; it does not ask how
 * strong they were.
 *
 * <p><b>Source.</b> M. J. Salganik and K. E. C. Levy, "Wiki surveys: open and quantifiable social data collection",
 * <i>PLoS ONE</i> 10 (2015), e0123483, <a
 * href="https://doi.org/10.1371/journal.pone.0123483">doi:10.1371/journal.pone.0123483</a>, and the site All Our Ideas,
 * which shows it times 100.
 *
 * <p><b>Variant.</b> With w wins and l losses, ties as {@code ties} says, the score is (w + a) / (w + l + a + b), where a is
 * {@code priorWins} and b is {@code priorLosses}: the estimated chance to beat an item drawn at random. The interval is the
 * equal-tailed credible interval of Beta(w + a, l + b).
 *
 * <p><b>Complexity.</b> O(n + m) for n items and m pairs, and one to three microseconds for each interval.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Items that were not compared are listed last. Equal wins and losses tie.
 * One more win never lowers an item against any other.
 *
 * <p><b>Defaults.</b> {@code priorWins} and {@code priorLosses} 1, as All Our Ideas has it; {@code ties} half wins;
 * {@code level} 0.95.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param priorWins a, wins given beforehand, 0.01 to 1,000,000
 * @param priorLosses b, losses given beforehand, 0.01 to 1,000,000
 * @param ties what a tie counts
 * @param level probability of the credible interval, above 0 and below 1
 */
public record WinRate(double priorWins, double priorLosses, TieHandling ties, double level)
        implements RankingMethod<PairwiseTally> {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "win-rate",
            BallotKind.PAIRWISE,
            "The share of comparisons won, with one win and one loss given beforehand: the score of All Our Ideas.",
            "Salganik and Levy 2015, doi:10.1371/journal.pone.0123483");

    /** @throws IllegalArgumentException if a parameter is out of range */
    public WinRate {
        requirePrior("priorWins", priorWins);
        requirePrior("priorLosses", priorLosses);
        Level.require(level);
    }

    /** One win and one loss beforehand, ties as half wins, level 0.95. */
    public WinRate() {
        this(1, 1, TieHandling.HALF_WINS, 0.95);
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
                new Parameter("priorWins", priorWins, "wins given beforehand, 0.01 to 1000000"),
                new Parameter("priorLosses", priorLosses, "losses given beforehand, 0.01 to 1000000"),
                Pairwise.ties(ties),
                Level.parameter(level));
    }

    @Override
    public Ranking rank(PairwiseTally tally) {
        Comparisons data = Comparisons.of(tally, ties);
        double[] wins = data.wins();
        double[] played = data.played();
        RankingBuilder ranking = new RankingBuilder(this, tally.size());
        double tail = (1 - level) / 2;
        for (int i = 0; i < tally.size(); i++) {
            // Written with one quotient so that, rounding included, it never falls when the wins grow.
            double a = priorWins + wins[i];
            double b = priorLosses + (played[i] - wins[i]);
            double score = 1 / (1 + b / a);
            if (data.evidence[i] == 0) {
                ranking.unrated(tally.item(i), score);
            } else {
                double low = Beta.lowerQuantile(tail, a, b);
                ranking.rated(
                        tally.item(i), score, low, Math.max(low, Beta.upperQuantile(tail, a, b)), data.evidence[i]);
            }
        }
        return ranking.build(item -> {
            int at = tally.indexOf(item.item());
            return explain(item, wins[at], played[at]);
        });
    }

    private Explanation explain(RankedItem item, double wins, double played) {
        List<Term> terms = Pairwise.terms(wins, played);
        terms.add(new Term("priorWins", priorWins, "wins given beforehand"));
        terms.add(new Term("priorLosses", priorLosses, "losses given beforehand"));
        terms.add(new Term("level", level, "probability of the credible interval"));
        if (!item.rated()) {
            return Explanation.of(this, item, Pairwise.NOT_COMPARED, terms);
        }
        double low = item.interval().orElseThrow().low();
        double high = item.interval().orElseThrow().high();
        terms.add(new Term("lower", low, "lower end of the credible interval"));
        terms.add(new Term("upper", high, "upper end of the credible interval"));
        String facts = Pairwise.won(wins, played) + "; would probably win about " + Percent.about(item.score())
                + " % against any item, " + Percent.atLeast(low) + " to " + Percent.atMost(high) + " % is plausible";
        return Explanation.of(this, item, facts, terms);
    }

    private static void requirePrior(String name, double value) {
        if (!(value >= 0.01 && value <= 1_000_000)) {
            throw new IllegalArgumentException(name + " is " + value + "; expected 0.01 to 1000000");
        }
    }
}
