package org.crowdchange.campaign;

import java.util.Optional;
import org.crowdchange.model.QuestionId;

/**
 * An idea that somebody proposes; see {@link org.crowdchange.model.Idea} for the limits.
 *
 * @param question the question it answers
 * @param title one line
 * @param text Markdown; may be empty
 * @param idempotencyKey makes a repeated request safe: the same key with the same content gives the same idea
 */
public record NewIdea(QuestionId question, String title, String text, Optional<String> idempotencyKey) {

    /** An idea without an idempotency key. */
    public static NewIdea of(QuestionId question, String title, String text) {
        return new NewIdea(question, title, text, Optional.empty());
    }
}
