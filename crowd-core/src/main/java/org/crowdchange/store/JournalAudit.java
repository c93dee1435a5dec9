package org.crowdchange.store;

import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.crowdchange.journal.HashChain;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.journal.JournalHead;

/**
 * Compares the journal of a store with heads that were kept elsewhere, where nobody who can write to the store can reach
 * them: {@link Store#journalHeads} written down from time to time. Any change to the entries up to the last kept head of
 * a node is found; what comes behind it is only found to be a chain in itself, so a tail cut off there is not missed.
 *
 * <p>It reads the whole journal, a thousand entries at a time, and costs one hash for each. Nodes may write meanwhile.
 */
public final class JournalAudit {
    private static final int PAGE = 1000;

    private final Store store;
    private final String node;
    private final JournalHead stored;
    private final ImmutableSetMultimap<Long, JournalHead> kept;
    private JournalHead head;
    private long trusted;

    private JournalAudit(Store store, String node, JournalHead stored, Set<JournalHead> kept) {
        this.store = store;
        this.node = node;
        this.stored = stored;
        this.kept = ImmutableSetMultimap.copyOf(Multimaps.index(kept, JournalHead::sequence));
        this.head = JournalHead.empty(node);
    }

    /**
     * Where the journal of a node is not what was written.
     *
     * @param node the node
     * @param trusted up to this number the entries are those that were written: the last kept head that was found; 0 if
     *     none was
     * @param at the number of the first entry that is missing, or does not follow on those before it, or ends them with
     *     another hash than that of a head. This is the first entry that was changed, deleted or swapped, unless somebody
     *     computed hashes anew to hide it; then the first one is between {@code trusted} (not included) and this one. A
     *     number that is not behind {@code trusted} is that of the store's own head, which is wrong while all entries are right
     */
    public record Difference(String node, long trusted, long at) {}

    /**
     * Walks the journals of all nodes of a store and of all kept heads.
     *
     * @param kept heads that are known to be right, any number for each node; the more, the closer a difference is placed
     *     that somebody has tried to hide
     * @return the first difference in each node that has any, in the order of their names; empty if all is as written
     * @throws org.crowdchange.model.StoreException if the store fails
     */
    public static List<Difference> verify(Store store, Collection<JournalHead> kept) {
        Map<String, JournalHead> stored = store.journalHeads();
        Set<String> nodes = new TreeSet<>(stored.keySet());
        kept.forEach(head -> nodes.add(head.node()));
        List<Difference> differences = new ArrayList<>();
        for (String node : nodes) {
            JournalHead last = stored.getOrDefault(node, JournalHead.empty(node));
            Set<JournalHead> own =
                    Sets.filter(Set.copyOf(kept), one -> one.node().equals(node));
            new JournalAudit(store, node, last, own).walk().ifPresent(differences::add);
        }
        return differences;
    }

    private Optional<Difference> walk() {
        long end = Math.max(
                stored.sequence(),
                kept.keySet().stream().mapToLong(Long::longValue).max().orElse(0));
        while (head.sequence() < end) {
            int limit = (int) Math.min(PAGE, end - head.sequence());
            List<JournalEntry> page = store.journal(node, head.sequence(), limit);
            if (page.isEmpty()) {
                return difference(head.sequence() + 1);
            }
            for (JournalEntry entry : page) {
                if (HashChain.verify(head, List.of(entry)).isPresent()) {
                    return difference(head.sequence() + 1);
                }
                head = JournalHead.after(entry);
                Set<JournalHead> right = kept.get(head.sequence());
                if (!Set.of(head).containsAll(right)) {
                    return difference(head.sequence());
                }
                trusted = right.isEmpty() ? trusted : head.sequence();
            }
        }
        // Last, as it stands in the store and says nothing about where entries were changed.
        return head.equals(stored) ? Optional.empty() : difference(stored.sequence());
    }

    private Optional<Difference> difference(long at) {
        return Optional.of(new Difference(node, trusted, at));
    }
}
