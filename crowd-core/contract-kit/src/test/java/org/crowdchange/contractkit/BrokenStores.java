package org.crowdchange.contractkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.Comment;
import org.crowdchange.model.Entity;
import org.crowdchange.model.Id;
import org.crowdchange.model.SubjectId;
import org.crowdchange.store.ChangeSet;
import org.crowdchange.store.ChangeSet.BallotChange;
import org.crowdchange.store.ChangeSet.BallotKey;
import org.crowdchange.store.ChangeSet.Stored;
import org.crowdchange.store.Kind;
import org.crowdchange.store.Listing;
import org.crowdchange.store.Range;
import org.crowdchange.store.Store;
import org.crowdchange.tally.OpinionCounts;

/** Stores with one fault each, of the kinds that real ones have had. */
final class BrokenStores {
    private BrokenStores() {}

    /** Opens broken stores; reopening gives another one with nothing in it. */
    record Fixture(Supplier<Store> stores) implements DurableStoreFixture {
        @Override
        public Store open() {
            return stores.get();
        }

        @Override
        public Store reopen() {
            return stores.get();
        }

        @Override
        public void close() {}
    }

    /** Answers, and does not even know what was asked. */
    static final class DoesNothing extends ForwardingStore {
        @Override
        public Map<SubjectId, OpinionCounts> commit(ChangeSet changes) {
            return Map.of();
        }
    }

    /** Loses the last new record of a change set. */
    static final class ForgetsAWrite extends ForwardingStore {
        @Override
        public Map<SubjectId, OpinionCounts> commit(ChangeSet c) {
            List<Stored<?>> inserts =
                    c.inserts().subList(0, Math.max(0, c.inserts().size() - 1));
            return good.commit(new ChangeSet(
                    c.unchanged(), inserts, c.updates(), c.deletes(), c.opened(), c.ballots(), c.journal()));
        }
    }

    /** Adds a changed vote to the tally without taking the earlier one out. */
    static final class CountsTwice extends ForwardingStore {
        private final Map<SubjectId, OpinionCounts> extra = new HashMap<>();

        @Override
        public synchronized Map<SubjectId, OpinionCounts> commit(ChangeSet changes) {
            Map<SubjectId, OpinionCounts> tallies = good.commit(changes);
            for (BallotChange change : changes.ballots()) {
                if (change.before().isPresent() && change.after().isPresent()) {
                    extra.merge(change.key().subject(), OpinionCounts.ONE_PASS, OpinionCounts::plus);
                }
            }
            return tallies;
        }

        @Override
        public synchronized Map<SubjectId, OpinionCounts> talliesIn(Id scope) {
            Map<SubjectId, OpinionCounts> tallies = new LinkedHashMap<>(good.talliesIn(scope));
            tallies.replaceAll((subject, tally) -> tally.plus(extra.getOrDefault(subject, OpinionCounts.NONE)));
            return tallies;
        }
    }

    /** Tells every page from the start. */
    static final class IgnoresPaging extends ForwardingStore {
        @Override
        public <R extends Entity<?>> List<R> list(Listing<R> listing, Range range) {
            return good.list(listing, new Range(range.owner(), Optional.empty(), range.newestFirst(), range.limit()));
        }
    }

    /** Lets the last writer win, whatever it has read. */
    static final class LosesAnUpdate extends ForwardingStore {
        @Override
        public synchronized Map<SubjectId, OpinionCounts> commit(ChangeSet c) {
            List<ChangeSet.Update<?>> updates = new ArrayList<>();
            c.updates().forEach(u -> updates.add(fromAnywhere(u)));
            return good.commit(new ChangeSet(
                    c.unchanged(), c.inserts(), updates, c.deletes(), c.opened(), c.ballots(), c.journal()));
        }

        private <R extends Entity<?>> ChangeSet.Update<R> fromAnywhere(ChangeSet.Update<R> update) {
            R stored = find(update.kind(), List.of(update.entity().id()))
                    .get(update.entity().id());
            int from = stored == null ? update.from() : stored.version();
            return new ChangeSet.Update<>(update.kind(), from, update.entity());
        }
    }

    /** Does not look at what a change set rests on. */
    static final class IgnoresWhatChangesRestOn extends ForwardingStore {
        @Override
        public Map<SubjectId, OpinionCounts> commit(ChangeSet c) {
            return good.commit(new ChangeSet(
                    Map.of(), c.inserts(), c.updates(), c.deletes(), c.opened(), c.ballots(), c.journal()));
        }
    }

