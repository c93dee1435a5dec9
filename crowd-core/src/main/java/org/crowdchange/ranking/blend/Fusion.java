package org.crowdchange.ranking.blend;

import java.util.List;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.Tier;
import org.crowdchange.tally.RankedBallot;
import org.crowdchange.tally.RankedTally;

/** Rankings as ballots. */
final class Fusion {

    private Fusion() {}

    /** One ballot for each ranking; items that a ranking does not rate are not ranked by it. */
    static RankedTally tally(List<Ranking> rankings) {
        RankedTally.Builder builder = RankedTally.builder();
        for (Ranking ranking : rankings) {
            for (RankedItem item : ranking.items()) {
                builder.item(item.item());
            }
            builder.add(new RankedBallot(ranking.tiers().stream()
                    .filter(Tier::rated)
                    .map(tier -> tier.items().stream().map(RankedItem::item).toList())
                    .toList()));
        }
        return builder.build();
    }
}
