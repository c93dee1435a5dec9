package org.crowdchange.jdbc;

import org.crowdchange.contractkit.DurableStoreContract;
import org.crowdchange.contractkit.DurableStoreFixture;

/** The store on H2 keeps the contract. */
class H2StoreTest extends DurableStoreContract {

    @Override
    protected DurableStoreFixture fixture() {
        return new H2Fixture();
    }
}
