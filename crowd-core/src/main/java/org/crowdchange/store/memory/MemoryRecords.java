package org.crowdchange.store.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.crowdchange.model.ConflictException;
import org.crowdchange.model.Entity;
import org.crowdchange.model.Id;
import org.crowdchange.store.ChangeSet;
import org.crowdchange.store.ChangeSet.Stored;
import org.crowdchange.store.Kind;
import org.crowdchange.store.Listing;
import org.crowdchange.store.Range;
import org.jspecify.annotations.Nullable;

/** The records of a {@link MemoryStore}, their names and their listings. Guarded by its lock. */
final class MemoryRecords {
    private final Map<Id, Stored<?>> records = new HashMap<>();
    private final Map<Name, Id> names = new HashMap<>();
    private final Map<Shelf, NavigableMap<Long, Id>> shelves = new HashMap<>();

    private record Name(Kind<?> kind, String name) {}

    /** Where the records of one owner stand in one listing. */
    private record Shelf(Listing<?> listing, Optional<Id> owner) {}

    <R extends Entity<?>> Map<Id, R> find(Kind<R> kind, Collection<? extends Id> ids) {
        Map<Id, R> found = new LinkedHashMap<>();
        for (Id id : ids) {
            Stored<?> stored = records.get(id);
            if (stored != null) {
                stored.as(kind).ifPresent(record -> found.put(id, record));
            }
        }
        return found;
    }

    <R extends Entity<?>> Map<String, R> named(Kind<R> kind, Collection<String> wanted) {
        Map<String, R> found = new LinkedHashMap<>();
        for (String name : wanted) {
            Id id = names.get(new Name(kind, name));
            if (id != null) {
                found.put(name, record(kind, id));
            }
        }
        return found;
    }

    <R extends Entity<?>> List<R> list(Listing<R> listing, Range range) {
        NavigableMap<Long, Id> ids = shelves.getOrDefault(new Shelf(listing, range.owner()), new TreeMap<>());
        NavigableMap<Long, Id> ordered = range.newestFirst() ? ids.descendingMap() : ids;
        NavigableMap<Long, Id> rest =
                range.after().map(a -> ordered.tailMap(a.value(), false)).orElse(ordered);
        List<R> page = new ArrayList<>();
        for (Id id : rest.values()) {
            if (page.size() == range.limit()) {
                break;
            }
            page.add(record(listing.kind(), id));
        }
        return page;
    }

    void check(ChangeSet changes) {
        changes.unchanged().forEach((id, versioned) -> checkVersion(id, versioned.kind(), versioned.version()));
        changes.updates().forEach(u -> checkVersion(u.entity().id(), u.kind(), u.from()));
        changes.deletes().forEach((id, versioned) -> checkVersion(id, versioned.kind(), versioned.version()));
        Set<Id> written = new HashSet<>(changes.deletes().keySet());
        changes.updates().forEach(u -> checkOnce(written, u.kind(), u.entity()));
        for (Stored<?> insert : changes.inserts()) {
            checkOnce(written, insert.kind(), insert.entity());
            if (records.containsKey(insert.entity().id())) {
                throw new ConflictException("There is already a " + insert.kind() + " "
                        + insert.entity().id());
            }
        }
        checkNames(changes);
    }

    private void checkVersion(Id id, Kind<?> kind, int expected) {
        Stored<?> stored = records.get(id);
        if (stored == null || stored.entity().version() != expected) {
            throw new ConflictException("The " + kind + " " + id + " is not at version " + expected + " any more");
        }
    }

    private static void checkOnce(Set<Id> written, Kind<?> kind, Entity<?> entity) {
        if (!written.add(entity.id())) {
            throw new ConflictException("The " + kind + " " + entity.id() + " is written twice");
        }
    }

    /** A name is free if nobody has it, or the one who has it gives it up in the same change set. */
    private void checkNames(ChangeSet changes) {
        Map<Name, @Nullable Id> after = new HashMap<>();
        Set<Id> given = new HashSet<>(changes.deletes().keySet());
        changes.updates().forEach(u -> given.add(u.entity().id()));
        for (Id id : given) {
            Stored<?> before = records.get(id);
            if (before != null) {
                namesOf(before).forEach(name -> after.put(name, null));
            }
        }
        List<Stored<?>> written = new ArrayList<>(changes.inserts());
        changes.updates().forEach(u -> written.add(stored(u)));
        for (Stored<?> record : written) {
            for (Name name : namesOf(record)) {
                Id holder = after.containsKey(name) ? after.get(name) : names.get(name);
                if (holder != null) {
                    throw new ConflictException("The name of the " + record.kind() + " "
                            + record.entity().id() + " is taken by " + holder);
                }
                after.put(name, record.entity().id());
            }
        }
    }

    void apply(ChangeSet changes) {
        changes.deletes().keySet().forEach(this::remove);
        changes.updates().forEach(u -> remove(u.entity().id()));
        changes.updates().forEach(u -> add(stored(u)));
        changes.inserts().forEach(this::add);
    }

    private void remove(Id id) {
        Stored<?> stored = records.remove(id);
        if (stored != null) {
            namesOf(stored).forEach(names::remove);
            shelvesOf(stored)
                    .forEach(shelf ->
                            shelves.getOrDefault(shelf, new TreeMap<>()).remove(id.value()));
        }
    }

    private void add(Stored<?> record) {
        Id id = record.entity().id();
        records.put(id, record);
        namesOf(record).forEach(name -> names.put(name, id));
        shelvesOf(record)
                .forEach(shelf ->
                        shelves.computeIfAbsent(shelf, s -> new TreeMap<>()).put(id.value(), id));
    }

    private static <R extends Entity<?>> List<Name> namesOf(Stored<R> record) {
        return record.kind().names(record.entity()).stream()
                .map(name -> new Name(record.kind(), name))
                .toList();
    }

    private static List<Shelf> shelvesOf(Stored<?> record) {
        List<Shelf> found = new ArrayList<>();
        for (Listing<?> listing : Listing.ALL) {
            if (listing.kind() == record.kind()) {
                Optional<Id> owner = owner(listing, record);
                if (owner.isPresent() || !listing.owned()) {
                    found.add(new Shelf(listing, owner));
                }
            }
        }
        return found;
    }

    private static <R extends Entity<?>> Optional<Id> owner(Listing<R> listing, Stored<?> record) {
        return record.as(listing.kind()).flatMap(listing::owner);
    }

    private static <R extends Entity<?>> Stored<R> stored(ChangeSet.Update<R> update) {
        return new Stored<>(update.kind(), update.entity());
    }

    private <R extends Entity<?>> R record(Kind<R> kind, Id id) {
        return Optional.ofNullable(records.get(id))
                .flatMap(stored -> stored.as(kind))
                .orElseThrow(() -> new IllegalStateException("An index names the " + kind + " " + id + " in vain"));
    }
}
