package org.crowdchange.campaign;

import java.util.Optional;
import org.crowdchange.model.CommentId;
import org.crowdchange.model.DiscussionId;

/**
 * What somebody wants to say.
 *
 * @param discussion where
 * @param parent the comment it answers; empty for one at the top
 * @param text Markdown of at most {@value org.crowdchange.model.Comment#TEXT_LENGTH} characters
 * @param idempotencyKey makes a repeated request safe: the same key with the same content gives the same comment
 */
public record NewComment(
        DiscussionId discussion, Optional<CommentId> parent, String text, Optional<String> idempotencyKey) {

    /** A comment at the top of a discussion. */
    public static NewComment in(DiscussionId discussion, String text) {
        return new NewComment(discussion, Optional.empty(), text, Optional.empty());
    }

    /** An answer to a comment. */
    public static NewComment replyTo(DiscussionId discussion, CommentId parent, String text) {
        return new NewComment(discussion, Optional.of(parent), text, Optional.empty());
    }
}
