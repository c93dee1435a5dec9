/**
 * The suites that every store of crowd must pass, for anyone who writes one.
 *
 * <p>Extend {@link org.crowdchange.contractkit.StoreContract} (or
 * {@link org.crowdchange.contractkit.DurableStoreContract}) and {@link org.crowdchange.contractkit.RandomChangesSuite}, hand
 * over a {@link org.crowdchange.contractkit.StoreFixture}, and run them with JUnit 5 and jqwik:
 *
 * <pre>{@code
 * class MyStoreTest extends StoreContract {
 *     protected StoreFixture fixture() {
 *         return new MyFixture();
 *     }
 * }
 * }</pre>
 *
 * <p>No suite skips anything, and none looks into a store: all use {@link org.crowdchange.store.Store} alone. That they can
 * fail is shown by the tests of this module, which run them on stores that are broken on purpose.
 * {@link org.crowdchange.contractkit.Samples}, {@link org.crowdchange.contractkit.Changes},
 * {@link org.crowdchange.contractkit.Snapshot}, {@link org.crowdchange.contractkit.Recount} and
 * {@link org.crowdchange.contractkit.Race} help with tests of one's own.
 */
@NullMarked
package org.crowdchange.contractkit;

import org.jspecify.annotations.NullMarked;
