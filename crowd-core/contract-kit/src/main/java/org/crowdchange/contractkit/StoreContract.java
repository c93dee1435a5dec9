package org.crowdchange.contractkit;

import org.junit.jupiter.api.Nested;

/**
 * All suites that any store must pass, but the random one ({@link RandomChangesSuite}), which jqwik runs. A store whose
 * content survives extends {@link DurableStoreContract} instead.
 */
public abstract class StoreContract {

    /** For subclasses. */
    protected StoreContract() {}

    /** A new fixture; called once for each test. */
    protected abstract StoreFixture fixture();

    @Nested
    class Records extends RecordsSuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContract.this.fixture();
        }
    }

    @Nested
    class Names extends NamesSuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContract.this.fixture();
        }
    }

    @Nested
    class Listings extends ListingsSuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContract.this.fixture();
        }
    }

    @Nested
    class Ballots extends BallotsSuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContract.this.fixture();
        }
    }

    @Nested
    class Journal extends JournalSuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContract.this.fixture();
        }
    }

    @Nested
    class Atomicity extends AtomicitySuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContract.this.fixture();
        }
    }

    @Nested
    class Races extends RacesSuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContract.this.fixture();
        }
    }

    @Nested
    class GroupCommits extends GroupCommitSuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContract.this.fixture();
        }
    }

    @Nested
    class Texts extends TextSuite {
        @Override
        protected StoreFixture fixture() {
            return StoreContract.this.fixture();
        }
    }
}
