package org.crowdchange.model;

import java.time.Instant;

/**
 * The one vote that a participant has on a subject. Casting again replaces it, withdrawing removes it.
 *
 * @param voter who voted
 * @param subject the idea or comment
 * @param vote the opinion
 * @param at when it was last changed
 */
public record Ballot(ParticipantId voter, SubjectId subject, Opinion vote, Instant at) {}
