package org.crowdchange.jdbc;

import org.crowdchange.contractkit.RandomChangesSuite;
import org.crowdchange.contractkit.StoreFixture;

/** The store on H2 does with random change sets what the model does. */
class H2StoreProperties extends RandomChangesSuite {

    @Override
    protected StoreFixture fixture() {
        return new H2Fixture();
    }
}
