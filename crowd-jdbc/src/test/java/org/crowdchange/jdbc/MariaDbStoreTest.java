package org.crowdchange.jdbc;

import org.crowdchange.contractkit.DurableStoreContract;
import org.crowdchange.contractkit.DurableStoreFixture;

/** The store on MariaDB keeps the contract. */
class MariaDbStoreTest extends DurableStoreContract {

    @Override
    protected DurableStoreFixture fixture() {
        return new MariaDbFixture();
    }
}
