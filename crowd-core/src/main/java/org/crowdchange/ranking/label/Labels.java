package org.crowdchange.ranking.label;

import java.util.List;
import org.crowdchange.ranking.NoEstimate;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.tally.LabelTally;

/** What the methods of this package have in common. */
final class Labels {

    private Labels() {}

    static Parameter parameter(String label) {
        return new Parameter(
                "label",
                label,
                "items are ranked by the probability of this label; empty for the one that was given most often");
    }

    /** The position of the label to rank by, or -1 if nobody gave it. Of equally frequent ones the first. */
    static int position(String label, LabelTally tally) {
        if (!label.isEmpty()) {
            for (int l = 0; l < tally.labels(); l++) {
                if (tally.label(l).equals(label)) {
                    return l;
                }
            }
            return -1;
        }
        long[] given = new long[tally.labels()];
        int most = given.length - 1;
        for (int i = 0; i < tally.start(tally.workers()); i++) {
            given[tally.labelOf(i)] += tally.countOf(i);
        }
        for (int l = given.length - 1; l >= 0; l--) {
            most = given[l] >= given[most] ? l : most;
        }
        return most;
    }

    /** How often each label was given to each item. */
    static long[][] counts(LabelTally tally) {
        long[][] counts = new long[tally.size()][tally.labels()];
        for (int i = 0; i < tally.start(tally.workers()); i++) {
            counts[tally.itemOf(i)][tally.labelOf(i)] += tally.countOf(i);
        }
        return counts;
    }

    static long sum(long[] counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }

    static Ranking withoutLabel(RankingBuilder ranking, String label, LabelTally tally) {
        for (int i = 0; i < tally.size(); i++) {
            ranking.unrated(tally.item(i), 0);
        }
        String reason = label.isEmpty() ? "There are no labels" : "Nobody gave the label \"" + label + "\"";
        return ranking.build(new NoEstimate(reason, List.of()));
    }
}
