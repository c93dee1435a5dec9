package org.crowdchange.ranking.approval;

import java.util.List;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.RankingMethods;

/** The methods of this package with their default parameters. Immutable and safe for use by many threads. */
public final class ApprovalMethods implements RankingMethods {

    /** The methods; there is nothing to choose. */
    public ApprovalMethods() {}

    @Override
    public List<RankingMethod<?>> methods() {
        return List.of(
                new EqualShares(Completion.PHRAGMEN),
                new EqualShares(Completion.AV),
                new EqualShares(Completion.INCREMENT),
                new EqualShares(Completion.NONE),
                new SequentialPhragmen(),
                new EnestroemPhragmen(),
                new SequentialPav(),
                new ReverseSequentialPav(),
                new SequentialChamberlinCourant(),
                new GreedyMonroe(),
                new ProportionalApproval(),
                new SainteLagueApproval(),
                new ChamberlinCourant(),
                new Monroe(),
                new MinimaxApproval(),
                new ApprovalVoting(),
                new SatisfactionApproval());
    }
}
