package org.crowdchange.lab.data;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.crowdchange.tally.RankedTally;

/**
 * The ballots of a cast-vote record.
 *
 * @param ballots all ballots that are not undervoted; those without a valid rank are blank
 * @param byEnd the same ballots, by what ends them
 * @param undervotes how many rows mark nothing at all; they are no ballots
 */
public record CastVoteRecords(RankedTally ballots, Map<End, RankedTally> byEnd, long undervotes) {

    /** What ends a ballot. */
    public enum End {
        /** It ranks nobody else. */
        CHOICES,
        /** Several candidates are marked at one rank. */
        OVERVOTE,
        /** Too many ranks in a row are skipped. */
        SKIPPED,
        /** It names a candidate again. */
        DUPLICATE
    }

    /** Copies the map. */
    public CastVoteRecords {
        EnumMap<End, RankedTally> copy = new EnumMap<>(End.class);
        copy.putAll(byEnd);
        byEnd = Collections.unmodifiableMap(copy);
    }
}
