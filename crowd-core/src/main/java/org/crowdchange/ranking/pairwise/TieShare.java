package org.crowdchange.ranking.pairwise;

/** How many of the comparisons are ties. */
final class TieShare {

    private TieShare() {}

    /** The share of the comparisons in which neither won. */
    static double of(Comparisons data) {
        double ties = 0;
        double all = 0;
        for (int e = 0; e < data.edges(); e++) {
            ties += data.ties[e];
            all += data.firstWins[e] + data.secondWins[e] + data.ties[e];
        }
        return ties / all;
    }

    /** Whether there are none. */
    static boolean none(Comparisons data) {
        for (double ties : data.ties) {
            if (ties > 0) {
                return false;
            }
        }
        return true;
    }
}
