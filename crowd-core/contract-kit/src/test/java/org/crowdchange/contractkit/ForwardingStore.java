package org.crowdchange.contractkit;

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
import org.crowdchange.store.memory.MemoryStore;
import org.crowdchange.tally.OpinionCounts;

/** A good store; subclasses break one thing. */
class ForwardingStore implements Store {
    final Store good = new MemoryStore();

    @Override
    public <R extends Entity<?>> Map<Id, R> find(Kind<R> kind, Collection<? extends Id> ids) {
        return good.find(kind, ids);
    }

    @Override
    public <R extends Entity<?>> Map<String, R> named(Kind<R> kind, Collection<String> names) {
        return good.named(kind, names);
    }

    @Override
    public <R extends Entity<?>> List<R> list(Listing<R> listing, Range range) {
        return good.list(listing, range);
    }

    @Override
    public Map<BallotKey, Ballot> ballots(Collection<BallotKey> keys) {
        return good.ballots(keys);
    }

    @Override
    public void eachBallot(Id scope, Consumer<Ballot> consumer) {
        good.eachBallot(scope, consumer);
    }

    @Override
    public void eachBallotOf(ParticipantId voter, Consumer<Ballot> consumer) {
        good.eachBallotOf(voter, consumer);
    }

    @Override
    public Map<SubjectId, OpinionCounts> tallies(Collection<? extends SubjectId> subjects) {
        return good.tallies(subjects);
    }

    @Override
    public Map<SubjectId, OpinionCounts> talliesIn(Id scope) {
        return good.talliesIn(scope);
    }

    @Override
    public Map<SubjectId, OpinionCounts> recount(Id scope) {
        return good.recount(scope);
    }

    @Override
    public List<JournalEntry> journal(String node, long after, int limit) {
        return good.journal(node, after, limit);
    }

    @Override
    public Map<String, JournalHead> journalHeads() {
        return good.journalHeads();
    }

    @Override
    public Map<SubjectId, OpinionCounts> commit(ChangeSet changes) {
        return good.commit(changes);
    }

    @Override
    public void close() {
        good.close();
    }
}
