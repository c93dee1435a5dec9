package org.crowdchange.model;

import java.time.Instant;

/**
 * The identity of a record: a positive 63-bit number that sorts by time and says what it names.
 *
 * <p>From the high end: 42 bits of milliseconds since 1970 (until the year 2109), 5 bits that tell the kind of record,
 * and 16 bits that tell apart what one node made in the same millisecond. As text an id is 13 letters and digits in
 * Douglas Crockford's base 32 (lower case, safe in URLs, sorted like the number). {@code equals} compares kind and
 * number; a text of the wrong kind is refused by each {@code parse}.
 */
public sealed interface Id permits CampaignId, DiscussionId, SubjectId, ParticipantId, ReceiptId, RevisionId, GuideId {

    /** The number, from 1 to 2<sup>63</sup> - 1. */
    long value();

    /** The instant in which this id was made, in whole milliseconds. */
    default Instant time() {
        return Instant.ofEpochMilli(IdKind.epochMilli(value()));
    }

    /**
     * Reads an id of any kind.
     *
     * @throws InvalidInputException if the text is no id
     */
    static Id parse(String text) {
        long value = IdKind.decode(text, "an id");
        return IdKind.of(value).id(value);
    }

    /**
     * The typed id behind a stored number.
     *
     * @throws InvalidInputException if the number names no kind of record
     */
    static Id of(long value) {
        return IdKind.of(value).id(value);
    }
}
