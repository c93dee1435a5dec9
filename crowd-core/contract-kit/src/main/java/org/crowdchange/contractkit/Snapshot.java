package org.crowdchange.contractkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.Entity;
import org.crowdchange.model.Id;
import org.crowdchange.model.Participant;
import org.crowdchange.model.SubjectId;
import org.crowdchange.store.ChangeSet.BallotKey;
import org.crowdchange.store.ChangeSet.Stored;
import org.crowdchange.store.Kind;
import org.crowdchange.store.Listing;
import org.crowdchange.store.Range;
import org.crowdchange.store.Store;
import org.crowdchange.tally.OpinionCounts;

/**
 * All that a store tells about the records that a test has made, asked for in every way there is. Two stores, or one at two
 * times, hold the same exactly if their snapshots are equal.
 *
 * @param records what is found under the ids
 * @param names which id is found under the names
 * @param listings the ids in each listing of each owner, oldest first and newest first
 * @param ballots the ballots of all participants on all subjects
 * @param ballotsInOrder the ballots of each scope and of each voter, in the order in which they come
 * @param tallies the tallies of all subjects
 * @param talliesInScope the tallies of each scope
 * @param heads the heads of the journal
 * @param journal the entries of each node
 */
public record Snapshot(
        Map<Id, Entity<?>> records,
        Map<String, Id> names,
        Map<String, List<Id>> listings,
        Map<BallotKey, Ballot> ballots,
        Map<Id, List<Ballot>> ballotsInOrder,
        Map<SubjectId, OpinionCounts> tallies,
        Map<Id, Map<SubjectId, OpinionCounts>> talliesInScope,
        Map<String, JournalHead> heads,
        Map<String, List<JournalEntry>> journal) {

    /** What this store tells about the samples. */
    public static Snapshot of(Store store, Samples samples) {
        return of(store, samples.made());
    }

    /** What this store tells about these records; of several versions of a record all names are asked for. */
    public static Snapshot of(Store store, List<Stored<?>> made) {
        Set<Id> ids = new LinkedHashSet<>();
        made.forEach(record -> ids.add(record.entity().id()));

        Map<Id, Entity<?>> records = new HashMap<>();
        Kind.ALL.forEach(kind -> records.putAll(store.find(kind, ids)));

        Map<String, Id> names = new TreeMap<>();
        made.forEach(record -> putNames(store, record, names));

        Map<String, List<Id>> listings = new TreeMap<>();
        for (Listing<?> listing : Listing.ALL) {
            putPages(store, listing, Optional.empty(), listings);
            ids.forEach(owner -> putPages(store, listing, Optional.of(owner), listings));
        }

        List<SubjectId> subjects = new ArrayList<>();
        ids.forEach(id -> {
            if (id instanceof SubjectId subject) {
                subjects.add(subject);
            }
        });
        List<BallotKey> keys = new ArrayList<>();
        for (Stored<?> record : made) {
            if (record.entity() instanceof Participant participant) {
                subjects.forEach(subject -> keys.add(new BallotKey(participant.id(), subject)));
            }
        }

        Map<Id, List<Ballot>> ballotsInOrder = new HashMap<>();
        for (Stored<?> record : made) {
            record.as(Kind.PARTICIPANT).ifPresent(voter -> {
                List<Ballot> own = new ArrayList<>();
                store.eachBallotOf(voter.id(), own::add);
                ballotsInOrder.put(voter.id(), own);
            });
        }
        Map<Id, Map<SubjectId, OpinionCounts>> talliesInScope = new HashMap<>();
        for (Id scope : ids) {
            List<Ballot> inOrder = new ArrayList<>();
            store.eachBallot(scope, inOrder::add);
            ballotsInOrder.merge(scope, inOrder, (own, inScope) -> own.isEmpty() ? inScope : own);
            talliesInScope.put(scope, store.talliesIn(scope));
        }

        Map<String, JournalHead> heads = store.journalHeads();
        Map<String, List<JournalEntry>> journal = new TreeMap<>();
        heads.keySet().forEach(node -> journal.put(node, Recount.journal(store, node)));
        return new Snapshot(
                records,
                names,
                listings,
                store.ballots(keys),
                ballotsInOrder,
                store.tallies(subjects),
                talliesInScope,
                heads,
                journal);
    }

    private static <R extends Entity<?>> void putNames(Store store, Stored<R> record, Map<String, Id> names) {
        for (String name : record.kind().names(record.entity())) {
            store.named(record.kind(), name).ifPresent(r -> names.put(record.kind() + " " + name, r.id()));
        }
    }

    private static <R extends Entity<?>> void putPages(
            Store store, Listing<R> listing, Optional<Id> owner, Map<String, List<Id>> listings) {
        for (boolean newestFirst : new boolean[] {false, true}) {
            List<Id> ids = new ArrayList<>();
            store.list(listing, new Range(owner, Optional.empty(), newestFirst, Range.MAXIMUM))
                    .forEach(record -> ids.add(record.id()));
            if (!ids.isEmpty()) {
                String order = newestFirst ? " newest first" : " oldest first";
                listings.put(listing + " " + owner.map(Id::toString).orElse("all") + order, ids);
            }
        }
    }
}
