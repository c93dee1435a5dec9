package org.crowdchange.ranking.blend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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
 * Merges rankings by the sum of reciprocal ranks: what stands high in several of them stands high. It looks at places only,
 * so rankings whose scores cannot be compared can be merged.
 *
 * <p><b>Source.</b> G. V. Cormack, C. L. A. Clarke, S. Büttcher, "Reciprocal rank fusion outperforms Condorcet and
 * individual rank learning methods", <i>SIGIR</i> 2009, 758-759, <a
 * href="https://doi.org/10.1145/1571941.1572114">doi:10.1145/1571941.1572114</a>.
 *
 * <p><b>Variant.</b> The score of an item is the sum of w / (k + r) over the rankings that hold it, r being its rank in a
 * ranking, from 1, and w the weight of the ranking. Items that are tied in a ranking have the mean of the ranks that they
 * take up together; what a ranking does not hold gets nothing from it.
 *
 * <p><b>Complexity.</b> O(p log n) for n items and p places in the distinct rankings.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Items that no ranking holds are not rated and stand last. Items with the
 * same ranks tie, exactly. To stand higher in one ranking never lowers an item.
 *
 * <p><b>Defaults.</b> {@code k} 60, as in the source, where it was fixed in a pilot experiment: the first place then counts
 * 1.02 times as much as the second, and 1.15 times as much as the tenth.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param k how much the places of the top are levelled, 0 or more, finite
 */
public record ReciprocalRankFusion(double k) implements RankingMethod<RankedTally> {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "rrf",
            BallotKind.RANKED,
            "Merges rankings: what stands high in several of them stands high.",
            "Cormack, Clarke and Buettcher 2009, doi:10.1145/1571941.1572114");

    /** @throws IllegalArgumentException if k is out of range */
    public ReciprocalRankFusion {
        if (!(k >= 0 && Double.isFinite(k))) {
            throw new IllegalArgumentException("k is " + k + "; expected 0 or more, finite, as in 60");
        }
    }

    /** With k 60. */
    public ReciprocalRankFusion() {
        this(60);
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
        return List.of(new Parameter("k", k, "added to every rank, 0 or more; the larger, the less the top counts"));
    }

    /** Merges rankings, each with the weight 1. Items that a ranking does not rate get nothing from it. */
    public Ranking fuse(List<Ranking> rankings) {
        return rank(Fusion.tally(rankings));
    }

    @Override
    public Ranking rank(RankedTally tally) {
        List<Map<Integer, Long>> places = new ArrayList<>();
        for (int i = 0; i < tally.size(); i++) {
            places.add(new TreeMap<>());
        }
        for (int b = 0; b < tally.ballots(); b++) {
            int start = 0;
            for (int place = 0; place < tally.length(b); place++) {
                if (tally.endsTier(b, place)) {
                    for (int i = start; i <= place; i++) {
                        // Twice the mean rank of the tier, a whole number.
                        places.get(tally.position(b, i)).merge(start + place + 2, tally.weight(b), Long::sum);
                    }
                    start = place + 1;
                }
            }
        }
        RankingBuilder ranking = new RankingBuilder(this, tally.size());
        for (int i = 0; i < tally.size(); i++) {
            double score = 0;
            long rankings = 0;
            for (Map.Entry<Integer, Long> place : places.get(i).entrySet()) {
                score += place.getValue() / (k + place.getKey() / 2.0);
                rankings += place.getValue();
            }
            if (rankings == 0) {
                ranking.unrated(tally.item(i), 0);
            } else {
                ranking.rated(tally.item(i), score, rankings);
            }
        }
        return ranking.build(
                item -> explain(item, tally, Objects.requireNonNull(places.get(tally.indexOf(item.item())))));
    }

    private Explanation explain(RankedItem item, RankedTally tally, Map<Integer, Long> places) {
        List<Term> terms = new ArrayList<>();
        terms.add(new Term("k", k, "added to every rank"));
        terms.add(new Term("rankings", item.evidence(), "weight of the rankings that hold the item"));
        double best = 0;
        for (Map.Entry<Integer, Long> place : places.entrySet()) {
            double rank = place.getKey() / 2.0;
            best = best == 0 ? rank : best;
            terms.add(new Term(
                    "at-" + rank, place.getValue(), "weight of the rankings in which it has the rank " + rank));
        }
        String facts = places.isEmpty()
                ? "In none of the rankings"
                : "In " + item.evidence() + " of " + tally.total() + " rankings, at best in place "
                        + (best == Math.rint(best) ? String.valueOf((long) best) : String.valueOf(best));
        return Explanation.of(this, item, facts, terms);
    }
}
