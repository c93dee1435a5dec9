package org.crowdchange.model;

/**
 * The identity of a {@link Question}, and of the discussion of it.
 *
 * @param value the number, see {@link Id}
 */
public record QuestionId(long value) implements DiscussionId, Comparable<QuestionId> {

    /** @throws InvalidInputException if the number is not the id of this kind of record */
    public QuestionId {
        IdKind.QUESTION.check(value);
    }

    /** @throws InvalidInputException if the text is not the id of this kind of record */
    public static QuestionId parse(String text) {
        return new QuestionId(IdKind.QUESTION.parse(text));
    }

    @Override
    public int compareTo(QuestionId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return IdKind.encode(value);
    }
}
