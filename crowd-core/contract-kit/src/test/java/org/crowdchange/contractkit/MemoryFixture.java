package org.crowdchange.contractkit;

import org.crowdchange.store.Store;
import org.crowdchange.store.memory.MemoryStore;

/** Stores in memory, of which nothing is left to clear away. */
final class MemoryFixture implements StoreFixture {

    @Override
    public Store open() {
        return new MemoryStore();
    }

    @Override
    public void close() {}
}
