package org.crowdchange.tally;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Collects approval ballots and freezes them; see {@link ApprovalTally}. A ballot that was seen before costs no memory:
 * distinct ballots lie in one array, and a table finds them by their contents. Not thread-safe.
 */
public final class ApprovalTallyBuilder implements TallyBuilder<ApprovalTally> {
    private static final int FREE = -1;

    private final Map<String, Integer> numbers = new HashMap<>();
    private String[] names = new String[16];
    private boolean[] declared = new boolean[16];

    // Ballot b is the ascending item numbers pool[start[b]] to pool[start[b + 1] - 1], numbered as they came.
    private int[] pool = new int[64];
    private int[] start = new int[17];
    private long[] voters = new long[16];
    private int ballots;
    private long all;

    // Ballots by the hash of their contents, with linear probing; at most half full.
    private int[] table = filled(32);
    private int[] scratch = new int[16];

    ApprovalTallyBuilder() {}

    /**
     * Says that an item was on the ballot paper.
     *
     * @throws IllegalArgumentException if the item is empty
     */
    public ApprovalTallyBuilder declare(String item) {
        // In a variable, because finding the number can replace the array.
        int number = number(item);
        declared[number] = true;
        return this;
    }

    /**
     * Adds a ballot that so many voters cast. An item that comes twice is approved of once.
     *
     * @param approved the items that are approved of; none if the voter approves of nothing
     * @param times how many voters, 0 or more; with 0 nothing happens
     * @throws IllegalArgumentException if an item is empty, {@code times} negative, or there would be more than {@link
     *     ApprovalTally#MAX_VOTERS} voters
     */
    public ApprovalTallyBuilder add(Collection<String> approved, long times) {
        requireRoom(times);
        if (times == 0) {
            return this;
        }
        if (approved.size() > scratch.length) {
            scratch = new int[2 * approved.size()];
        }
        int length = 0;
        for (String item : approved) {
            scratch[length++] = number(item);
        }
        addScratch(length, times);
        return this;
    }

    @Override
    public ApprovalTallyBuilder add(ApprovalTally part, long times) {
        if (times < 0) {
            throw new IllegalArgumentException("times is " + times + "; expected 0 or more");
        }
        if (times == 0) {
            return this;
        }
        int[] own = numbersOf(part);
        for (int i = 0; i < own.length; i++) {
            declared[own[i]] |= part.declared(i);
        }
        // Saturated, so that what is too much stays too much.
        boolean overflow = part.voters() > 0 && times > ApprovalTally.MAX_VOTERS / part.voters();
        requireRoom(overflow ? Long.MAX_VALUE : part.voters() * times);
        for (int b = 0; b < part.ballots(); b++) {
            addScratch(copy(part, b, own), part.voters(b) * times);
        }
        return this;
    }

    /**
     * Takes ballots away again.
     *
     * @throws IllegalArgumentException if there are fewer of a ballot than shall be taken away
     */
    ApprovalTallyBuilder remove(ApprovalTally part) {
        int[] own = numbersOf(part);
        for (int b = 0; b < part.ballots(); b++) {
            int length = sortScratch(copy(part, b, own));
            int found = table[slot(length)];
            if (found == FREE || voters[found] < part.voters(b)) {
                throw new IllegalArgumentException("cannot take away " + part.voters(b) + " voters with the ballot "
                        + text(length) + ": there are " + (found == FREE ? 0 : voters[found]));
            }
            voters[found] -= part.voters(b);
            all -= part.voters(b);
        }
        return this;
    }

    @Override
    public ApprovalTally build() {
        boolean[] kept = new boolean[numbers.size()];
        int members = 0;
        int left = 0;
        for (int b = 0; b < ballots; b++) {
            if (voters[b] > 0) {
                left++;
                members += start[b + 1] - start[b];
                for (int i = start[b]; i < start[b + 1]; i++) {
                    kept[pool[i]] = true;
                }
            }
        }
        String[] items = numbers.entrySet().stream()
                .filter(entry -> kept[entry.getValue()] || declared[entry.getValue()])
                .map(Map.Entry::getKey)
                .sorted()
                .toArray(String[]::new);
        if (items.length == 0 && left == 0) {
            return ApprovalTally.empty();
        }
        int[] position = new int[numbers.size()];
        boolean[] flags = new boolean[items.length];
        for (int i = 0; i < items.length; i++) {
            int number = Objects.requireNonNull(numbers.get(items[i]));
            position[number] = i;
            flags[i] = declared[number];
        }
        return freeze(items, flags, position, left, members);
    }

