package org.crowdchange.store;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.StoreException;

/**
 * Reads the journal of all nodes as it grows. Its position is one number per node, that of the last entry read. As each
 * node numbers its entries without gaps, no entry is missed, in whatever order the transactions of several nodes end.
 *
 * <p>It reads when it is asked to ({@link #poll}) and has no thread. A reader that wants to go on after a restart keeps
 * the {@link #position} beside what it has made of the entries.
 *
 * <p>Thread-safe: one poll runs at a time, others wait for it. A poll asks once for the heads of all nodes and once for
 * each thousand entries of a node; it holds a thousand at a time.
 */
public final class JournalFollower {
    private static final int PAGE = 1000;

    private final Store store;
    private final ConcurrentMap<String, Long> read;
    private final ReentrantLock polling = new ReentrantLock();

    /**
     * Goes on behind a position.
     *
     * @param store whose journal to read
     * @param position the number of the last entry read of each node; nodes that are missing are read from the start
     */
    public JournalFollower(Store store, Map<String, Long> position) {
        this.store = store;
        this.read = new ConcurrentHashMap<>(position);
    }

    /** Reads what is written from now on. */
    public static JournalFollower fromNow(Store store) {
        return new JournalFollower(store, Maps.transformValues(store.journalHeads(), JournalHead::sequence));
    }

    /**
     * Hands over every entry that was committed before the call and has not been read yet: those of one node in their
     * order, at most a thousand at once. What the reader has returned from counts as read; if it throws, the poll ends with
     * its exception, and the next one hands the same entries over again.
     *
     * @param reader is given entries of one node at a time
     * @return how many entries it was given
     * @throws StoreException if the store fails, if it lacks an entry, or if it has fewer than were read before, as after
     *     the restoring of an older copy; the position stands before that then
     */
    public int poll(Consumer<List<JournalEntry>> reader) {
        polling.lock();
        try {
            // Taken before the heads, as it may be moved on (skip) while they are read.
            Map<String, Long> before = position();
            Map<String, JournalHead> heads = store.journalHeads();
            before.forEach((node, last) -> requireNotShorter(heads.getOrDefault(node, JournalHead.empty(node)), last));
            int count = 0;
            for (JournalHead head : heads.values()) {
                count += poll(head, reader);
            }
            return count;
        } finally {
            polling.unlock();
        }
    }

    private int poll(JournalHead head, Consumer<List<JournalEntry>> reader) {
        String node = head.node();
        int count = 0;
        for (long last = last(node); last < head.sequence(); last = last(node)) {
            List<JournalEntry> page = store.journal(node, last, PAGE);
            long end = requireNoGap(node, last, page);
            reader.accept(page);
            count += page.size();
            read.replace(node, last, end);
        }
        return count;
    }

    /**
     * Counts entries as read that the reader has got in another way, as a node gets its own from {@link GroupCommit}. They
     * count if they follow on what was read; else the next poll hands them over, with those before them. So does one that
     * runs at this moment and has already read them.
     */
    public void skip(List<JournalEntry> entries) {
        for (JournalEntry entry : entries) {
            read.putIfAbsent(entry.node(), 0L);
            read.replace(entry.node(), entry.sequence() - 1, entry.sequence());
        }
    }

    /** The number of the last entry read of each node, to go on from later. */
    public Map<String, Long> position() {
        return ImmutableMap.copyOf(read);
    }

    private long last(String node) {
        return read.computeIfAbsent(node, n -> 0L);
    }

    private static void requireNotShorter(JournalHead head, long last) {
        if (head.sequence() < last) {
            throw new StoreException("The journal of " + head.node() + " ends at entry " + head.sequence() + ", but "
                    + last + " were read");
        }
    }

    /** The number of the last entry of a page in which every entry follows on the one before. */
    private static long requireNoGap(String node, long last, List<JournalEntry> page) {
        long end = last;
        for (JournalEntry entry : page) {
            if (entry.sequence() != end + 1) {
                break;
            }
            end++;
        }
        if (page.isEmpty() || end < last + page.size()) {
            throw new StoreException("The journal of " + node + " lacks entry " + (end + 1));
        }
        return end;
    }
}