    /** Shows an entry only once the one after it is there, and never goes back for it. */
    static final class MissesAJournalEntry extends ForwardingStore {
        @Override
        public List<JournalEntry> journal(String node, long after, int limit) {
            return good.journal(node, after, limit).stream()
                    .filter(entry -> entry.sequence() % 5 != 3)
                    .toList();
        }
    }

    /** Shows each third entry only to whoever asks a second time, and those behind it at once. */
    static final class ShowsEntriesLate extends ForwardingStore {
        private final Set<JournalEntry> askedFor = ConcurrentHashMap.newKeySet();

        @Override
        public List<JournalEntry> journal(String node, long after, int limit) {
            return good.journal(node, after, limit).stream()
                    .filter(entry -> entry.sequence() % 3 != 0 || !askedFor.add(entry))
                    .toList();
        }
    }

    /** Tells how far the journals reach, but of one node not. */
    static final class OverlooksANode extends ForwardingStore {
        @Override
        public Map<String, JournalHead> journalHeads() {
            Map<String, JournalHead> heads = new HashMap<>(good.journalHeads());
            heads.remove("second");
            return heads;
        }
    }

    /** Writes records and ballots in one transaction, and the journal in the next. */
    static final class HalfCommits extends ForwardingStore {
        @Override
        public Map<SubjectId, OpinionCounts> commit(ChangeSet c) {
            Map<SubjectId, OpinionCounts> tallies = good.commit(new ChangeSet(
                    c.unchanged(), c.inserts(), c.updates(), c.deletes(), c.opened(), c.ballots(), List.of()));
            good.commit(new ChangeSet(Map.of(), List.of(), List.of(), Map.of(), Map.of(), List.of(), c.journal()));
            return tallies;
        }
    }

    /** Commits whole, but readers see the journal before they see the votes. */
    static final class ShowsWhatIsNotCommitted extends ForwardingStore {
        private volatile Map<String, JournalHead> early = Map.of();
        private final AtomicInteger looks = new AtomicInteger();

        @Override
        public synchronized Map<SubjectId, OpinionCounts> commit(ChangeSet changes) {
            Map<String, JournalHead> heads = new HashMap<>(good.journalHeads());
            changes.journal().forEach(entry -> heads.put(entry.node(), JournalHead.after(entry)));
            early = heads;
            // Until somebody has looked, if anybody does.
            int before = looks.get();
            for (int i = 0; i < 10_000 && looks.get() < before + 3; i++) {
                Thread.onSpinWait();
            }
            return good.commit(changes);
        }

        @Override
        public Map<String, JournalHead> journalHeads() {
            looks.incrementAndGet();
            return early;
        }
    }

    /** Reads a record in two steps, so that a part may be newer than the rest. */
    static final class ReadsInTwoSteps extends ForwardingStore {
        @Override
        public <R extends Entity<?>> Map<Id, R> find(Kind<R> kind, Collection<? extends Id> ids) {
            Map<Id, R> first = good.find(kind, ids);
            Map<Id, R> second = good.find(kind, ids);
            // Until somebody has written, if anybody does.
            for (int i = 0; i < 1000 && second.equals(first); i++) {
                second = good.find(kind, ids);
            }
            Map<Id, R> newer = second;
            Map<Id, R> mixed = new LinkedHashMap<>(first);
            mixed.replaceAll((id, record) -> mix(new Stored<>(kind, record), newer.getOrDefault(id, record)));
            return mixed;
        }

        private static <R extends Entity<?>> R mix(Stored<R> first, R second) {
            var a = first.as(Kind.CAMPAIGN);
            var b = new Stored<>(first.kind(), second).as(Kind.CAMPAIGN);
            if (a.isEmpty() || b.isEmpty()) {
                return second;
            }
            var old = a.get();
            var mixed = new org.crowdchange.model.Campaign(
                    old.id(),
                    old.version(),
                    old.slug(),
                    old.title(),
                    old.summary(),
                    old.zone(),
                    b.get().phases(),
                    old.closedAt());
            return new Stored<>(Kind.CAMPAIGN, mixed).as(first.kind()).orElse(second);
        }
    }

    /** Finds names by a column that does not tell capital letters from small ones. */
    static final class ComparesNamesLoosely extends ForwardingStore {
        @Override
        public <R extends Entity<?>> Map<String, R> named(Kind<R> kind, Collection<String> names) {
            Map<String, R> found = new HashMap<>(good.named(kind, names));
            if (kind == Kind.PARTICIPANT) {
                for (String name : names) {
                    good.named(kind, name.strip().toLowerCase(Locale.ROOT)).ifPresent(r -> found.putIfAbsent(name, r));
                }
            }
            return found;
        }
    }

