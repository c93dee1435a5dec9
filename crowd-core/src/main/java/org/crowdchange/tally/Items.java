package org.crowdchange.tally;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The items of a tally in item order, and which of them are listed: they stand in the tally even if no vote names them.
 * Immutable; nobody writes into the array that it was made of or gives.
 */
final class Items {
    static final Items NONE = new Items(new String[0], new BitSet());

    private final String[] names;
    private final BitSet listed;

    private Items(String[] names, BitSet listed) {
        this.names = names;
        this.listed = listed;
    }

    /**
     * The items of a builder.
     *
     * @param listed by their numbers in the table
     */
    static Items of(ItemTable table, BitSet listed) {
        int[] order = table.sorted();
        String[] names = new String[order.length];
        BitSet flags = new BitSet();
        for (int i = 0; i < order.length; i++) {
            names[i] = table.item(order[i]);
            flags.set(i, listed.get(order[i]));
        }
        return new Items(names, flags);
    }

    int size() {
        return names.length;
    }

    String get(int position) {
        return names[position];
    }

    boolean isListed(int position) {
        return listed.get(position);
    }

    /** The position of an item, or -1 if it is not among them. */
    int indexOf(String item) {
        return Math.max(-1, Arrays.binarySearch(names, item));
    }

    String[] names() {
        return names;
    }

    /** For each item 1 if it is listed, and 0 if not. */
    int[] marks() {
        int[] marks = new int[names.length];
        for (int i = listed.nextSetBit(0); i >= 0; i = listed.nextSetBit(i + 1)) {
            marks[i] = 1;
        }
        return marks;
    }

    /** The positions of the listed items, ascending. */
    int[] listed() {
        return listed.stream().toArray();
    }

    /** The items of both; those are listed that one of them lists. In time linear in both. */
    Items plus(Items other) {
        String[] union = new String[names.length + other.names.length];
        BitSet flags = new BitSet();
        int size = 0;
        int here = 0;
        int there = 0;
        while (here < names.length || there < other.names.length) {
            int order = here == names.length
                    ? 1
                    : there == other.names.length ? -1 : names[here].compareTo(other.names[there]);
            union[size] = order <= 0 ? names[here] : other.names[there];
            flags.set(size, (order <= 0 && listed.get(here)) || (order >= 0 && other.listed.get(there)));
            here += order <= 0 ? 1 : 0;
            there += order >= 0 ? 1 : 0;
            size++;
        }
        return new Items(Arrays.copyOf(union, size), flags);
    }

    /** These items without those that are neither listed nor used. */
    Items kept(BitSet used) {
        BitSet stays = (BitSet) used.clone();
        stays.or(listed);
        if (stays.cardinality() == names.length) {
            return this;
        }
        String[] staying = new String[stays.cardinality()];
        BitSet flags = new BitSet();
        int next = 0;
        for (int i = stays.nextSetBit(0); i >= 0; i = stays.nextSetBit(i + 1)) {
            staying[next] = names[i];
            flags.set(next, listed.get(i));
            next++;
        }
        return new Items(staying, flags);
    }

    /** For each of these items its position among others, or -1 if it is not among them. In time linear in both. */
    int[] positionsIn(Items other) {
        int[] positions = new int[names.length];
        int there = 0;
        for (int here = 0; here < names.length; here++) {
            int order = 1;
            while (there < other.names.length && (order = names[here].compareTo(other.names[there])) > 0) {
                there++;
            }
            positions[here] = order == 0 ? there : -1;
        }
        return positions;
    }

    /** For each number of a table the position here; 0 for an item that is not here. */
    int[] positionsOf(ItemTable table) {
        int[] positions = new int[table.size()];
        for (int i = 0; i < names.length; i++) {
            positions[table.number(names[i])] = i;
        }
        return positions;
    }

    /** Numbers the items in a builder's table, in which those that are listed here are listed too. */
    int[] numbersIn(ItemTable table, BitSet listedThere) {
        int[] numbers = new int[names.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = table.number(names[i]);
            if (listed.get(i)) {
                listedThere.set(numbers[i]);
            }
        }
        return numbers;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Items that && Arrays.equals(names, that.names) && listed.equals(that.listed);
    }

    /** Of the names alone. */
    @Override
    public int hashCode() {
        return Arrays.hashCode(names);
    }
}