    private ApprovalTally freeze(String[] items, boolean[] flags, int[] position, int left, int members) {
        int[][] sorted = new int[left][];
        long[] weight = new long[left];
        Integer[] order = new Integer[left];
        int next = 0;
        for (int b = 0; b < ballots; b++) {
            if (voters[b] > 0) {
                int[] ballot = new int[start[b + 1] - start[b]];
                for (int i = 0; i < ballot.length; i++) {
                    ballot[i] = position[pool[start[b] + i]];
                }
                Arrays.sort(ballot);
                sorted[next] = ballot;
                weight[next] = voters[b];
                order[next] = next;
                next++;
            }
        }
        Arrays.sort(order, (one, other) -> Arrays.compare(sorted[one], sorted[other]));
        int[] from = new int[left + 1];
        int[] approved = new int[members];
        long[] counts = new long[left];
        for (int b = 0; b < left; b++) {
            int[] ballot = sorted[order[b]];
            System.arraycopy(ballot, 0, approved, from[b], ballot.length);
            from[b + 1] = from[b] + ballot.length;
            counts[b] = weight[order[b]];
        }
        return new ApprovalTally(items, flags, from, approved, counts);
    }

    private void requireRoom(long more) {
        if (more < 0 || more > ApprovalTally.MAX_VOTERS - all) {
            throw new IllegalArgumentException("the tally has " + all + " voters and is given " + more
                    + "; expected 0 or more, and at most " + ApprovalTally.MAX_VOTERS + " in all");
        }
    }

    private int[] numbersOf(ApprovalTally part) {
        int[] own = new int[part.size()];
        for (int i = 0; i < own.length; i++) {
            own[i] = number(part.item(i));
        }
        return own;
    }

    private int copy(ApprovalTally part, int ballot, int[] own) {
        int length = part.ballotSize(ballot);
        if (length > scratch.length) {
            scratch = new int[2 * length];
        }
        for (int i = 0; i < length; i++) {
            scratch[i] = own[part.approved(ballot, i)];
        }
        return length;
    }

    private void addScratch(int given, long times) {
        int length = sortScratch(given);
        int slot = slot(length);
        int found = table[slot];
        if (found == FREE) {
            found = append(length);
            table[slot] = found;
            if (2 * ballots > table.length) {
                rehash();
            }
        }
        voters[found] += times;
        all += times;
    }

    /** Sorts the item numbers of a ballot and drops repetitions; returns how many are left. */
    private int sortScratch(int given) {
        Arrays.sort(scratch, 0, given);
        int length = 0;
        for (int i = 0; i < given; i++) {
            if (i == 0 || scratch[i] != scratch[i - 1]) {
                scratch[length++] = scratch[i];
            }
        }
        return length;
    }

    private int append(int length) {
        if (ballots == voters.length) {
            voters = Arrays.copyOf(voters, 2 * ballots);
            start = Arrays.copyOf(start, 2 * ballots + 1);
        }
        int end = start[ballots] + length;
        if (end > pool.length) {
            pool = Arrays.copyOf(pool, Math.max(2 * pool.length, end));
        }
        System.arraycopy(scratch, 0, pool, start[ballots], length);
        start[ballots + 1] = end;
        return ballots++;
    }

    /** Where the ballot in the scratch array stands in the table, or would stand. */
    private int slot(int length) {
        int slot = spread(scratch, 0, length) & (table.length - 1);
        while (table[slot] != FREE
                && !Arrays.equals(pool, start[table[slot]], start[table[slot] + 1], scratch, 0, length)) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private void rehash() {
        table = filled(2 * table.length);
        for (int b = 0; b < ballots; b++) {
            int slot = spread(pool, start[b], start[b + 1]) & (table.length - 1);
            while (table[slot] != FREE) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = b;
        }
    }

    private static int spread(int[] numbers, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + numbers[i];
        }
        hash *= 0x9E3779B9;
        return hash ^ (hash >>> 16);
    }

    private static int[] filled(int length) {
        int[] table = new int[length];
        Arrays.fill(table, FREE);
        return table;
    }

    private int number(String item) {
        if (Objects.requireNonNull(item, "item").isEmpty()) {
            throw new IllegalArgumentException("the item is \"\"; expected some text");
        }
        Integer known = numbers.get(item);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        if (number == names.length) {
            names = Arrays.copyOf(names, 2 * number);
            declared = Arrays.copyOf(declared, 2 * number);
        }
        names[number] = item;
        numbers.put(item, number);
        return number;
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "" : ", ").append(names[scratch[i]]);
        }
        return text.append('}').toString();
    }
}
