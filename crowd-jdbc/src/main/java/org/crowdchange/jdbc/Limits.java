package org.crowdchange.jdbc;

import java.time.Duration;

/**
 * What a store asks of a database at most.
 *
 * @param timeout how long a statement may take, and how long a caller waits for a connection of the store's share
 * @param connections how many connections are in use at one time, at least {@link #FEWEST}
 */
record Limits(Duration timeout, int connections) {
    /** One to write, one to read, and one to hand over ballots. */
    static final int FEWEST = 3;

    static final Limits DEFAULT = new Limits(Duration.ofSeconds(10), 9);

    /** A server that lives ends a statement itself; only one that does not is left after so much more. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    /** How many connections read at one time; one is left for writing. */
    int readers() {
        return connections - 1;
    }

    /** How many of those that read hand over ballots one after the other, which may take long. */
    int streams() {
        return readers() / 2;
    }

    /** The timeout of a statement in whole seconds, as JDBC has it, rounded up. */
    int statementSeconds() {
        return Math.toIntExact(timeout.plusNanos(999_999_999).toSeconds());
    }

    /** How long the server may be silent. */
    Duration silence() {
        return Duration.ofSeconds(statementSeconds()).plus(GRACE);
    }
}
