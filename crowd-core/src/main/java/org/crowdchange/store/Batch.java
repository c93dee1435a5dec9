package org.crowdchange.store;

import com.google.common.collect.Sets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crowdchange.journal.HashChain;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.ConflictException;
import org.crowdchange.model.Entity;
import org.crowdchange.model.Id;
import org.crowdchange.model.SubjectId;
import org.crowdchange.store.ChangeSet.BallotKey;
import org.crowdchange.tally.OpinionCounts;

/**
 * The commands that are committed together: what they have read so far, and what those that succeeded have changed. Used
 * by one thread.
 */
final class Batch {
    private final Store store;
    private final KnownRecords known;
    private final Map<Id, Optional<ChangeSet.Stored<?>>> stored = new HashMap<>();
    /** Those of the stored ones that are as this node has known them, and may have changed since. */
    private final Set<Id> remembered = new HashSet<>();

    private boolean remembers;
    private final Map<Name, Optional<Id>> storedNames = new HashMap<>();
    private final Map<BallotKey, Optional<Ballot>> storedBallots = new HashMap<>();

    private final Map<Id, ChangeSet.Stored<?>> records = new LinkedHashMap<>();
    /** Under which names they are or were. */
    private final Map<Name, Id> names = new HashMap<>();

    private final Set<Id> deleted = new LinkedHashSet<>();
    private final Map<Id, ChangeSet.Versioned> unchanged = new LinkedHashMap<>();
    private final Map<SubjectId, Id> opened = new LinkedHashMap<>();
    private final Map<BallotKey, Optional<Ballot>> ballots = new LinkedHashMap<>();
    private final List<JournalEntry> journal = new ArrayList<>();
    private JournalHead head;
    private Map<SubjectId, OpinionCounts> tallies = Map.of();

    private record Name(Kind<?> kind, String name) {}

    Batch(Store store, KnownRecords known, JournalHead head) {
        this.store = store;
        this.known = known;
        this.head = head;
    }

    /** Reads what the commands have announced. */
    void prefetch(ReadAhead reads) {
        reads.records().forEach(this::prefetch);
        reads.known().forEach((kind, ids) -> {
            Set<Id> unknown = Set.copyOf(Sets.filter(ids, id -> !remember(id)));
            if (!unknown.isEmpty()) {
                prefetch(kind, unknown);
                unknown.forEach(id -> stored.getOrDefault(id, Optional.empty()).ifPresent(known::add));
            }
        });
        reads.names().forEach(this::prefetchNamed);
        if (!reads.ballots().isEmpty()) {
            expectBallots(reads.ballots());
        }
    }

    private <R extends Entity<?>> void prefetchNamed(Kind<R> kind, Set<String> wanted) {
        Map<String, R> found = store.named(kind, wanted);
        for (String name : wanted) {
            Optional<R> record = Optional.ofNullable(found.get(name));
            record.ifPresent(r -> stored.putIfAbsent(r.id(), Optional.of(new ChangeSet.Stored<>(kind, r))));
            storedNames.put(new Name(kind, name), record.map(Entity::id));
        }
    }

    /** Reads those of these records that have not been read yet. */
    void expect(Kind<?> kind, Collection<? extends Id> ids) {
        Set<Id> unread = new LinkedHashSet<>(ids);
        unread.removeAll(stored.keySet());
        unread.removeAll(records.keySet());
        if (!unread.isEmpty()) {
            prefetch(kind, unread);
        }
    }

    private <R extends Entity<?>> void prefetch(Kind<R> kind, Set<Id> ids) {
        Map<Id, R> found = store.find(kind, ids);
        ids.forEach(id ->
                stored.put(id, Optional.ofNullable(found.get(id)).map(record -> new ChangeSet.Stored<>(kind, record))));
    }

    /** Takes over what this node knows of a record, if it does. */
    private boolean remember(Id id) {
        if (!stored.containsKey(id)) {
            known.find(id).ifPresent(record -> {
                stored.put(id, Optional.of(record));
                remembered.add(id);
                remembers = true;
            });
        }
        return stored.containsKey(id);
    }

    /** Whether commands may have decided on a record that has changed since this node read it. */
    boolean remembers() {
        return remembers;
    }

    /** The record, perhaps in an earlier version. */
    <R extends Entity<?>> Optional<R> known(Kind<R> kind, Id id) {
        if (!deleted.contains(id) && (records.containsKey(id) || remember(id))) {
            ChangeSet.Stored<?> changed = records.get(id);
            return changed != null
                    ? changed.as(kind)
                    : stored.getOrDefault(id, Optional.empty()).flatMap(record -> record.as(kind));
        }
        Optional<R> found = find(kind, id);
        found.ifPresent(record -> known.add(new ChangeSet.Stored<>(kind, record)));
        return found;
    }

    <R extends Entity<?>> Optional<R> find(Kind<R> kind, Id id) {
        ChangeSet.Stored<?> changed = records.get(id);
        if (changed != null) {
            return changed.as(kind);
        }
        if (deleted.contains(id)) {
            return Optional.empty();
        }
        if (remembered.remove(id)) {
            refresh(kind, id);
        }
        return stored.computeIfAbsent(id, i -> read(kind, i)).flatMap(s -> s.as(kind));
    }

    private <R extends Entity<?>> Optional<ChangeSet.Stored<?>> read(Kind<R> kind, Id id) {
        return Optional.ofNullable(store.find(kind, List.of(id)).get(id)).map(r -> new ChangeSet.Stored<>(kind, r));
    }

