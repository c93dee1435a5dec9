package org.crowdchange.ranking.ranked;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.RankedTally;

/**
 * Ranks items in the order that contradicts the ballots least: over all pairs of items, as few ballots as possible
 * prefer the lower one.
 *
 * <p><b>Source.</b> J. G. Kemeny, "Mathematics without numbers", <i>Daedalus</i> 88 (1959), 577-591; H. P. Young,
 * "Condorcet's theory of voting", <i>American Political Science Review</i> 82 (1988), 1231-1244, <a
 * href="https://doi.org/10.2307/1961757">doi:10.2307/1961757</a>; the division into components M. Truchon, "An
 * extension of the Condorcet criterion and Kemeny orders" (1998); the lower bound A. Davenport and J. Kalagnanam, "A
 * computational study of the Kemeny rule for preference aggregation", AAAI 2004.
 *
 * <p><b>Variant.</b> The distance of an order is the number of ballots that prefer b to a, added up over all pairs in
 * which a stands above b; ballots that tie two items, or leave both out, cost nothing. The first tier holds every item
 * with which some order of least distance begins, each further tier likewise for the items that are left, so that the
 * tiers are the order itself if there is only one. The score is the number of items in the tiers below.
 *
 * <p><b>Complexity.</b> The best order is a chain of best orders of the {@linkplain SmithSet Smith components}. A
 * component of m items takes O(2<sup>m</sup> m) time and O(2<sup>m</sup>) memory if m is at most {@code exact}. For a
 * larger one (the problem is NP-hard) a local search finds a good order; the ranking then says so, and has the
 * distance, a lower bound for it and the gap among its diagnostics. The search moves items until that does not help and
 * takes O(m³) for the bound.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. One item: it wins. All equal: one tier. A Condorcet winner stands
 * alone in the first tier. No ballot ranks anything: nothing is rated.
 *
 * <p><b>Defaults.</b> {@code exact} 18, some ten milliseconds; 22, the most, takes about a second. {@code ties} in item
 * order, and needed only by the local search.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param exact the largest component that is ordered exactly, 1 to 22
 * @param ties from which of equal orders the local search starts
 */
public record Kemeny(int exact, TieBreak ties) implements CondorcetMethod {

    /** How many orders {@link #rankings(PairwiseMatrix)} lists at most. */
    public static final int MOST_RANKINGS = 10_000;

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "kemeny",
            BallotKind.RANKED,
            "The order that contradicts the ballots least; the most likely one if voters judge with equal skill.",
            "Kemeny 1959; Young 1988, doi:10.2307/1961757");

    /** @throws IllegalArgumentException if {@code exact} is out of range */
    public Kemeny {
        if (exact < 1 || exact > KemenyTable.MOST_ITEMS) {
            throw new IllegalArgumentException(
                    "exact is " + exact + "; expected 1 to " + KemenyTable.MOST_ITEMS + " items");
        }
    }

    /** Exact for components of up to 18 items. */
    public Kemeny() {
        this(18, TieBreak.ITEM_ORDER);
    }

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(
                        "exact", exact, "the largest circle of majorities that is ordered exactly, 1 to 22 items"),
                new Parameter(
                        "ties",
                        ties,
                        "from which of equal orders a local search starts: item-order or reverse-item-order"));
    }

    /** The orders of least distance, or a good one if a component is too large; at most {@value #MOST_RANKINGS}. */
    public KemenyRankings rankings(PairwiseMatrix matrix) {
        KemenyParts parts = new KemenyParts(matrix, exact, ties);
        List<List<String>> rankings = new ArrayList<>();
        boolean complete = parts.orders(MOST_RANKINGS, order -> {
            List<String> names = new ArrayList<>();
            for (int position : order) {
                names.add(matrix.item(position));
            }
            rankings.add(names);
        });
        return new KemenyRankings(parts.distance(), parts.lowerBound(), rankings, complete);
    }

    @Override
    public List<String> winners(PairwiseMatrix matrix) {
        BitSet smith = Components.smith(matrix);
        PairwiseMatrix first = matrix.restricted(smith);
        return Rounds.of(new KemenyParts(first, exact, ties).rounds()).first(first);
    }

    @Override
    public Ranking rank(RankedTally tally) {
        Contest contest = Contest.of(tally);
        KemenyParts parts = new KemenyParts(contest.matrix(), exact, ties);
        Rounds rounds = Rounds.of(parts.rounds());
        RankingBuilder builder = Contest.builder(this, tally, rounds.scores())
                .diagnostic(
                        "distance",
                        (double) parts.distance(),
                        "ballots that prefer the lower item, added up over all pairs")
                .diagnostic("lowerBound", (double) parts.lowerBound(), "what no order can do better than")
                .diagnostic(
                        "gap",
                        (double) (parts.distance() - parts.lowerBound()),
                        "0 if the order is known to be the best")
                .diagnostic("components", parts.count(), "Smith components, each ordered by itself")
                .diagnostic("largest", parts.largest(), "items of the largest component");
        if (!parts.exact()) {
            long gap = parts.distance() - parts.lowerBound();
            builder.tieBroken("A circle of majorities among " + parts.largest() + " items is too large to look at all"
                    + " orders; a local search found one of distance " + parts.distance() + ", which is "
                    + (gap == 0 ? "the least possible." : "at most " + gap + " above the least possible."));
        }
        return builder.build(item -> contest.explain(this, item, (position, terms) -> {
            rounds.terms(position, terms);
            return rounds.wins(position, "Begins the order that contradicts the ballots least") + "; "
                    + contest.beats(position);
        }));
    }
}
