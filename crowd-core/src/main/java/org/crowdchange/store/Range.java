package org.crowdchange.store;

import java.util.Optional;
import org.crowdchange.model.Id;
import org.crowdchange.model.InvalidInputException;

/**
 * A part of a listing: at most so many records, after the last one that the reader has seen (a keyset page, whose cost
 * does not grow with its number).
 *
 * @param owner whose records; empty for a listing that nobody owns
 * @param after the last id seen; empty for the first page
 * @param newestFirst whether ids fall instead of rise
 * @param limit how many at most, from 1 to {@value #MAXIMUM}
 */
public record Range(Optional<Id> owner, Optional<Id> after, boolean newestFirst, int limit) {
    /** The most records that one page may have. */
    public static final int MAXIMUM = 1000;

    /** @throws InvalidInputException if the limit is not from 1 to {@value #MAXIMUM} */
    public Range {
        if (limit < 1 || limit > MAXIMUM) {
            throw new InvalidInputException("limit", Integer.toString(limit), "1 to " + MAXIMUM);
        }
    }

    /** The first records under this owner, oldest first. */
    public static Range oldest(Id owner, int limit) {
        return new Range(Optional.of(owner), Optional.empty(), false, limit);
    }

    /** The next records after this one. */
    public Range after(Id last) {
        return new Range(owner, Optional.of(last), newestFirst, limit);
    }
}