    /** Makes sure of a record, on which other commands may have decided as it was known. */
    private <R extends Entity<?>> void refresh(Kind<R> kind, Id id) {
        Optional<ChangeSet.Stored<?>> before = stored.getOrDefault(id, Optional.empty());
        Optional<ChangeSet.Stored<?>> now = read(kind, id);
        stored.put(id, now);
        if (!now.map(r -> r.entity().version())
                .equals(before.map(r -> r.entity().version()))) {
            throw new ConflictException("The " + kind + " " + id + " is not as this node has known it any more");
        }
    }

    <R extends Entity<?>> Optional<R> named(Kind<R> kind, String name) {
        Name key = new Name(kind, name);
        Optional<R> changed = Optional.ofNullable(names.get(key))
                .flatMap(id -> Optional.ofNullable(records.get(id)))
                .flatMap(record -> record.as(kind))
                .filter(record -> kind.names(record).contains(name));
        if (changed.isPresent()) {
            return changed;
        }
        if (!storedNames.containsKey(key)) {
            prefetchNamed(kind, Set.of(name));
        }
        // One that an earlier command has changed has lost the name, as it was not found above.
        return storedNames
                .getOrDefault(key, Optional.empty())
                .filter(id -> !records.containsKey(id) && !deleted.contains(id))
                .flatMap(id -> stored.getOrDefault(id, Optional.empty()))
                .flatMap(record -> record.as(kind));
    }

    Optional<Ballot> ballot(BallotKey key) {
        Optional<Ballot> changed = ballots.get(key);
        if (changed != null) {
            return changed;
        }
        if (!storedBallots.containsKey(key)) {
            expectBallots(List.of(key));
        }
        return storedBallots.getOrDefault(key, Optional.empty());
    }

    void expectBallots(Collection<BallotKey> keys) {
        Map<BallotKey, Ballot> found = store.ballots(keys);
        keys.forEach(key -> storedBallots.put(key, Optional.ofNullable(found.get(key))));
    }

    /** Takes over what a command that succeeded has recorded. */
    void absorb(UnitOfWork work) {
        work.records().forEach(this::put);
        work.deleted().forEach(id -> {
            records.remove(id);
            deleted.add(id);
        });
        work.required().forEach(id -> {
            Optional<ChangeSet.Stored<?>> before = stored.getOrDefault(id, Optional.empty());
            before.ifPresent(s -> unchanged.put(
                    id, new ChangeSet.Versioned(s.kind(), s.entity().version())));
        });
        opened.putAll(work.opened());
        ballots.putAll(work.changedBallots());
        for (UnitOfWork.Draft draft : work.drafts()) {
            Instant at = draft.at().isBefore(head.at()) ? head.at() : draft.at();
            JournalEntry entry = HashChain.link(
                    head, at, draft.action(), draft.campaign(), draft.subject(), draft.actor(), draft.details());
            journal.add(entry);
            head = JournalHead.after(entry);
        }
    }

    private void put(Id id, ChangeSet.Stored<?> record) {
        records.put(id, record);
        namesOf(record).forEach(name -> names.put(new Name(record.kind(), name), id));
    }

    private static <R extends Entity<?>> Set<String> namesOf(ChangeSet.Stored<R> record) {
        return record.kind().names(record.entity());
    }

    /** All that is to be written. */
    ChangeSet changes() {
        List<ChangeSet.Stored<?>> inserts = new ArrayList<>();
        List<ChangeSet.Update<?>> updates = new ArrayList<>();
        Map<Id, ChangeSet.Versioned> guards = new LinkedHashMap<>(unchanged);
        records.forEach((id, record) -> {
            Optional<ChangeSet.Stored<?>> before = stored.getOrDefault(id, Optional.empty());
            if (before.isEmpty()) {
                inserts.add(record);
            } else {
                updates.add(update(record, before.get().entity().version()));
                guards.remove(id);
            }
        });
        Map<Id, ChangeSet.Versioned> deletes = new LinkedHashMap<>();
        for (Id id : deleted) {
            stored.getOrDefault(id, Optional.empty())
                    .ifPresent(record -> deletes.put(
                            id,
                            new ChangeSet.Versioned(
                                    record.kind(), record.entity().version())));
            guards.remove(id);
        }
        return new ChangeSet(guards, inserts, updates, deletes, opened, ballotChanges(), journal);
    }

    private List<ChangeSet.BallotChange> ballotChanges() {
        List<BallotKey> unseen = ballots.keySet().stream()
                .filter(key -> !storedBallots.containsKey(key))
                .toList();
        if (!unseen.isEmpty()) {
            expectBallots(unseen);
        }
        List<ChangeSet.BallotChange> changes = new ArrayList<>();
        ballots.forEach((key, after) -> {
            Optional<Ballot> before = storedBallots.getOrDefault(key, Optional.empty());
            if (!before.equals(after)) {
                changes.add(new ChangeSet.BallotChange(key, before, after));
            }
        });
        return changes;
    }

    private static <R extends Entity<?>> ChangeSet.Update<R> update(ChangeSet.Stored<R> record, int from) {
        return new ChangeSet.Update<>(record.kind(), from, record.entity());
    }

    /** Writes all of it; afterwards the tallies are there. */
    void commit(ChangeSet changes) {
        tallies = store.commit(changes);
    }

    /** How the subjects stand whose ballots this batch has written; empty before that. */
    Map<SubjectId, OpinionCounts> tallies() {
        return tallies;
    }

    /** The head of the journal once all this is written. */
    JournalHead head() {
        return head;
    }
}
