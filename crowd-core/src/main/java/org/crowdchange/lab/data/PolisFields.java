package org.crowdchange.lab.data;

import java.time.Instant;
import org.crowdchange.model.Opinion;

/** Fields as Polis writes them. */
final class PolisFields {
    static final String COMMENT = "the number of a comment, from 0";
    static final String PARTICIPANT = "the number of a participant, from 0";
    static final String COUNT = "a count, from 0";

    /** Polis began in this year. */
    private static final Instant EARLIEST = Instant.parse("2012-01-01T00:00:00Z");

    private PolisFields() {}

    /** The opinion behind 1, -1 or 0. */
    static Opinion opinion(CsvField field) {
        return Opinion.of((int) field.number("1 (agree), -1 (disagree) or 0 (pass)", -1, 1));
    }

    /** @param now no time may be later */
    static Instant time(CsvField field, Instant now) {
        return Instant.ofEpochMilli(field.number(
                "milliseconds since 1970 between " + EARLIEST + " and now",
                EARLIEST.toEpochMilli(),
                now.toEpochMilli()));
    }
}
