package org.crowdchange.store;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.Entity;
import org.crowdchange.model.Id;
import org.crowdchange.model.ParticipantId;
import org.crowdchange.model.SubjectId;

/**
 * What is written in one transaction. A store checks that everything is as it was read ({@code unchanged}, the versions
 * before of {@code updates} and {@code deletes}, the ballots before of {@code ballots}) and writes; tallies follow from the
 * ballots and are the store's own work.
 *
 * @param unchanged records on which the changes rest: each must still be at this version
 * @param inserts new records, in the order in which they were made
 * @param updates next versions of records
 * @param deletes records that are taken away with their names, each of which must be at this version; no record stands in
 *     two of these lists
 * @param opened subjects that can be voted on from now on, and the scope in which each is tallied
 * @param ballots ballots that are cast, changed or taken away; of one voter on one subject at most one
 * @param journal the entries, in the order of their numbers
 */
public record ChangeSet(
        Map<Id, Versioned> unchanged,
        List<Stored<?>> inserts,
        List<Update<?>> updates,
        Map<Id, Versioned> deletes,
        Map<SubjectId, Id> opened,
        List<BallotChange> ballots,
        List<JournalEntry> journal) {

    /** Copies the collections. */
    public ChangeSet {
        unchanged = ImmutableMap.copyOf(unchanged);
        inserts = ImmutableList.copyOf(inserts);
        updates = ImmutableList.copyOf(updates);
        deletes = ImmutableMap.copyOf(deletes);
        opened = ImmutableMap.copyOf(opened);
        ballots = ImmutableList.copyOf(ballots);
        journal = ImmutableList.copyOf(journal);
    }

    /** Whether there is nothing to write. */
    public boolean isEmpty() {
        return inserts.isEmpty()
                && updates.isEmpty()
                && deletes.isEmpty()
                && opened.isEmpty()
                && ballots.isEmpty()
                && journal.isEmpty();
    }

    /**
     * A record with its kind.
     *
     * @param <R> the type of the record
     * @param kind its kind
     * @param entity the record
     */
    public record Stored<R extends Entity<?>>(Kind<R> kind, R entity) {

        /** The record, if it is of this kind. */
        @SuppressWarnings("unchecked") // the kind says of what type the record is
        public <T extends Entity<?>> Optional<T> as(Kind<T> wanted) {
            return kind == wanted ? Optional.of((T) entity) : Optional.empty();
        }
    }

    /**
     * The next version of a record.
     *
     * @param <R> the type of the record
     * @param kind its kind
     * @param from the version at which it must be stored now
     * @param entity the record as it becomes; its version may be more than one higher than {@code from}
     */
    public record Update<R extends Entity<?>>(Kind<R> kind, int from, R entity) {}

    /**
     * A version that a record must have.
     *
     * @param kind its kind
     * @param version the version that was read
     */
    public record Versioned(Kind<?> kind, int version) {}

    /**
     * What becomes of the ballot of a voter on a subject.
     *
     * @param key whose, and on what
     * @param before the ballot that was read, which must be the one stored; empty if there was none
     * @param after the ballot as it becomes; empty if it is taken away
     */
    public record BallotChange(BallotKey key, Optional<Ballot> before, Optional<Ballot> after) {

        /** A ballot that takes the place of the one before. */
        public static BallotChange cast(Optional<Ballot> before, Ballot ballot) {
            return new BallotChange(BallotKey.of(ballot), before, Optional.of(ballot));
        }

        /** A ballot that is taken away. */
        public static BallotChange withdraw(Ballot before) {
            return new BallotChange(BallotKey.of(before), Optional.of(before), Optional.empty());
        }
    }

    /**
     * What a ballot is found by.
     *
     * @param voter who voted
     * @param subject on what
     */
    public record BallotKey(ParticipantId voter, SubjectId subject) {

        /** The key of this ballot. */
        public static BallotKey of(Ballot ballot) {
            return new BallotKey(ballot.voter(), ballot.subject());
        }
    }
}
