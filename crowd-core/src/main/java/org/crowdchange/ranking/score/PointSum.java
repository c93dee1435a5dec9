package org.crowdchange.ranking.score;

import java.util.List;
import java.util.function.Predicate;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.ScoreBallot;
import org.crowdchange.tally.ScoreBallotTally;

/** The sum of points over the ballots that keep to their budget: what cumulative and quadratic voting have in common. */
final class PointSum {
    private final RankingMethod<ScoreBallotTally> method;
    private final Predicate<ScoreBallot> accepted;
    private final String fault;

    /** @param fault what is wrong with ballots that are not accepted, as in "cost more than 100" */
    PointSum(RankingMethod<ScoreBallotTally> method, Predicate<ScoreBallot> accepted, String fault) {
        this.method = method;
        this.accepted = accepted;
        this.fault = fault;
    }

    Ranking rank(ScoreBallotTally tally) {
        long[] sum = new long[tally.size()];
        long[] voters = new long[tally.size()];
        long spoilt = 0;
        for (int b = 0; b < tally.ballots(); b++) {
            if (!accepted.test(tally.ballot(b))) {
                spoilt += tally.weight(b);
                continue;
            }
            for (int k = 0; k < tally.length(b); k++) {
                sum[tally.position(b, k)] += tally.score(b, k) * tally.weight(b);
                voters[tally.position(b, k)] += tally.weight(b);
            }
        }
        RankingBuilder ranking = new RankingBuilder(method, tally.size());
        ranking.diagnostic("spoilt", (double) spoilt, "ballots that were not counted");
        if (spoilt > 0) {
            ranking.warning(spoilt + " of " + tally.total() + " ballots " + fault + " and were not counted.");
        }
        for (int i = 0; i < tally.size(); i++) {
            if (voters[i] == 0) {
                ranking.unrated(tally.item(i), 0);
            } else {
                ranking.rated(tally.item(i), (double) sum[i], voters[i]);
            }
        }
        return ranking.build(item -> explain(item, sum[tally.indexOf(item.item())]));
    }

    private Explanation explain(RankedItem item, long sum) {
        if (!item.rated()) {
            return Explanation.of(method, item, "No points yet", List.of());
        }
        List<Term> terms = List.of(
                new Term("voters", item.evidence(), "voters who gave it points"),
                new Term("sum", sum, "sum of their points, the score"));
        String facts = sum + " points of " + item.evidence() + (item.evidence() == 1 ? " voter" : " voters");
        return Explanation.of(method, item, facts, terms);
    }
}
