package org.crowdchange.jdbc;

import org.crowdchange.contractkit.RandomChangesSuite;
import org.crowdchange.contractkit.StoreFixture;

/** The store on PostgreSQL does with random change sets what the model does. */
class PostgresStoreProperties extends RandomChangesSuite {

    @Override
    protected StoreFixture fixture() {
        return new PostgresFixture();
    }
}
