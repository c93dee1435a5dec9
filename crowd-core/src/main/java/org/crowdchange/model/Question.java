package org.crowdchange.model;

/**
 * What a campaign asks. Ideas answer it, and it has a discussion of its own.
 *
 * @param id its identity
 * @param version counts the changes, from 1
 * @param campaign where it is asked
 * @param slug its name in tags and URLs, unique in the campaign
 * @param title the question in one line of at most {@value #TITLE_LENGTH} characters
 * @param text what helps to answer it; at most {@value #TEXT_LENGTH} characters, may be empty
 */
public record Question(QuestionId id, int version, CampaignId campaign, String slug, String title, String text)
        implements Entity<QuestionId> {
    /** The longest title, in characters. */
    public static final int TITLE_LENGTH = 300;
    /** The longest text, in characters. */
    public static final int TEXT_LENGTH = 5000;

    /** @throws InvalidInputException if a name or text is malformed or too long */
    public Question {
        slug = Checks.slug("question", slug);
        title = Checks.line("title", title, TITLE_LENGTH);
        text = Checks.optionalText("text", text, TEXT_LENGTH);
    }
}
