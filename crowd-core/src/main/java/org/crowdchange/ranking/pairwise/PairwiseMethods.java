package org.crowdchange.ranking.pairwise;

import java.util.List;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.RankingMethods;

/**
 * The methods of this package that read counts of comparisons, with their default parameters. Immutable and safe for use by
 * many threads.
 */
public final class PairwiseMethods implements RankingMethods {

    /** The methods; there is nothing to choose. */
    public PairwiseMethods() {}

    @Override
    public List<RankingMethod<?>> methods() {
        return List.of(
                new BradleyTerryMap(),
                new BradleyTerryMle(),
                new BradleyTerryGlm(),
                new BradleyTerryElo(),
                new BradleyTerryBootstrap(),
                new Davidson(),
                new RaoKupper(),
                new WinRate(),
                new RankCentrality(),
                new LsrOnePass(),
                new LsrRegularised(),
                new BradleyTerryMm(),
                new BradleyTerryMmRegularised());
    }
}
