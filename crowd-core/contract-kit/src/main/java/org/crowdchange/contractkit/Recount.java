package org.crowdchange.contractkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.model.Id;
import org.crowdchange.model.Opinion;
import org.crowdchange.model.SubjectId;
import org.crowdchange.store.Store;
import org.crowdchange.tally.OpinionCounts;

/** Counts votes anew, from the ballots or from the journal, to compare with the tallies of a store. */
public final class Recount {
    private static final int PAGE = 500;

    private Recount() {}

    /** The tallies of the subjects of a scope that have ballots, counted from these. */
    public static Map<SubjectId, OpinionCounts> ofBallots(Store store, Id scope) {
        Map<SubjectId, OpinionCounts> counts = new TreeMap<>(Samples.BY_ID);
        store.eachBallot(scope, b -> counts.merge(b.subject(), one(b.vote()), OpinionCounts::plus));
        return counts;
    }

    /** The tallies of a scope as the store tells them, without those that count nothing. */
    public static Map<SubjectId, OpinionCounts> ofTallies(Store store, Id scope) {
        Map<SubjectId, OpinionCounts> counts = new TreeMap<>(Samples.BY_ID);
        store.talliesIn(scope).forEach((subject, tally) -> {
            if (!tally.isEmpty()) {
                counts.put(subject, tally);
            }
        });
        return counts;
    }

    /** The tallies that follow from the entries about votes of all nodes, without those that count nothing. */
    public static Map<SubjectId, OpinionCounts> ofJournal(Store store) {
        Map<SubjectId, OpinionCounts> added = new TreeMap<>(Samples.BY_ID);
        Map<SubjectId, OpinionCounts> taken = new HashMap<>();
        for (String node : store.journalHeads().keySet()) {
            for (JournalEntry entry : journal(store, node)) {
                if (entry.subject() instanceof SubjectId subject) {
                    vote(entry, "vote").ifPresent(vote -> added.merge(subject, one(vote), OpinionCounts::plus));
                    vote(entry, "was").ifPresent(vote -> taken.merge(subject, one(vote), OpinionCounts::plus));
                }
            }
        }
        // Last of all, as one node may have changed votes that another one has written.
        taken.forEach((subject, counts) -> added.compute(
                subject,
                (s, all) -> Optional.ofNullable(all).orElse(OpinionCounts.NONE).minus(counts)));
        added.values().removeIf(OpinionCounts::isEmpty);
        return added;
    }

    private static Optional<Opinion> vote(JournalEntry entry, String detail) {
        return switch (entry.action()) {
            case VOTE_CAST, VOTE_CHANGED, VOTE_WITHDRAWN ->
                Optional.ofNullable(entry.details().get(detail)).map(Opinion::parse);
            default -> Optional.empty();
        };
    }

    /** All entries of a node, read in pages. */
    public static List<JournalEntry> journal(Store store, String node) {
        List<JournalEntry> all = new ArrayList<>();
        List<JournalEntry> page;
        do {
            page = store.journal(node, all.size(), PAGE);
            all.addAll(page);
        } while (!page.isEmpty());
        return all;
    }

    private static OpinionCounts one(Opinion vote) {
        return switch (vote) {
            case AGREE -> OpinionCounts.ONE_AGREE;
            case DISAGREE -> OpinionCounts.ONE_DISAGREE;
            case PASS -> OpinionCounts.ONE_PASS;
        };
    }
}
