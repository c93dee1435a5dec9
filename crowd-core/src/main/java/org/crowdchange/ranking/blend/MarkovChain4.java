package org.crowdchange.ranking.blend;

import java.util.ArrayList;
import java.util.List;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.RankedTally;

/**
 * Merges rankings by a random walk over the items: from an item it looks at any other, and goes there if most rankings
 * prefer that one. An item stands the higher the more often the walk is at it. It goes by majorities of the rankings
 * that hold both items, so partial rankings are no trouble, and a few odd ones do little.
 *
 * <p><b>Source.</b> C. Dwork, R. Kumar, M. Naor, D. Sivakumar, "Rank aggregation methods for the web", <i>WWW</i> 2001,
 * 613-622, chain MC4, <a href="https://doi.org/10.1145/371920.372165">doi:10.1145/371920.372165</a>.
 *
 * <p><b>Variant.</b> From item i one of all n items, j, is drawn evenly. If more than half of the weight of the
 * rankings that hold both stands for j above i, the walk goes to j, otherwise it stays. With the probability {@code
 * restart} it goes to an item drawn evenly instead, so that it can leave every set of items and has one stationary
 * distribution. The score of an item is its probability there.
 *
 * <p><b>Complexity.</b> O(n³ + n p) for n items and p places in the distinct rankings. The distribution is computed by
 * elimination without subtractions (Grassmann, Taksar and Heyman 1985), which is accurate to a few roundings.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Items that no ranking holds are not rated, stand last and take no part.
 * One item has the score 1. Items that no majority tells apart tie, to 10 digits. An item that no majority prefers another
 * one to gathers most.
 *
 * <p><b>Defaults.</b> {@code restart} 0.05: small, so that majorities decide, and enough to order the items below those that
 * the walk would never leave.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param restart the probability to go to any item, above 0 and at most 1
 */
public record MarkovChain4(double restart) implements RankingMethod<RankedTally> {

    private static final double RESOLUTION = 1e-10;

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "mc4",
            BallotKind.RANKED,
            "Merges rankings by a walk that goes where most of them prefer; robust against odd ones.",
            "Dwork, Kumar, Naor and Sivakumar 2001, doi:10.1145/371920.372165");

    /** @throws IllegalArgumentException if the probability is out of range */
    public MarkovChain4 {
        if (!(restart > 0 && restart <= 1)) {
            throw new IllegalArgumentException(
                    "restart is " + restart + "; expected above 0 and at most 1, as in 0.05");
        }
    }

    /** With the probability 0.05 to go to any item. */
    public MarkovChain4() {
        this(0.05);
    }

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Class<RankedTally> tallyType() {
        return RankedTally.class;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("restart", restart, "probability to go to any item, above 0 and at most 1"));
    }

    /** Merges rankings, each with the weight 1. Items that a ranking does not rate are not ranked by it. */
    public Ranking fuse(List<Ranking> rankings) {
        return rank(Fusion.tally(rankings));
    }

    @Override
    public Ranking rank(RankedTally tally) {
        Majorities majorities = new Majorities(tally);
        double[] share = majorities.stationary(restart);
        RankingBuilder ranking = new RankingBuilder(this, tally.size()).resolution(RESOLUTION);
        for (int i = 0; i < tally.size(); i++) {
            int node = majorities.node(i);
            if (node < 0) {
                ranking.unrated(tally.item(i), 0);
            } else {
                ranking.rated(tally.item(i), share[node], majorities.rankings(i));
            }
        }
        return ranking.build(item -> explain(item, tally, majorities, share));
    }

    private Explanation explain(RankedItem item, RankedTally tally, Majorities majorities, double[] share) {
        List<Term> terms = new ArrayList<>();
        terms.add(new Term("restart", restart, "probability to go to any item"));
        int node = majorities.node(tally.indexOf(item.item()));
        if (node < 0) {
            return Explanation.of(this, item, "In none of the rankings", terms);
        }
        double inflow = 0;
        int wins = 0;
        int losses = 0;
        for (int other = 0; other < share.length; other++) {
            if (majorities.prefers(node, other)) {
                inflow += share[other];
                wins++;
            } else if (majorities.prefers(other, node)) {
                losses++;
            }
        }
        terms.add(new Term("items", share.length, "items that a ranking holds"));
        terms.add(new Term("wins", wins, "items to which most rankings prefer it"));
        terms.add(new Term("losses", losses, "items that most rankings prefer to it"));
        terms.add(new Term("inflow", inflow, "scores of the items to which most rankings prefer it"));
        String facts = "Most rankings prefer it to " + wins + " of " + (share.length - 1) + " others, and " + losses
                + " others to it";
        return Explanation.of(this, item, facts, terms);
    }
}
