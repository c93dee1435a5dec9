package org.crowdchange.contractkit;

import org.crowdchange.store.Store;

/** Where the suites get the stores from that they try. One fixture serves one test. */
public interface StoreFixture extends AutoCloseable {

    /** Opens a new store with nothing in it, apart from every other that this fixture has opened. The suite closes it. */
    Store open();

    /** Clears away what the stores have left behind. Called last, when they are closed. */
    @Override
    void close();
}
