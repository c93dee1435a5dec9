package org.crowdchange.model;

/**
 * The identity of a {@link Receipt}.
 *
 * @param value the number, see {@link Id}
 */
public record ReceiptId(long value) implements Id, Comparable<ReceiptId> {

    /** @throws InvalidInputException if the number is not the id of this kind of record */
    public ReceiptId {
        IdKind.RECEIPT.check(value);
    }

    /** @throws InvalidInputException if the text is not the id of this kind of record */
    public static ReceiptId parse(String text) {
        return new ReceiptId(IdKind.RECEIPT.parse(text));
    }

    @Override
    public int compareTo(ReceiptId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return IdKind.encode(value);
    }
}
