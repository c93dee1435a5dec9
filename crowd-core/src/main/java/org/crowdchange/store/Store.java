package org.crowdchange.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.Entity;
import org.crowdchange.model.Id;
import org.crowdchange.model.ParticipantId;
import org.crowdchange.model.SubjectId;
import org.crowdchange.store.ChangeSet.BallotKey;
import org.crowdchange.tally.OpinionCounts;

/**
 * Keeps everything a crowd knows. Implementations are thread-safe: reads run beside each other and beside a commit, and
 * see only committed change sets. Every method throws {@link org.crowdchange.model.StoreException} if the store cannot do
 * its work.
 *
 * <p>Once {@link #commit} has returned, the change set survives the end of the process, unless the store says otherwise
 * (as the one in memory does).
 */
public interface Store extends AutoCloseable {

    /** The records with these ids; ids that nothing has are missing from the answer. */
    <R extends Entity<?>> Map<Id, R> find(Kind<R> kind, Collection<? extends Id> ids);

    /** The records of this kind that have these names, by name; names that nobody has are missing from the answer. */
    <R extends Entity<?>> Map<String, R> named(Kind<R> kind, Collection<String> names);

    /** The record of this kind that has this name. */
    default <R extends Entity<?>> Optional<R> named(Kind<R> kind, String name) {
        return Optional.ofNullable(named(kind, List.of(name)).get(name));
    }

    /** A part of a listing, in the order of ids that the range asks for. */
    <R extends Entity<?>> List<R> list(Listing<R> listing, Range range);

    /** The ballots behind these keys; keys without a ballot are missing from the answer. */
    Map<BallotKey, Ballot> ballots(Collection<BallotKey> keys);

    /**
     * Hands every ballot on the subjects of a scope to the consumer, in the order of subject and voter, without holding
     * them all in memory.
     *
     * @param scope the question of ideas, or the discussion of comments
     */
    void eachBallot(Id scope, Consumer<Ballot> consumer);

    /**
     * Hands every ballot of a voter to the consumer, in the order of subjects, without holding them all in memory. Looks at
     * each ballot there is, of whomever: it is asked for when a person wants to know or to leave, and an index for that
     * would be paid for with each vote.
     */
    void eachBallotOf(ParticipantId voter, Consumer<Ballot> consumer);

    /** The tallies of these subjects; a subject that was never opened for votes is missing from the answer. */
    Map<SubjectId, OpinionCounts> tallies(Collection<? extends SubjectId> subjects);

    /** The tallies of all subjects opened in a scope, those without votes too. */
    Map<SubjectId, OpinionCounts> talliesIn(Id scope);

    /**
     * The tallies of all subjects opened in a scope, counted anew from their ballots. They are those of {@link #talliesIn}
     * as long as nobody but a store has written to the database. Costs a look at each ballot of the scope.
     */
    Map<SubjectId, OpinionCounts> recount(Id scope);

    /**
     * The entries of a node after a position, in order. What cannot be read as an entry, because somebody else has written
     * there, ends the answer as a missing entry does.
     *
     * @param node the node
     * @param after the number of the last entry seen; 0 for all
     * @param limit how many at most, at least 1
     */
    List<JournalEntry> journal(String node, long after, int limit);

    /** How far the journal of each node reaches; nodes without entries are missing from the answer. */
    Map<String, JournalHead> journalHeads();

    /**
     * Writes all changes, or none of them. Instants are kept in whole milliseconds. That records refer to records which
     * exist is the business of whoever writes them.
     *
     * @return the tallies of the subjects whose ballots the change set has, as it leaves them
     * @throws org.crowdchange.model.ConflictException if a record that had to be unchanged is not, an updated or
     *     deleted record is not at the version before, an id or a name is taken, a journal entry has not the next number of its node, a
     *     subject is opened a second time, the ballot before is not the one stored, or a ballot is cast on a subject that
     *     is not open; nothing has changed then
     */
    Map<SubjectId, OpinionCounts> commit(ChangeSet changes);

    /** Lets go of whatever the store holds; further calls fail. Closing again does nothing. */
    @Override
    void close();
}
