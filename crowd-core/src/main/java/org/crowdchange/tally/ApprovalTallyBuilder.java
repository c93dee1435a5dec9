package org.crowdchange.tally;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;

/**
 * Collects approval ballots and freezes them; see {@link ApprovalTally}. A ballot that was seen before costs no memory.
 * Not thread-safe.
 */
public final class ApprovalTallyBuilder implements TallyBuilder<ApprovalTally> {
    private final ItemTable items = new ItemTable();
    private final BitSet declared = new BitSet();
    // A cell of a ballot is the number of an item that is approved of, ascending.
    private final BallotTable table = new BallotTable();
    private int[] scratch = new int[16];
    private long all;

    ApprovalTallyBuilder() {}

    /**
     * Says that an item was on the ballot paper.
     *
     * @throws IllegalArgumentException if the item is empty
     */
    public ApprovalTallyBuilder declare(String item) {
        declared.set(items.number(item));
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
            scratch[length++] = items.number(item);
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
        int[] own = part.items().numbersIn(items, declared);
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
        // What was declared there stays as it is here.
        int[] own = part.items().numbersIn(items, new BitSet());
        for (int b = 0; b < part.ballots(); b++) {
            int length = sortScratch(copy(part, b, own));
            int ballot = table.number(scratch, length);
            if (table.weight(ballot) < part.voters(b)) {
                throw new IllegalArgumentException("cannot take away " + part.voters(b) + " voters with the ballot "
                        + text(length) + ": there are " + table.weight(ballot));
            }
            table.add(ballot, -part.voters(b));
            all -= part.voters(b);
        }
        return this;
    }

    @Override
    public ApprovalTally build() {
        Items all = Items.of(items, declared);
        int[] position = all.positionsOf(items);
        BitSet approved = new BitSet();
        int members = 0;
        int left = 0;
        for (int b = 0; b < table.size(); b++) {
            if (table.weight(b) > 0) {
                left++;
                members += table.start(b + 1) - table.start(b);
                for (int c = table.start(b); c < table.start(b + 1); c++) {
                    approved.set(position[table.cell(c)]);
                }
            }
        }
        Items kept = all.kept(approved);
        return kept.size() == 0 && left == 0
                ? ApprovalTally.empty()
                : freeze(kept, kept.positionsOf(items), left, members);
    }

    private ApprovalTally freeze(Items kept, int[] position, int left, int members) {
        int[][] sorted = new int[left][];
        long[] weight = new long[left];
        Integer[] order = new Integer[left];
        int next = 0;
        for (int b = 0; b < table.size(); b++) {
            if (table.weight(b) > 0) {
                int[] ballot = new int[table.start(b + 1) - table.start(b)];
                for (int i = 0; i < ballot.length; i++) {
                    ballot[i] = position[table.cell(table.start(b) + i)];
                }
                Arrays.sort(ballot);
                sorted[next] = ballot;
                weight[next] = table.weight(b);
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
        return new ApprovalTally(kept, from, approved, counts);
    }

    private void requireRoom(long more) {
        if (more < 0 || more > ApprovalTally.MAX_VOTERS - all) {
            throw new IllegalArgumentException("the tally has " + all + " voters and is given " + more
                    + "; expected 0 or more, and at most " + ApprovalTally.MAX_VOTERS + " in all");
        }
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
        table.add(table.number(scratch, sortScratch(given)), times);
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

    private String text(int length) {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "" : ", ").append(items.item(scratch[i]));
        }
        return text.append('}').toString();
    }
}
