package org.crowdchange.model;

/**
 * The identity of an {@link Idea}, and of the discussion of it.
 *
 * @param value the number, see {@link Id}
 */
public record IdeaId(long value) implements SubjectId, DiscussionId, Comparable<IdeaId> {

    /** @throws InvalidInputException if the number is not the id of this kind of record */
    public IdeaId {
        IdKind.IDEA.check(value);
    }

    /** @throws InvalidInputException if the text is not the id of this kind of record */
    public static IdeaId parse(String text) {
        return new IdeaId(IdKind.IDEA.parse(text));
    }

    @Override
    public int compareTo(IdeaId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return IdKind.encode(value);
    }
}
