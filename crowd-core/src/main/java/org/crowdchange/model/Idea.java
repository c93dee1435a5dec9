package org.crowdchange.model;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;

/**
 * An answer to a question, as it reads now; earlier wordings are its {@linkplain Revision revisions}.
 *
 * @param id its identity
 * @param version counts the changes, from 1; equals the number of its latest revision
 * @param campaign the campaign
 * @param question the question it answers
 * @param author who proposed it; for a captured idea the author of the first comment
 * @param title one line of at most {@value #TITLE_LENGTH} characters
 * @param text Markdown of at most {@value #TEXT_LENGTH} characters, may be empty
 * @param at when it was proposed or captured
 * @param sources the comments it was captured from, in the order of credit; empty if it was proposed as it is
 */
public record Idea(
        IdeaId id,
        int version,
        CampaignId campaign,
        QuestionId question,
        ParticipantId author,
        String title,
        String text,
        Instant at,
        List<CommentId> sources)
        implements Entity<IdeaId> {
    /** The longest title, in characters. */
    public static final int TITLE_LENGTH = 200;
    /** The longest text, in characters. */
    public static final int TEXT_LENGTH = 10_000;

    /** @throws InvalidInputException if title or text is malformed or too long */
    public Idea {
        title = Checks.line("title", title, TITLE_LENGTH);
        text = Checks.optionalText("text", text, TEXT_LENGTH);
        sources = ImmutableList.copyOf(sources);
    }

    /** The next version, with another wording. */
    public Idea revised(String newTitle, String newText) {
        return new Idea(id, version + 1, campaign, question, author, newTitle, newText, at, sources);
    }
}
