package org.crowdchange.ranking.ranked;

import java.util.List;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.RankingMethods;

/** The methods of this package with their default parameters. Immutable and safe for use by many threads. */
public final class RankedMethods implements RankingMethods {

    /** The methods; there is nothing to choose. */
    public RankedMethods() {}

    @Override
    public List<RankingMethod<?>> methods() {
        return List.of(
                new Schulze(),
                new RankedPairs(),
                new River(),
                new SplitCycle(),
                new StableVoting(),
                new Minimax(Minimax.Defeated.MARGINS),
                new Minimax(Minimax.Defeated.WINNING_VOTES),
                new Minimax(Minimax.Defeated.PAIRWISE_OPPOSITION),
                new Copeland(),
                new Llull(),
                new CondorcetWinner(),
                new SmithSet(),
                new SchwartzSet(),
                new UncoveredSet(),
                new Kemeny(),
                new Black(),
                new Borda(),
                new BordaSymmetric(),
                new Dowdall(),
                new Plurality(),
                new AntiPlurality());
    }
}
