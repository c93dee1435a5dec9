package org.crowdchange.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.journal.JournalHead;

/** A store with journals that can be changed by hand: it tells them in the order in which they lie. */
final class TamperedStore extends GatedStore {
    final Map<String, List<JournalEntry>> journals = new HashMap<>();
    final Map<String, JournalHead> heads = new HashMap<>();

    /** Adds an entry as it should be done. */
    void write(JournalEntry entry) {
        journals.computeIfAbsent(entry.node(), n -> new ArrayList<>()).add(entry);
        heads.put(entry.node(), JournalHead.after(entry));
    }

    /** Makes the heads those of the entries as they are now. */
    void adjustHeads() {
        heads.clear();
        journals.forEach((node, entries) -> {
            if (!entries.isEmpty()) {
                heads.put(node, JournalHead.after(entries.get(entries.size() - 1)));
            }
        });
    }

    @Override
    public List<JournalEntry> journal(String node, long after, int limit) {
        List<JournalEntry> all = journals.getOrDefault(node, List.of());
        int from = (int) Math.min(after, all.size());
        return List.copyOf(all.subList(from, Math.min(from + limit, all.size())));
    }

    @Override
    public Map<String, JournalHead> journalHeads() {
        return Map.copyOf(heads);
    }
}
