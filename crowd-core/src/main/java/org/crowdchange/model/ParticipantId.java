package org.crowdchange.model;

/**
 * The identity of a {@link Participant}.
 *
 * @param value the number, see {@link Id}
 */
public record ParticipantId(long value) implements Id, Comparable<ParticipantId> {

    /** @throws InvalidInputException if the number is not the id of this kind of record */
    public ParticipantId {
        IdKind.PARTICIPANT.check(value);
    }

    /** @throws InvalidInputException if the text is not the id of this kind of record */
    public static ParticipantId parse(String text) {
        return new ParticipantId(IdKind.PARTICIPANT.parse(text));
    }

    @Override
    public int compareTo(ParticipantId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return IdKind.encode(value);
    }
}
