package org.crowdchange.contractkit;

/**
 * A part of a random change set.
 *
 * @param what what it does
 * @param pick chooses a record out of those that fit
 * @param other chooses the rest, and seldom something wrong
 */
record RandomStep(What what, int pick, int other) {
    enum What {
        INSERT,
        UPDATE,
        RENAME,
        DELETE,
        GUARD,
        OPEN,
        CAST,
        WITHDRAW,
        /** As if nobody had read what ballot there is. */
        CAST_BLINDLY,
        JOURNAL
    }

    /** One step in a dozen is wrong where it can be. */
    boolean wrong() {
        return other % 12 == 11;
    }
}
