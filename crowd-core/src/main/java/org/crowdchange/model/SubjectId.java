package org.crowdchange.model;

/** What a vote is about: an idea or a comment. */
public sealed interface SubjectId extends Id permits IdeaId, CommentId {

    /** @throws InvalidInputException if the text is neither an idea id nor a comment id */
    static SubjectId parse(String text) {
        if (Id.parse(text) instanceof SubjectId subject) {
            return subject;
        }
        throw new InvalidInputException("subject", text, "the id of an idea or a comment");
    }
}
