package org.crowdchange.model;

/**
 * The identity of a {@link Revision}.
 *
 * @param value the number, see {@link Id}
 */
public record RevisionId(long value) implements Id, Comparable<RevisionId> {

    /** @throws InvalidInputException if the number is not the id of this kind of record */
    public RevisionId {
        IdKind.REVISION.check(value);
    }

    /** @throws InvalidInputException if the text is not the id of this kind of record */
    public static RevisionId parse(String text) {
        return new RevisionId(IdKind.REVISION.parse(text));
    }

    @Override
    public int compareTo(RevisionId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return IdKind.encode(value);
    }
}
