package org.crowdchange.model;

/**
 * The identity of a {@link Comment}.
 *
 * @param value the number, see {@link Id}
 */
public record CommentId(long value) implements SubjectId, Comparable<CommentId> {

    /** @throws InvalidInputException if the number is not the id of this kind of record */
    public CommentId {
        IdKind.COMMENT.check(value);
    }

    /** @throws InvalidInputException if the text is not the id of this kind of record */
    public static CommentId parse(String text) {
        return new CommentId(IdKind.COMMENT.parse(text));
    }

    @Override
    public int compareTo(CommentId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return IdKind.encode(value);
    }
}
