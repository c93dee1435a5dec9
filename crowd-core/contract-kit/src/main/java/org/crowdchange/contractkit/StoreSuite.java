package org.crowdchange.contractkit;

import java.util.List;
import org.crowdchange.model.Entity;
import org.crowdchange.model.Id;
import org.crowdchange.model.SubjectId;
import org.crowdchange.store.Kind;
import org.crowdchange.store.Store;
import org.crowdchange.tally.OpinionCounts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the suites have in common: a fresh store for each test, and records to put into it. */
public abstract class StoreSuite {
    private @Nullable StoreFixture fixture;
    private @Nullable Store store;

    /** Different records in every test, the same in every run. */
    final Samples samples = new Samples(20150109);

    /** For subclasses. */
    protected StoreSuite() {}

    /** A new fixture; called once for each test. */
    protected abstract StoreFixture fixture();

    @BeforeEach
    final void openStore() {
        StoreFixture opened = fixture();
        fixture = opened;
        store = opened.open();
    }

    @AfterEach
    final void closeStore() {
        if (store != null) {
            store.close();
        }
        if (fixture != null) {
            fixture.close();
        }
    }

    /** The store under test. */
    final Store store() {
        if (store == null) {
            throw new IllegalStateException("There is a store only while a test runs");
        }
        return store;
    }

    /** The record that is stored under this id. */
    final <R extends Entity<?>> R stored(Kind<R> kind, Id id) {
        R record = store().find(kind, List.of(id)).get(id);
        if (record == null) {
            throw new AssertionError("There is no " + kind + " " + id);
        }
        return record;
    }

    /** How many votes a subject has. */
    final long votes(SubjectId subject) {
        OpinionCounts tally = store().tallies(List.of(subject)).get(subject);
        if (tally == null) {
            throw new AssertionError("There is no tally of " + subject);
        }
        return tally.total();
    }

    /** Closes the store under test and goes on with what is reopened. */
    final void reopen() {
        store().close();
        if (fixture instanceof DurableStoreFixture durable) {
            store = durable.reopen();
        } else {
            throw new IllegalStateException("This suite needs a DurableStoreFixture");
        }
    }
}
