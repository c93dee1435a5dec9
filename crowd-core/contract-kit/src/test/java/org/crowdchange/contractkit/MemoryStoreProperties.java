package org.crowdchange.contractkit;

/** The store in memory does with random change sets what the model does. */
class MemoryStoreProperties extends RandomChangesSuite {

    @Override
    protected StoreFixture fixture() {
        return new MemoryFixture();
    }
}
