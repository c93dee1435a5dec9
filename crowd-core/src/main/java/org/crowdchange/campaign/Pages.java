package org.crowdchange.campaign;

import java.util.List;
import java.util.Optional;
import org.crowdchange.model.Entity;
import org.crowdchange.model.Id;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.store.Listing;
import org.crowdchange.store.Range;
import org.crowdchange.store.Store;

/** Reads a listing page by page. */
final class Pages {
    private Pages() {}

    /** One page; asks for one record more to know whether there is another page. */
    static <R extends Entity<?>> Page<R> of(
            Store store, Listing<R> listing, Optional<Id> owner, Optional<Id> after, boolean newestFirst, int limit) {
        checkLimit(limit);
        List<R> found = store.list(listing, new Range(owner, after, newestFirst, limit + 1));
        if (found.size() <= limit) {
            return new Page<>(found, Optional.empty());
        }
        List<R> items = found.subList(0, limit);
        return new Page<>(items, Optional.of(items.get(limit - 1).id().toString()));
    }

    static void checkLimit(int limit) {
        if (limit < 1 || limit > Page.MAXIMUM) {
            throw new InvalidInputException("limit", Integer.toString(limit), "1 to " + Page.MAXIMUM);
        }
    }
}