    /** Acknowledges that a record is taken away, and keeps it. */
    static final class KeepsDeletedRecords extends ForwardingStore {
        @Override
        public Map<SubjectId, OpinionCounts> commit(ChangeSet c) {
            return good.commit(new ChangeSet(
                    c.unchanged(), c.inserts(), c.updates(), Map.of(), c.opened(), c.ballots(), c.journal()));
        }
    }

    /** Keeps text in a column of 255 places. */
    static final class CutsText extends ForwardingStore {
        @Override
        public Map<SubjectId, OpinionCounts> commit(ChangeSet c) {
            List<Stored<?>> inserts = new ArrayList<>();
            c.inserts()
                    .forEach(record -> inserts.add(record.as(Kind.COMMENT)
                            .<Stored<?>>map(comment -> new Stored<>(Kind.COMMENT, cut(comment)))
                            .orElse(record)));
            return good.commit(new ChangeSet(
                    c.unchanged(), inserts, c.updates(), c.deletes(), c.opened(), c.ballots(), c.journal()));
        }

        private static Comment cut(Comment comment) {
            String text = comment.text();
            return text.length() <= 255 ? comment : comment.edited(text.substring(0, 254), Samples.TIME);
        }
    }

    /** Keeps instants in whole seconds. */
    static final class CutsInstants extends ForwardingStore {
        @Override
        public Map<BallotKey, Ballot> ballots(Collection<BallotKey> keys) {
            Map<BallotKey, Ballot> found = new HashMap<>(good.ballots(keys));
            found.replaceAll((key, b) -> new Ballot(
                    b.voter(), b.subject(), b.vote(), b.at().truncatedTo(java.time.temporal.ChronoUnit.SECONDS)));
            return found;
        }
    }

    /** Loses a vote when several are committed together. */
    static final class LosesAVoteUnderLoad extends ForwardingStore {
        @Override
        public Map<SubjectId, OpinionCounts> commit(ChangeSet c) {
            List<BallotChange> ballots = c.ballots().size() < 2
                    ? c.ballots()
                    : c.ballots().subList(1, c.ballots().size());
            return good.commit(new ChangeSet(
                    c.unchanged(), c.inserts(), c.updates(), c.deletes(), c.opened(), ballots, c.journal()));
        }
    }

    /** Casts and takes away whatever ballot there is now. */
    static final class IgnoresTheBallotBefore extends ForwardingStore {
        @Override
        public synchronized Map<SubjectId, OpinionCounts> commit(ChangeSet c) {
            Map<BallotKey, Ballot> stored =
                    good.ballots(c.ballots().stream().map(BallotChange::key).toList());
            List<BallotChange> ballots = c.ballots().stream()
                    .map(b -> new BallotChange(b.key(), Optional.ofNullable(stored.get(b.key())), b.after()))
                    .toList();
            return good.commit(new ChangeSet(
                    c.unchanged(), c.inserts(), c.updates(), c.deletes(), c.opened(), ballots, c.journal()));
        }
    }

    /** Answers how the subjects stood before. */
    static final class AnswersWithOldTallies extends ForwardingStore {
        @Override
        public synchronized Map<SubjectId, OpinionCounts> commit(ChangeSet c) {
            Map<SubjectId, OpinionCounts> before = good.tallies(
                    c.ballots().stream().map(b -> b.key().subject()).toList());
            good.commit(c);
            return before;
        }
    }

    /** Tells ballots in the order in which they happen to lie. */
    static final class TellsBallotsInAnyOrder extends ForwardingStore {
        @Override
        public void eachBallot(Id scope, Consumer<Ballot> consumer) {
            List<Ballot> all = new ArrayList<>();
            good.eachBallot(scope, all::add);
            Samples.reversed(all).forEach(consumer);
        }
    }

    /** Acknowledges that a vote is taken back, and keeps it. */
    static final class KeepsWithdrawnVotes extends ForwardingStore {
        @Override
        public Map<SubjectId, OpinionCounts> commit(ChangeSet c) {
            List<BallotChange> ballots =
                    c.ballots().stream().filter(b -> b.after().isPresent()).toList();
            return good.commit(new ChangeSet(
                    c.unchanged(), c.inserts(), c.updates(), c.deletes(), c.opened(), ballots, c.journal()));
        }
    }
}
