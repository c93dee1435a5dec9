package org.crowdchange.ranking.ranked;

import java.util.List;
import java.util.Optional;
import org.crowdchange.ranking.NoEstimate;
import tools.jackson.databind.json.JsonMapper;

/**
 * A count by single transferable vote, round by round.
 *
 * @param method the id of the rule
 * @param seats the number of seats
 * @param ballots the number of ballots, blank ones included
 * @param elected the items elected, in the order of their election; those of one round the most votes first
 * @param rounds the rounds in their order
 * @param tieBreaks where one of several equals had to be picked, one sentence each
 * @param notes what a reader should know of the computation, one sentence each; mostly empty
 * @param noEstimate why there is no result, where there is none
 */
public record StvReport(
        String method,
        int seats,
        long ballots,
        List<String> elected,
        List<StvRound> rounds,
        List<String> tieBreaks,
        List<String> notes,
        Optional<NoEstimate> noEstimate) {

    /** Copies the lists. */
    public StvReport {
        elected = List.copyOf(elected);
        rounds = List.copyOf(rounds);
        tieBreaks = List.copyOf(tieBreaks);
        notes = List.copyOf(notes);
    }

    /** The report for machines: its components by name, as nested JSON objects. */
    public String toJson() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    /** The report for people: a few lines for each round. */
    public String toText() {
        return StvText.of(this);
    }
}
