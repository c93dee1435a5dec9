package org.crowdchange.store.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.ConflictException;
import org.crowdchange.store.ChangeSet;

/** The journal of a {@link MemoryStore}: entry number n of a node stands at place n - 1 of its list. Guarded by its lock. */
final class MemoryJournal {
    private final Map<String, List<JournalEntry>> nodes = new HashMap<>();

    List<JournalEntry> entries(String node, long after, int limit) {
        List<JournalEntry> all = nodes.getOrDefault(node, List.of());
        int from = (int) Math.min(Math.max(after, 0), all.size());
        int to = (int) Math.min((long) from + limit, all.size());
        return List.copyOf(all.subList(from, to));
    }

    Map<String, JournalHead> heads() {
        Map<String, JournalHead> heads = new HashMap<>();
        nodes.forEach((node, entries) -> heads.put(node, JournalHead.after(entries.get(entries.size() - 1))));
        return heads;
    }

    void check(ChangeSet changes) {
        Map<String, Long> last = new HashMap<>();
        for (JournalEntry entry : changes.journal()) {
            String node = entry.node();
            long before = last.getOrDefault(
                    node, (long) nodes.getOrDefault(node, List.of()).size());
            if (entry.sequence() != before + 1) {
                throw new ConflictException("The next entry of " + node + " in the journal has the number "
                        + (before + 1) + ", not " + entry.sequence());
            }
            last.put(node, entry.sequence());
        }
    }

    void apply(ChangeSet changes) {
        for (JournalEntry entry : changes.journal()) {
            nodes.computeIfAbsent(entry.node(), n -> new ArrayList<>()).add(entry);
        }
    }
}
