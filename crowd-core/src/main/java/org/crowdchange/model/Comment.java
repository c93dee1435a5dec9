package org.crowdchange.model;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wrote in a discussion. A deleted comment keeps its place in the thread and loses its text.
 *
 * @param id its identity
 * @param version counts the changes, from 1
 * @param campaign the campaign
 * @param discussion where it stands: an article, a question or an idea
 * @param parent the comment it answers; empty at the top
 * @param thread the comment at the top of its thread; empty at the top
 * @param author who wrote it
 * @param text Markdown of at most {@value #TEXT_LENGTH} characters; empty exactly when the comment is gone
 * @param state whether it can be read
 * @param at when it was written
 * @param editedAt when it was last changed by its author; empty if never
 * @param ideas the ideas that were captured from it, oldest first
 */
public record Comment(
        CommentId id,
        int version,
        CampaignId campaign,
        DiscussionId discussion,
        Optional<CommentId> parent,
        Optional<CommentId> thread,
        ParticipantId author,
        String text,
        State state,
        Instant at,
        Optional<Instant> editedAt,
        List<IdeaId> ideas)
        implements Entity<CommentId> {
    /** The longest text, in characters. */
    public static final int TEXT_LENGTH = 5000;

    /** Whether a comment can be read. */
    public enum State {
        /** It can be read. */
        VISIBLE,
        /** Its author took it back. */
        DELETED,
        /** A moderator took it away. */
        REMOVED
    }

    /** @throws InvalidInputException if the text is empty or too long, or does not fit the state */
    public Comment {
        text = state == State.VISIBLE ? Checks.text("text", text, TEXT_LENGTH) : text;
        ideas = ImmutableList.copyOf(ideas);
        if (state != State.VISIBLE && !text.isEmpty()) {
            throw new InvalidInputException("text", text, "no text in a comment that is gone");
        }
        if (parent.isPresent() != thread.isPresent()) {
            throw new InvalidInputException("thread", thread.toString(), "a thread exactly where there is a parent");
        }
    }

    /** Whether its text can still be read. */
    public boolean visible() {
        return state == State.VISIBLE;
    }

    /** The next version, with another text. */
    public Comment edited(String newText, Instant when) {
        return new Comment(
                id,
                version + 1,
                campaign,
                discussion,
                parent,
                thread,
                author,
                newText,
                state,
                at,
                Optional.of(when),
                ideas);
    }

    /** The next version, without text. */
    public Comment gone(State newState) {
        return new Comment(
                id, version + 1, campaign, discussion, parent, thread, author, "", newState, at, editedAt, ideas);
    }

    /** The next version, linked to an idea that was captured from it. */
    public Comment capturedAs(IdeaId idea) {
        ImmutableList<IdeaId> all =
                ImmutableList.<IdeaId>builder().addAll(ideas).add(idea).build();
        return new Comment(
                id, version + 1, campaign, discussion, parent, thread, author, text, state, at, editedAt, all);
    }
}
