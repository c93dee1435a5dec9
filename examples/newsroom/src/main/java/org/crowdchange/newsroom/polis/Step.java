package org.crowdchange.newsroom.polis;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.crowdchange.lab.data.PolisVote;
import org.crowdchange.model.Opinion;
import org.crowdchange.newsroom.polis.PolisExport.Statement;

/** What happened in a conversation, one step after the other. */
sealed interface Step {
    /** When it happens. */
    Instant at();

    /** How many entries it makes in the journal. */
    default int entries() {
        return 1;
    }

    /**
     * People take part for the first time. They arrive together with the first thing that happens in the calendar month (UTC)
     * in which they do; each alone at the very time would need a transaction of its own.
     *
     * @param participants their numbers, rising
     */
    record Arrivals(Set<Long> participants, Instant at) implements Step {
        @Override
        public int entries() {
            return participants.size();
        }
    }

    /** A statement is written. */
    record Proposal(Statement statement) implements Step {
        @Override
        public Instant at() {
            return statement.at();
        }
    }

    /**
     * A vote is cast or changed.
     *
     * @param vote the vote
     * @param first whether it is the voter's first on the comment
     */
    record Cast(PolisVote vote, boolean first) implements Step {
        @Override
        public Instant at() {
            return vote.at();
        }
    }

    /**
     * Everything that happened, in the order of time; where times are equal people write before they vote. A vote that
     * repeats the one before it changed nothing and is left out.
     */
    static List<Step> history(PolisExport export) {
        List<Step> deeds = new ArrayList<>();
        export.statements().forEach(s -> deeds.add(new Proposal(s)));
        deeds.addAll(casts(export.votes()));
        // Stable: statements stay before votes, votes in the order of the file.
        deeds.sort(Comparator.comparing(Step::at));
        List<Step> history = new ArrayList<>();
        Set<Long> known = new HashSet<>();
        int from = 0;
        while (from < deeds.size()) {
            int next = nextMonth(deeds, from);
            TreeSet<Long> newcomers = new TreeSet<>();
            deeds.subList(from, next).forEach(deed -> newcomers.add(doer(deed)));
            newcomers.removeAll(known);
            if (!newcomers.isEmpty()) {
                history.add(new Arrivals(newcomers, deeds.get(from).at()));
            }
            known.addAll(newcomers);
            history.addAll(deeds.subList(from, next));
            from = next;
        }
        return history;
    }

    private static int nextMonth(List<Step> deeds, int from) {
        YearMonth month = month(deeds.get(from).at());
        int next = from;
        while (next < deeds.size() && month(deeds.get(next).at()).equals(month)) {
            next++;
        }
        return next;
    }

    /** The day, in UTC. */
    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static YearMonth month(Instant instant) {
        return YearMonth.from(day(instant));
    }

    private static long doer(Step deed) {
        return deed instanceof Proposal proposal
                ? proposal.statement().author()
                : ((Cast) deed).vote().voter();
    }

    private static List<Step> casts(List<PolisVote> votes) {
        record Pair(long voter, long comment) {}
        Map<Pair, Opinion> standing = new HashMap<>();
        List<Step> casts = new ArrayList<>();
        for (PolisVote vote : votes) {
            Opinion before = standing.put(new Pair(vote.voter(), vote.comment()), vote.opinion());
            if (before != vote.opinion()) {
                casts.add(new Cast(vote, before == null));
            }
        }
        return casts;
    }
}
