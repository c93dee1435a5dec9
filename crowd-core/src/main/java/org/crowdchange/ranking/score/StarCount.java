package org.crowdchange.ranking.score;

import java.util.List;

/**
 * How an election by STAR went.
 *
 * @param finalists the items of the runoff, the one with the higher total first; fewer than two if fewer were scored
 * @param preferFirst voters who scored the first finalist higher
 * @param preferSecond voters who scored the second finalist higher
 * @param winners the winner; both finalists if nothing tells them apart; empty if nothing was scored
 * @param tieBreaks how ties were broken, one sentence each
 * @param picked whether a finalist had to be picked among equals by the tie-break
 */
public record StarCount(
        List<String> finalists,
        long preferFirst,
        long preferSecond,
        List<String> winners,
        List<String> tieBreaks,
        boolean picked) {

    /** Copies the lists. */
    public StarCount {
        finalists = List.copyOf(finalists);
        winners = List.copyOf(winners);
        tieBreaks = List.copyOf(tieBreaks);
    }
}
