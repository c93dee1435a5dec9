package org.crowdchange.contractkit;

import org.crowdchange.store.Store;

/** A fixture for stores of which the content survives. */
public interface DurableStoreFixture extends StoreFixture {

    /** Opens the store that was opened last once more, with all that was in it. The suite has closed it before. */
    Store reopen();
}
