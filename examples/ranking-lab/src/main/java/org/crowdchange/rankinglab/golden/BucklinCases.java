package org.crowdchange.rankinglab.golden;

import java.util.List;
import java.util.Map;
import org.crowdchange.ranking.ranked.Bucklin;
import org.crowdchange.ranking.ranked.Bucklin.Variant;

/** Bucklin's rule in its variants: all tied winners. */
final class BucklinCases implements Family {

    @Override
    public Map<String, Check> checks() {
        return EliminationCases.checks(
                List.of(new Bucklin(Variant.MOST), new Bucklin(Variant.MAJORITY), new Bucklin(Variant.TRUNCATED)));
    }
}
