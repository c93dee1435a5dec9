package org.crowdchange.ranking.ranked;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.crowdchange.tally.RankedBallot;
import org.crowdchange.tally.RankedTally;

/** Contests full of circles. */
final class Circles {
    private Circles() {}

    /**
     * A contest in which one of each pair, drawn by lot, beats the other by a margin of two. Made as in D. C. McGarvey, "A
     * theorem on the construction of voting paradoxes", Econometrica 21 (1953): of two ballots for each pair one ranks it
     * above all others, one below.
     */
    static RankedTally equalWins(int items) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            names.add(String.format("i%03d", i));
        }
        Random lot = new Random(1);
        RankedTally.Builder builder = RankedTally.builder();
        for (int a = 0; a < items; a++) {
            for (int b = 0; b < a; b++) {
                boolean first = lot.nextBoolean();
                String winner = names.get(first ? a : b);
                String loser = names.get(first ? b : a);
                List<String> others = new ArrayList<>(names);
                others.remove(winner);
                others.remove(loser);
                builder.add(new RankedBallot(List.of(List.of(winner), List.of(loser), others)));
                builder.add(new RankedBallot(List.of(others, List.of(winner), List.of(loser))));
            }
        }
        return builder.build();
    }
}
