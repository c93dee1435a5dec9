package org.crowdchange.newsroom.polis;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.Entity;
import org.crowdchange.model.Id;
import org.crowdchange.model.ParticipantId;
import org.crowdchange.model.SubjectId;
import org.crowdchange.store.ChangeSet;
import org.crowdchange.store.ChangeSet.BallotKey;
import org.crowdchange.store.Kind;
import org.crowdchange.store.Listing;
import org.crowdchange.store.Range;
import org.crowdchange.store.Store;
import org.crowdchange.tally.OpinionCounts;

/** A store whose process is killed after so many commits: whatever comes later never reaches the store behind it. */
final class DyingStore implements Store {
    private final Store kept;
    private int left;

    DyingStore(Store kept, int commits) {
        this.kept = kept;
        left = commits;
    }

    /** The end of the process. */
    static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public Map<SubjectId, OpinionCounts> commit(ChangeSet changes) {
        if (left-- <= 0) {
            throw new Death();
        }
        return kept.commit(changes);
    }

    @Override
    public <R extends Entity<?>> Map<Id, R> find(Kind<R> kind, Collection<? extends Id> ids) {
        return kept.find(kind, ids);
    }

    @Override
    public <R extends Entity<?>> Map<String, R> named(Kind<R> kind, Collection<String> names) {
        return kept.named(kind, names);
    }

    @Override
    public <R extends Entity<?>> List<R> list(Listing<R> listing, Range range) {
        return kept.list(listing, range);
    }

    @Override
    public Map<BallotKey, Ballot> ballots(Collection<BallotKey> keys) {
        return kept.ballots(keys);
    }

    @Override
    public void eachBallot(Id scope, Consumer<Ballot> consumer) {
        kept.eachBallot(scope, consumer);
    }

    @Override
    public void eachBallotOf(ParticipantId voter, Consumer<Ballot> consumer) {
        kept.eachBallotOf(voter, consumer);
    }

    @Override
    public Map<SubjectId, OpinionCounts> tallies(Collection<? extends SubjectId> subjects) {
        return kept.tallies(subjects);
    }

    @Override
    public Map<SubjectId, OpinionCounts> talliesIn(Id scope) {
        return kept.talliesIn(scope);
    }

    @Override
    public Map<SubjectId, OpinionCounts> recount(Id scope) {
        return kept.recount(scope);
    }

    @Override
    public List<JournalEntry> journal(String node, long after, int limit) {
        return kept.journal(node, after, limit);
    }

    @Override
    public Map<String, JournalHead> journalHeads() {
        return kept.journalHeads();
    }

    @Override
    public void close() {
        kept.close();
    }
}
