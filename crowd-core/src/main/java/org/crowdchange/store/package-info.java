/**
 * Where a crowd is kept: the interface that a database adapter implements, and the one way in which everything is written.
 *
 * <p>{@link org.crowdchange.store.Store} is small on purpose. It finds records by id and by name, lists them by owner, tells
 * ballots, tallies and journal entries, and commits a {@link org.crowdchange.store.ChangeSet} whole or not at all. What a
 * change set holds is decided above it: a {@link org.crowdchange.store.Command} looks at the state through a
 * {@link org.crowdchange.store.UnitOfWork}, decides, and records its changes there;
 * {@link org.crowdchange.store.GroupCommit} runs whatever commands wait and commits their changes as one batch.
 *
 * <p>{@link org.crowdchange.store.JournalFollower} reads what all nodes write;
 * {@link org.crowdchange.store.JournalAudit} finds out whether it is still what they wrote.
 *
 * <p>A new store implements {@code Store} and passes the suites of the module {@code crowd-contract-kit}. Records of
 * several kinds are told apart by {@link org.crowdchange.store.Kind}; the ways of listing them by
 * {@link org.crowdchange.store.Listing}.
 */
@NullMarked
package org.crowdchange.store;

import org.jspecify.annotations.NullMarked;
