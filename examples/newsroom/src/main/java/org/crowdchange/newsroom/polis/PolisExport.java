package org.crowdchange.newsroom.polis;

import java.time.Instant;
import java.util.List;
import org.crowdchange.model.Opinion;

/**
 * What an export says, checked.
 *
 * @param conversation the name of the conversation, made from that of the folder; a slug
 * @param topic the topic in one line
 * @param url where the conversation was held
 * @param description what was asked; may be empty
 * @param statements in the order of time
 * @param votes in the order of time; where times are equal in the order of the file
 * @param logged whether the votes come from a log, with their times
 * @param participants how many people voted
 */
record PolisExport(
        String conversation,
        String topic,
        String url,
        String description,
        List<Statement> statements,
        List<Vote> votes,
        boolean logged,
        int participants) {
    PolisExport {
        statements = List.copyOf(statements);
        votes = List.copyOf(votes);
    }

    /**
     * A comment of the conversation.
     *
     * @param id its number
     * @param author the number of the participant who wrote it
     * @param at when
     * @param text what it says, not empty
     */
    record Statement(long id, long author, Instant at, String text) {}

    /**
     * A vote of the conversation, perhaps replaced by a later one.
     *
     * @param voter the number of the participant
     * @param comment the number of the comment
     * @param opinion the vote
     * @param at when; in an export without a log the time of the last comment
     */
    record Vote(long voter, long comment, Opinion opinion, Instant at) {}
}
