package org.crowdchange.jdbc;

import net.jqwik.api.Tag;
import org.crowdchange.contractkit.RandomChangesSuite;
import org.crowdchange.contractkit.StoreFixture;

/** The store on MariaDB does with random change sets what the model does. */
@Tag("slow")
class MariaDbStoreProperties extends RandomChangesSuite {

    @Override
    protected StoreFixture fixture() {
        return new MariaDbFixture();
    }
}
