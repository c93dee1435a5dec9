package org.crowdchange.store;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crowdchange.journal.Action;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.CampaignId;
import org.crowdchange.model.Entity;
import org.crowdchange.model.Id;
import org.crowdchange.model.NotFoundException;
import org.crowdchange.model.Participant;
import org.crowdchange.model.ParticipantId;
import org.crowdchange.model.SubjectId;
import org.crowdchange.store.ChangeSet.BallotKey;

/**
 * What one {@link Command} sees and changes. It sees the store with the changes of the commands before it in the same
 * batch and with its own; its changes count only if it ends without an exception. Not thread-safe: used by the thread that
 * leads the batch.
 */
public final class UnitOfWork {
    private final Batch batch;
    private final Instant now;
    private final Map<Id, ChangeSet.Stored<?>> records = new LinkedHashMap<>();
    private final Set<Id> deleted = new LinkedHashSet<>();
    private final Set<Id> required = new HashSet<>();
    private final Map<SubjectId, Id> opened = new LinkedHashMap<>();
    private final Map<BallotKey, Optional<Ballot>> ballots = new LinkedHashMap<>();
    private final List<Draft> drafts = new ArrayList<>();

    /** A journal entry before it has a number. */
    record Draft(
            Instant at,
            Action action,
            Optional<CampaignId> campaign,
            Id subject,
            ParticipantId actor,
            ImmutableSortedMap<String, String> details) {}

    UnitOfWork(Batch batch, Instant now) {
        this.batch = batch;
        this.now = now;
    }

    /** The time of this unit of work; never earlier than that of any other before it on this node. */
    public Instant now() {
        return now;
    }

    /** The record with this id. */
    public <R extends Entity<?>> Optional<R> find(Kind<R> kind, Id id) {
        if (deleted.contains(id)) {
            return Optional.empty();
        }
        ChangeSet.Stored<?> own = records.get(id);
        return own != null ? own.as(kind) : batch.find(kind, id);
    }

    /**
     * The record with this id, perhaps in a version that another node has replaced since this one read it: for what never
     * changes in a record, or for one whose version is required to stand. Costs no read if it is known. If the command is
     * refused, it is run again on what is stored.
     *
     * @throws NotFoundException if there is none
     */
    public <R extends Entity<?>> R known(Kind<R> kind, Id id) {
        ChangeSet.Stored<?> own = records.get(id);
        return (own != null || deleted.contains(id) ? find(kind, id) : batch.known(kind, id))
                .orElseThrow(() -> new NotFoundException(kind.toString(), id.toString()));
    }

    /**
     * The record with this id.
     *
     * @throws NotFoundException if there is none
     */
    public <R extends Entity<?>> R get(Kind<R> kind, Id id) {
        return find(kind, id).orElseThrow(() -> new NotFoundException(kind.toString(), id.toString()));
    }

    /** The record of this kind that has this name. */
    public <R extends Entity<?>> Optional<R> named(Kind<R> kind, String name) {
        // Whoever had the name before may have lost it in this unit of work.
        for (ChangeSet.Stored<?> record : records.values()) {
            Optional<R> own = record.as(kind).filter(r -> kind.names(r).contains(name));
            if (own.isPresent()) {
                return own;
            }
        }
        return batch.named(kind, name).filter(r -> !records.containsKey(r.id()) && !deleted.contains(r.id()));
    }

    /**
     * The campaign with this id, on which the changes of this command rest: if another node changes it first, the command
     * is run again.
     *
     * @throws NotFoundException if there is none
     */
    public Campaign campaign(CampaignId id) {
        Campaign campaign = known(Kind.CAMPAIGN, id);
        required.add(id);
        return campaign;
    }

    /**
     * The participant with this id, who is still there; the changes of this command rest on that.
     *
     * @throws NotFoundException if there is none, or the person has left
     */
    public Participant participant(ParticipantId id) {
        Participant participant = known(Kind.PARTICIPANT, id);
        if (participant.isErased()) {
            throw new NotFoundException("participant", id.toString());
        }
        required.add(id);
        return participant;
    }

    /** The ballot behind this key. */
    public Optional<Ballot> ballot(BallotKey key) {
        Optional<Ballot> own = ballots.get(key);
        return own != null ? own : batch.ballot(key);
    }

    /** Reads these records at once, for a command that will look at many. */
    public void expect(Kind<?> kind, Collection<? extends Id> ids) {
        batch.expect(kind, ids);
    }

    /** Reads these ballots at once, for a command that will look at many. */
    public void expectBallots(Collection<BallotKey> keys) {
        batch.expectBallots(keys);
    }

    /** Adds a new record. */
    public <R extends Entity<?>> R insert(Kind<R> kind, R entity) {
        records.put(entity.id(), new ChangeSet.Stored<>(kind, entity));
        return entity;
    }

    /** Replaces a record, that this unit of work has seen, by its next version. */
    public <R extends Entity<?>> R update(Kind<R> kind, R entity) {
        records.put(entity.id(), new ChangeSet.Stored<>(kind, entity));
        return entity;
    }

    /** Takes away a record that this unit of work has seen, and its names. */
    public void delete(Id id) {
        records.remove(id);
        deleted.add(id);
    }

    /** Lets people vote on a subject; its votes are tallied in this scope. */
    public void open(SubjectId subject, Id scope) {
        opened.put(subject, scope);
    }

    /** Sets the ballot of a voter on a subject. */
    public void cast(Ballot ballot) {
        ballots.put(BallotKey.of(ballot), Optional.of(ballot));
    }

    /** Takes the ballot of a voter on a subject away. */
    public void withdraw(BallotKey key) {
        ballots.put(key, Optional.empty());
    }

    /**
     * Writes a journal entry with the time of this unit of work.
     *
     * @param action what happened
     * @param campaign where
     * @param subject the record that was made or changed
     * @param actor who did it
     * @param details names and values in turn, as listed at the action
     */
    public void record(
            Action action, Optional<CampaignId> campaign, Id subject, ParticipantId actor, Object... details) {
        recordAt(now, action, campaign, subject, actor, details);
    }

    /** As {@link #record}, for something that happened earlier. */
    public void recordAt(
            Instant at,
            Action action,
            Optional<CampaignId> campaign,
            Id subject,
            ParticipantId actor,
            Object... details) {
        ImmutableSortedMap.Builder<String, String> map = ImmutableSortedMap.naturalOrder();
        for (int i = 0; i < details.length; i += 2) {
            map.put(details[i].toString(), details[i + 1].toString());
        }
        drafts.add(new Draft(at, action, campaign, subject, actor, map.build()));
    }

    Map<Id, ChangeSet.Stored<?>> records() {
        return records;
    }

    Set<Id> deleted() {
        return deleted;
    }

    Set<Id> required() {
        return required;
    }

    Map<SubjectId, Id> opened() {
        return opened;
    }

    Map<BallotKey, Optional<Ballot>> changedBallots() {
        return ballots;
    }

    List<Draft> drafts() {
        return drafts;
    }
}
