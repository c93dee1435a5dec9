/**
 * The spine: one append-only entry for every accepted action.
 *
 * <p>Each node (a process that writes) numbers its own entries from 1 without gaps, and each
 * {@link org.crowdchange.journal.JournalEntry} carries the hash of the one before it, so that a changed, lost, swapped or
 * added entry shows: {@link org.crowdchange.journal.HashChain} finds the first. Entries hold ids and values and no words
 * that a person wrote. A reader's position is one number per node; {@code JournalFollower} of the package {@code store}
 * reads on from one, and {@code JournalAudit} there compares a whole journal with heads kept elsewhere.
 */
@NullMarked
package org.crowdchange.journal;

import org.jspecify.annotations.NullMarked;
