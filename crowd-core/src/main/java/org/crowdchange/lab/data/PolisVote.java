package org.crowdchange.lab.data;

import java.time.Instant;
import org.crowdchange.model.Opinion;

/**
 * A vote of a Polis conversation, perhaps replaced by a later one.
 *
 * @param voter the number of the participant
 * @param comment the number of the comment
 * @param opinion the vote
 * @param at when
 */
public record PolisVote(long voter, long comment, Opinion opinion, Instant at) {}
