package org.crowdchange.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.crowdchange.model.Id;
import org.crowdchange.store.ChangeSet.BallotKey;

/**
 * What the commands of a batch will look at, so that it is read in as many statements as there are kinds of things and not
 * of commands. Not thread-safe: used by the thread that leads the batch.
 */
public final class ReadAhead {
    private final Map<Kind<?>, Set<Id>> records = new LinkedHashMap<>();
    private final Map<Kind<?>, Set<Id>> known = new LinkedHashMap<>();
    private final Map<Kind<?>, Set<String>> names = new LinkedHashMap<>();
    private final Set<BallotKey> ballots = new LinkedHashSet<>();

    ReadAhead() {}

    /** The record with this id, should there be one. */
    public ReadAhead record(Kind<?> kind, Id id) {
        records.computeIfAbsent(kind, any -> new LinkedHashSet<>()).add(id);
        return this;
    }

    /** The record with this id, should there be one, for {@link UnitOfWork#known}. */
    public ReadAhead known(Kind<?> kind, Id id) {
        known.computeIfAbsent(kind, any -> new LinkedHashSet<>()).add(id);
        return this;
    }

    /** The record with this name, should there be one. */
    public ReadAhead named(Kind<?> kind, String name) {
        names.computeIfAbsent(kind, any -> new LinkedHashSet<>()).add(name);
        return this;
    }

    /** The ballot behind this key, should there be one. */
    public ReadAhead ballot(BallotKey key) {
        ballots.add(key);
        return this;
    }

    Map<Kind<?>, Set<Id>> records() {
        return records;
    }

    Map<Kind<?>, Set<Id>> known() {
        return known;
    }

    Map<Kind<?>, Set<String>> names() {
        return names;
    }

    Collection<BallotKey> ballots() {
        return ballots;
    }
}
