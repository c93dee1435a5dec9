package org.crowdchange.jdbc;

import org.crowdchange.contractkit.RandomChangesSuite;
import org.crowdchange.contractkit.StoreFixture;

/** The store on MariaDB does with random change sets what the model does. */
class MariaDbStoreProperties extends RandomChangesSuite {

    @Override
    protected StoreFixture fixture() {
        return new MariaDbFixture();
    }
}
