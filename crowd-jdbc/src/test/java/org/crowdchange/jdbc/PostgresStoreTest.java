package org.crowdchange.jdbc;

import org.crowdchange.contractkit.DurableStoreContract;
import org.crowdchange.contractkit.DurableStoreFixture;

/** The store on PostgreSQL keeps the contract. */
class PostgresStoreTest extends DurableStoreContract {

    @Override
    protected DurableStoreFixture fixture() {
        return new PostgresFixture();
    }
}
