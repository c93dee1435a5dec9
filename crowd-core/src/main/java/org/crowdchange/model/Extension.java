package org.crowdchange.model;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The record that the last day of a phase was moved to a later one.
 *
 * @param from the last day as it was
 * @param to the last day as it became; later than {@code from}
 * @param reason why, for readers; one line of at most {@value #REASON_LENGTH} characters
 * @param at when it was decided
 * @param by who decided
 */
public record Extension(LocalDate from, LocalDate to, String reason, Instant at, ParticipantId by) {
    /** The longest reason, in characters. */
    public static final int REASON_LENGTH = 500;

    /** @throws InvalidInputException if the new day is not later or the reason is empty or too long */
    public Extension {
        reason = Checks.line("reason", reason, REASON_LENGTH);
        if (!to.isAfter(from)) {
            throw new InvalidInputException("lastDay", to.toString(), "a day after " + from);
        }
    }
}
