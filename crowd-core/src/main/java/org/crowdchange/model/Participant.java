package org.crowdchange.model;

import java.time.Instant;

/**
 * Somebody who takes part. Participants are anonymous to each other: others see the alias.
 *
 * @param id the identity in crowd
 * @param version counts the changes, from 1
 * @param identity the name under which the host knows this person, such as {@code guest:} or {@code host:} and a key; at
 *     most {@value #IDENTITY_LENGTH} characters; never shown
 * @param alias what other readers see; one line of at most {@value #ALIAS_LENGTH} characters
 * @param at when the participant first appeared
 */
public record Participant(ParticipantId id, int version, String identity, String alias, Instant at)
        implements Entity<ParticipantId> {
    /** The longest identity, in characters. */
    public static final int IDENTITY_LENGTH = 300;
    /** The longest alias, in characters. */
    public static final int ALIAS_LENGTH = 60;

    /** With this begins the identity of somebody who has left; no host may use it. */
    public static final String ERASED = "erased:";

    private static final String ERASED_ALIAS = "Former participant";

    /** @throws InvalidInputException if identity or alias is empty or too long */
    public Participant {
        identity = Checks.line("identity", identity, IDENTITY_LENGTH);
        alias = Checks.line("alias", alias, ALIAS_LENGTH);
    }

    /** The next version, of which nobody can tell who it was. */
    public Participant erased() {
        return new Participant(id, version + 1, ERASED + id, ERASED_ALIAS, at);
    }

    /** Whether this person has left. */
    public boolean isErased() {
        return identity.startsWith(ERASED);
    }
}
