package org.crowdchange.ranking.ranked;

import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.tally.RankedBallot;
import org.crowdchange.tally.RankedTally;

/** Contests of the literature, and short ways to look at rankings. */
final class Elections {

    /** The textbook's choice of a capital for Tennessee. */
    static final RankedTally TENNESSEE = of(
            "42: Memphis>Nashville>Chattanooga>Knoxville",
            "26: Nashville>Chattanooga>Knoxville>Memphis",
            "15: Chattanooga>Knoxville>Nashville>Memphis",
            "17: Knoxville>Chattanooga>Nashville>Memphis");

    /** Example 1 of Schulze 2011. */
    static final RankedTally SCHULZE = of(
            "5: A>C>B>E>D",
            "5: A>D>E>C>B",
            "8: B>E>D>A>C",
            "3: C>A>B>E>D",
            "7: C>A>E>B>D",
            "2: C>B>A>D>E",
            "7: D>C>E>B>A",
            "8: E>B>A>D>C");

    static final RankedTally PARADOX = of("1: A>B>C", "1: B>C>A", "1: C>A>B");

    private Elections() {}

    /** Ballots as "count: A>B=C". */
    static RankedTally of(String... lines) {
        RankedTally.Builder builder = RankedTally.builder();
        for (String line : lines) {
            String[] parts = line.split(": ?", 2);
            builder.add(RankedBallot.parse(parts[1]), Long.parseLong(parts[0]));
        }
        return builder.build();
    }

    /** The tiers as "A>B=C". */
    static String tiers(Ranking ranking) {
        return new RankedBallot(ranking.tiers().stream()
                        .map(tier -> tier.items().stream().map(RankedItem::item).toList())
                        .toList())
                .toString();
    }

    static double score(Ranking ranking, String item) {
        return ranking.find(item).orElseThrow().score();
    }

    static String sentence(Ranking ranking, String item) {
        return ranking.explain(item).orElseThrow().sentence();
    }
}
