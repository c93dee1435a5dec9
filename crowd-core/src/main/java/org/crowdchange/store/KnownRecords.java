package org.crowdchange.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.crowdchange.model.Id;
import org.crowdchange.store.ChangeSet.Stored;

/**
 * Records that a node has read before, perhaps in an earlier version, so that not every batch reads them again. Used by the
 * thread that leads; holds some ten megabytes at most.
 */
final class KnownRecords {
    /** In characters, each of which takes a byte or two. */
    private static final long LARGEST = 8L << 20;
    /** About what a record takes besides its text. */
    private static final int FIXED = 300;

    private final Cache<Id, Stored<?>> records = Caffeine.newBuilder()
            .maximumWeight(LARGEST)
            .weigher(KnownRecords::weight)
            .executor(Runnable::run)
            .build();

    private static int weight(Id id, Stored<?> record) {
        return FIXED + record.as(Kind.IDEA).map(idea -> idea.text().length()).orElse(FIXED);
    }

    Optional<Stored<?>> find(Id id) {
        return Optional.ofNullable(records.getIfPresent(id));
    }

    void add(Stored<?> record) {
        records.put(record.entity().id(), record);
    }

    /** Forgets all, as something has turned out to be not as it was known. */
    void clear() {
        records.invalidateAll();
    }
}
