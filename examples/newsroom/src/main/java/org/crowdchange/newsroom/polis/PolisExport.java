package org.crowdchange.newsroom.polis;

import java.time.Instant;
import java.util.List;
import org.crowdchange.lab.data.PolisVote;

/**
 * What an export says, checked, and in the words of a campaign.
 *
 * @param conversation the name of the conversation, made from that of the folder; a slug
 * @param topic the topic in one line
 * @param url where the conversation was held
 * @param description what was asked; may be empty
 * @param statements in the order of time
 * @param votes in the order of time; where times are equal in the order of the file. Without a log each has the time of
 *     the last comment
 * @param logged whether the votes come from a log, with their times
 * @param participants how many people voted
 */
record PolisExport(
        String conversation,
        String topic,
        String url,
        String description,
        List<Statement> statements,
        List<PolisVote> votes,
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
}
