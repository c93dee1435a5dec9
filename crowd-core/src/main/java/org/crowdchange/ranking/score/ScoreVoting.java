package org.crowdchange.ranking.score;

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
import org.crowdchange.tally.ScoreTally;

/**
 * Ranks items by the sum of their scores: range voting. Everybody can check it with a pencil, and who scores nothing gives
 * nothing; so it is kind to whatever many people have seen, and made for ballots on which all items stand.
 *
 * <p><b>Source.</b> W. D. Smith, "Range voting" (2000); as utilitarian voting: C. Hillinger, "The case for utilitarian
 * voting", <i>Homo Oeconomicus</i> 22 (2005), 295-321.
 *
 * <p><b>Variant.</b> The score is the sum over all levels of level times the number of people who gave it. It is a
 * count, not an estimate: there is no interval.
 *
 * <p><b>Complexity.</b> O(n) for n items.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Items without scores have score 0 and share the last tier, behind
 * negative sums. Equal sums tie, exactly, up to 2<sup>53</sup>. A higher score from anybody never lowers a place.
 *
 * <p><b>Defaults.</b> No parameters.
 *
 * <p>Immutable and safe for use by many threads.
 */
public record ScoreVoting() implements RankingMethod<ScoreTally> {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "score-voting",
            BallotKind.SCORE,
            "The sum of scores: for ballots on which all items stand.",
            "Smith 2000; Hillinger 2005");

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Class<ScoreTally> tallyType() {
        return ScoreTally.class;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public Ranking rank(ScoreTally tally) {
        RankingBuilder ranking = new RankingBuilder(this, tally.size());
        for (int i = 0; i < tally.size(); i++) {
            long votes = tally.votes(i);
            if (votes == 0) {
                ranking.unrated(tally.item(i), 0);
            } else {
                ranking.rated(tally.item(i), (double) tally.sum(i), votes);
            }
        }
        return ranking.build(item -> explain(item, tally));
    }

    private Explanation explain(RankedItem item, ScoreTally tally) {
        int position = tally.indexOf(item.item());
        List<Term> terms = ScoreText.terms(tally, position);
        if (!item.rated()) {
            return Explanation.of(this, item, ScoreText.NO_SCORES, terms);
        }
        String facts = ScoreText.average(tally, position) + ", " + tally.sum(position) + " in all";
        return Explanation.of(this, item, facts, terms);
    }
}
