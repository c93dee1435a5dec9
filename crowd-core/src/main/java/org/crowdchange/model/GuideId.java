package org.crowdchange.model;

/**
 * The identity of a {@link Guide}.
 *
 * @param value the number, see {@link Id}
 */
public record GuideId(long value) implements Id, Comparable<GuideId> {

    /** @throws InvalidInputException if the number is not the id of this kind of record */
    public GuideId {
        IdKind.GUIDE.check(value);
    }

    /** @throws InvalidInputException if the text is not the id of this kind of record */
    public static GuideId parse(String text) {
        return new GuideId(IdKind.GUIDE.parse(text));
    }

    @Override
    public int compareTo(GuideId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return IdKind.encode(value);
    }
}
