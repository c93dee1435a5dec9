package org.crowdchange.insight;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.crowdchange.journal.Action;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.CampaignId;
import org.crowdchange.model.ParticipantId;
import org.crowdchange.model.Phase;
import org.crowdchange.store.Store;

/**
 * Counts people and contributions of campaigns, in all and in each phase. It reads the journal on from where it was, so a
 * question costs as much as has happened since the last one. Holds each participant's id once for every campaign and
 * quarter of an hour of taking part. Thread-safe.
 */
public final class Participation {
    private static final int ENTRIES = 5000;
    /** Days begin at a multiple of this in every time zone of today. */
    private static final long QUARTER_SECONDS = 900;

    private final Store store;
    private final Map<String, Long> positions = new HashMap<>();
    private final Map<CampaignId, NavigableMap<Long, Quarter>> quarters = new HashMap<>();

    /** @param store where the journal is */
    public Participation(Store store) {
        this.store = store;
    }

    /** The figures of a campaign from its creation on. */
    public synchronized Figures total(Campaign campaign) {
        catchUp();
        return sum(of(campaign).values());
    }

    /** The figures of each phase, as extended, by its slug and in the order of phases. */
    public synchronized Map<String, Figures> phases(Campaign campaign) {
        catchUp();
        Map<String, Figures> figures = new LinkedHashMap<>();
        for (Phase phase : campaign.phases()) {
            long from = quarter(phase.start(campaign.zone()));
            long to = quarter(phase.end(campaign.zone()));
            figures.put(phase.slug(), sum(of(campaign).subMap(from, to).values()));
        }
        return figures;
    }

    private NavigableMap<Long, Quarter> of(Campaign campaign) {
        return quarters.computeIfAbsent(campaign.id(), id -> new TreeMap<>());
    }

    private void catchUp() {
        for (JournalHead head : store.journalHeads().values()) {
            long position = positions.getOrDefault(head.node(), 0L);
            while (position < head.sequence()) {
                List<JournalEntry> entries = store.journal(head.node(), position, ENTRIES);
                if (entries.isEmpty()) {
                    break;
                }
                entries.forEach(this::count);
                position = entries.get(entries.size() - 1).sequence();
                positions.put(head.node(), position);
            }
        }
    }

    private void count(JournalEntry entry) {
        Optional<CampaignId> campaign = entry.campaign();
        if (campaign.isEmpty() || !Quarter.COUNTED.contains(entry.action())) {
            return;
        }
        quarters.computeIfAbsent(campaign.get(), id -> new TreeMap<>())
                .computeIfAbsent(quarter(entry.at()), q -> new Quarter())
                .add(entry);
    }

    private static long quarter(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), QUARTER_SECONDS);
    }

    private static Figures sum(Iterable<Quarter> parts) {
        Set<ParticipantId> people = new HashSet<>();
        int comments = 0;
        int ideas = 0;
        int votes = 0;
        for (Quarter part : parts) {
            people.addAll(part.people);
            comments += part.times(Action.COMMENT_POSTED);
            ideas += part.times(Action.IDEA_PROPOSED) + part.times(Action.IDEA_CAPTURED);
            votes += part.times(Action.VOTE_CAST);
        }
        return new Figures(people.size(), comments, ideas, votes);
    }

    /** What happened in a quarter of an hour. */
    private static final class Quarter {
        static final Set<Action> COUNTED =
                Set.of(Action.COMMENT_POSTED, Action.IDEA_PROPOSED, Action.IDEA_CAPTURED, Action.VOTE_CAST);

        private final Set<ParticipantId> people = new HashSet<>();
        private final Map<Action, Integer> times = new EnumMap<>(Action.class);

        void add(JournalEntry entry) {
            people.add(entry.actor());
            times.merge(entry.action(), 1, Integer::sum);
        }

        int times(Action action) {
            return times.getOrDefault(action, 0);
        }
    }
}
