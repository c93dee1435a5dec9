package org.crowdchange.contractkit;

/** The store in memory keeps the contract. */
class MemoryStoreTest extends StoreContract {

    @Override
    protected StoreFixture fixture() {
        return new MemoryFixture();
    }
}
