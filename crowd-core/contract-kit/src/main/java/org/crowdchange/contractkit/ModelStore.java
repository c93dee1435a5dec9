package org.crowdchange.contractkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.ConflictException;
import org.crowdchange.model.Entity;
import org.crowdchange.model.Id;
import org.crowdchange.model.ParticipantId;
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

/**
 * What a store should do, in as few words as possible: it has no index, counts tallies anew each time, looks through all
 * records for a name, and commits by making a copy, writing into it and keeping it only if nothing was wrong. Too slow for
 * anything but to compare with; not thread-safe.
 */
final class ModelStore implements Store {
    private Content content = new Content(Map.of(), Map.of(), Map.of(), List.of());

    private record Content(
            Map<Id, Stored<?>> records,
            Map<SubjectId, Id> scopes,
            Map<BallotKey, Ballot> ballots,
            List<JournalEntry> journal) {
        Content {
            records = new HashMap<>(records);
            scopes = new HashMap<>(scopes);
            ballots = new HashMap<>(ballots);
            journal = new ArrayList<>(journal);
        }
    }

    @Override
    public Map<SubjectId, OpinionCounts> commit(ChangeSet changes) {
        Content next = new Content(content.records, content.scopes, content.ballots, content.journal);
        changes.unchanged().forEach((id, versioned) -> require(version(id) == versioned.version(), id));
        changes.updates().forEach(u -> require(version(u.entity().id()) == u.from(), u));
        changes.deletes().forEach((id, versioned) -> require(version(id) == versioned.version(), id));
        changes.deletes().keySet().forEach(next.records::remove);
        changes.updates().forEach(u -> next.records.put(u.entity().id(), stored(u)));
        changes.inserts()
                .forEach(record -> require(next.records.put(record.entity().id(), record) == null, record));
        long names =
                next.records.values().stream().mapToLong(r -> names(r).size()).sum();
        long distinct = next.records.values().stream()
                .flatMap(r -> names(r).stream().map(name -> r.kind() + " " + name))
                .distinct()
                .count();
        require(names == distinct, "names");
        changes.opened().forEach((subject, scope) -> require(next.scopes.put(subject, scope) == null, subject));
        for (BallotChange change : changes.ballots()) {
            require(next.scopes.containsKey(change.key().subject()), change);
            require(Optional.ofNullable(next.ballots.remove(change.key())).equals(change.before()), change);
            change.after().ifPresent(ballot -> next.ballots.put(change.key(), ballot));
        }
        for (JournalEntry entry : changes.journal()) {
            long before = next.journal.stream()
                    .filter(e -> e.node().equals(entry.node()))
                    .count();
            require(entry.sequence() == before + 1, entry);
            next.journal.add(entry);
        }
        content = next;
        return tallies(changes.ballots().stream().map(c -> c.key().subject()).toList());
    }

    private static void require(boolean right, Object what) {
        if (!right) {
            throw new ConflictException("Not as it should be: " + what);
        }
    }

    private int version(Id id) {
        Stored<?> stored = content.records.get(id);
        return stored == null ? 0 : stored.entity().version();
    }

    private static <R extends Entity<?>> Stored<R> stored(ChangeSet.Update<R> update) {
        return new Stored<>(update.kind(), update.entity());
    }

    private static <R extends Entity<?>> Collection<String> names(Stored<R> record) {
        return record.kind().names(record.entity());
    }

    private <R extends Entity<?>> List<R> all(Kind<R> kind) {
        return content.records.values().stream()
                .flatMap(record -> record.as(kind).stream())
                .sorted(Comparator.comparing(Entity::id, Samples.BY_ID))
                .toList();
    }

    @Override
    public <R extends Entity<?>> Map<Id, R> find(Kind<R> kind, Collection<? extends Id> ids) {
        Map<Id, R> found = new LinkedHashMap<>();
        all(kind).stream().filter(r -> ids.contains(r.id())).forEach(r -> found.put(r.id(), r));
        return found;
    }

    @Override
    public <R extends Entity<?>> Map<String, R> named(Kind<R> kind, Collection<String> names) {
        Map<String, R> found = new HashMap<>();
        all(kind).forEach(r -> kind.names(r).stream().filter(names::contains).forEach(name -> found.put(name, r)));
        return found;
    }

    @Override
    public <R extends Entity<?>> List<R> list(Listing<R> listing, Range range) {
        Comparator<Id> order = range.newestFirst() ? Samples.BY_ID.reversed() : Samples.BY_ID;
        return all(listing.kind()).stream()
                .filter(r -> !listing.owned() || listing.owner(r).isPresent())
                .filter(r -> listing.owner(r).equals(range.owner()))
                .filter(r -> range.after().isEmpty()
                        || order.compare(r.id(), range.after().get()) > 0)
                .sorted(Comparator.comparing(Entity::id, order))
                .limit(range.limit())
                .toList();
    }

    @Override
    public Map<BallotKey, Ballot> ballots(Collection<BallotKey> keys) {
        Map<BallotKey, Ballot> found = new HashMap<>(content.ballots);
        found.keySet().retainAll(keys);
        return found;
    }

    @Override
    public void eachBallot(Id scope, Consumer<Ballot> consumer) {
        content.ballots.values().stream()
                .filter(b -> scope.equals(content.scopes.get(b.subject())))
                .sorted(Comparator.comparing(Ballot::subject, Samples.BY_ID)
                        .thenComparing(Ballot::voter, Samples.BY_ID))
                .forEach(consumer);
    }

    @Override
    public void eachBallotOf(ParticipantId voter, Consumer<Ballot> consumer) {
        content.ballots.values().stream()
                .filter(b -> b.voter().equals(voter))
                .sorted(Comparator.comparing(Ballot::subject, Samples.BY_ID))
                .forEach(consumer);
    }

    @Override
    public Map<SubjectId, OpinionCounts> tallies(Collection<? extends SubjectId> subjects) {
        Map<SubjectId, OpinionCounts> found = new TreeMap<>(Samples.BY_ID);
        for (SubjectId subject : subjects) {
            Id scope = content.scopes.get(subject);
            if (scope != null) {
                found.put(subject, Recount.ofBallots(this, scope).getOrDefault(subject, OpinionCounts.NONE));
            }
        }
        return found;
    }

    @Override
    public Map<SubjectId, OpinionCounts> talliesIn(Id scope) {
        return tallies(content.scopes.keySet().stream()
                .filter(subject -> scope.equals(content.scopes.get(subject)))
                .toList());
    }

    @Override
    public Map<SubjectId, OpinionCounts> recount(Id scope) {
        return talliesIn(scope);
    }

    @Override
    public List<JournalEntry> journal(String node, long after, int limit) {
        return content.journal.stream()
                .filter(entry -> entry.node().equals(node) && entry.sequence() > after)
                .limit(limit)
                .toList();
    }

    @Override
    public Map<String, JournalHead> journalHeads() {
        Map<String, JournalHead> heads = new HashMap<>();
        content.journal.forEach(entry -> heads.put(entry.node(), JournalHead.after(entry)));
        return heads;
    }

    @Override
    public void close() {}
}
