package org.crowdchange.tally;

import java.util.Arrays;
import java.util.Objects;

/**
 * Numbers items in the order in which they come; finding one that is known allocates nothing. Open addressing, O(1) for each
 * call. Not thread-safe.
 */
final class ItemTable {
    private static final int LEAST = 16;

    private final String kind;
    private String[] items = new String[LEAST];
    private int size;
    // Number + 1 of the item in a slot, 0 where there is none; at most half of the slots are taken.
    private int[] slots = new int[2 * LEAST];

    ItemTable() {
        this("item");
    }

    /** @param kind what an item is, for messages */
    ItemTable(String kind) {
        this.kind = kind;
    }

    int size() {
        return size;
    }

    String item(int number) {
        return items[number];
    }

    /**
     * The number of an item, which is new if it was not known.
     *
     * @throws IllegalArgumentException if the item is empty
     */
    int number(String item) {
        if (Objects.requireNonNull(item, kind).isEmpty()) {
            throw new IllegalArgumentException("the " + kind + " is \"\"; expected some text");
        }
        int slot = slot(item);
        while (slots[slot] != 0) {
            int number = slots[slot] - 1;
            if (items[number].equals(item)) {
                return number;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        if (size == items.length) {
            grow();
            return number(item);
        }
        items[size] = item;
        slots[slot] = size + 1;
        return size++;
    }

    /** The numbers of the items in item order. */
    int[] sorted() {
        String[] sorted = Arrays.copyOf(items, size);
        Arrays.sort(sorted);
        int[] numbers = new int[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = number(sorted[i]);
        }
        return numbers;
    }

    private void grow() {
        items = Arrays.copyOf(items, 2 * size);
        slots = new int[4 * size];
        for (int number = 0; number < size; number++) {
            int slot = slot(items[number]);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = number + 1;
        }
    }

    private int slot(String item) {
        // Multiplying spreads hash codes of texts that end in a running number over all slots.
        return (item.hashCode() * 0x9E3779B9) >>> Integer.numberOfLeadingZeros(slots.length - 1);
    }
}
