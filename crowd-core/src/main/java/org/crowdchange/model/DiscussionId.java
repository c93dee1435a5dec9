package org.crowdchange.model;

/** Where people talk: each article, each question and each idea has exactly one discussion, which has its id. */
public sealed interface DiscussionId extends Id permits ArticleId, QuestionId, IdeaId {

    /** @throws InvalidInputException if the text is not the id of an article, a question or an idea */
    static DiscussionId parse(String text) {
        if (Id.parse(text) instanceof DiscussionId discussion) {
            return discussion;
        }
        throw new InvalidInputException("discussion", text, "the id of an article, a question or an idea");
    }
}
