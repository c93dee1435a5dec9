package org.crowdchange.contractkit;

import org.junit.jupiter.api.Nested;

/** As {@link StoreContract}, for a store whose content survives. */
public abstract class DurableStoreContract extends StoreContract {

    /** For subclasses. */
    protected DurableStoreContract() {}

    @Override
    protected abstract DurableStoreFixture fixture();

    @Nested
    class Durability extends DurabilitySuite {
        @Override
        protected DurableStoreFixture fixture() {
            return DurableStoreContract.this.fixture();
        }
    }
}
