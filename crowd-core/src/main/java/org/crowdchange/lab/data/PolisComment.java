package org.crowdchange.lab.data;

import java.time.Instant;

/**
 * A comment of a Polis conversation: a row of {@code comments.csv}.
 *
 * @param id its number
 * @param author the number of the participant who wrote it
 * @param at when
 * @param agrees how many votes the server counted in favour, votes that were replaced included; not the tally
 * @param disagrees likewise against
 * @param moderated 1 if it was let in, -1 if it was taken out, 0 if nobody decided
 * @param body what it says
 */
public record PolisComment(
        long id, long author, Instant at, long agrees, long disagrees, int moderated, CsvField body) {}
