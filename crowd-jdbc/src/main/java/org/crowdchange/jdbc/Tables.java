package org.crowdchange.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.crowdchange.jdbc.NameTable.Written;
import org.crowdchange.model.ConflictException;
import org.crowdchange.model.Entity;
import org.crowdchange.model.Id;
import org.crowdchange.model.SubjectId;
import org.crowdchange.store.ChangeSet;
import org.crowdchange.store.Kind;
import org.crowdchange.store.Listing;
import org.crowdchange.tally.OpinionCounts;
import org.jspecify.annotations.Nullable;

/** All tables, and the order in which a change set is written to them. */
final class Tables {
    /** The records, in the order in which their rows are locked. */
    private static final List<RecordTable<?>> RECORDS = List.of(
            new CampaignTable(),
            new ParticipantTable(),
            new QuestionTable(),
            new ArticleTable(),
            new IdeaTable(),
            new RevisionTable(),
            new CommentTable(),
            new ReceiptTable(),
            new GuideTable());

    /** Where the records of each listing are found. */
    private static final Map<Listing<?>, Shelf> LISTINGS = Map.ofEntries(
            Map.entry(Listing.CAMPAIGNS, new Shelf("", "id")),
            Map.entry(Listing.PARTICIPANTS, new Shelf("", "id")),
            Map.entry(Listing.RECEIPTS, new Shelf("", "id")),
            Map.entry(Listing.QUESTIONS, new Shelf("campaign = ?", "campaign, id")),
            Map.entry(Listing.ARTICLES, new Shelf("campaign = ?", "campaign, id")),
            Map.entry(Listing.THREADS, new Shelf("discussion = ? AND thread IS NULL", "discussion, thread, id")),
            Map.entry(Listing.REPLIES, new Shelf("thread = ?", "thread, id")),
            Map.entry(Listing.IDEAS, new Shelf("question = ?", "question, id")),
            Map.entry(Listing.REVISIONS, new Shelf("idea = ?", "idea, id")),
            Map.entry(Listing.COMMENTS_BY, new Shelf("author = ?", "author, id")),
            Map.entry(Listing.IDEAS_BY, new Shelf("author = ?", "author, id")),
            Map.entry(Listing.REVISIONS_BY, new Shelf("written_by = ?", "written_by, id")),
            Map.entry(Listing.RECEIPTS_OF, new Shelf("participant = ?", "participant, id")));

    /**
     * Where the records of a listing are found.
     *
     * @param condition with a question mark for the owner, or empty if there is none
     * @param index the columns of the index; rows are asked for in this order, as H2 sorts them itself for any other
     */
    record Shelf(String condition, String index) {}

    private Tables() {}

    /** Every table, for the check of the schema. */
    static List<Table> all() {
        List<Table> all = new ArrayList<>();
        RECORDS.forEach(table -> all.addAll(table.tables()));
        all.addAll(
                List.of(NameTable.TABLE, TallyTable.TABLE, BallotTable.TABLE, JournalTable.NODES, JournalTable.TABLE));
        return all;
    }

    /** The table of the records of a kind. */
    @SuppressWarnings("unchecked") // a table of the kind R has records of the type R
    static <R extends Entity<?>> RecordTable<R> of(Kind<R> kind) {
        for (RecordTable<?> table : RECORDS) {
            if (table.kind() == kind) {
                return (RecordTable<R>) table;
            }
        }
        throw new IllegalArgumentException("There is no table for the kind " + kind);
    }

    /** Where the records of a listing are found. */
    static Shelf shelf(Listing<?> listing) {
        Shelf shelf = LISTINGS.get(listing);
        if (shelf == null) {
            throw new IllegalArgumentException("There is no table for the listing " + listing);
        }
        return shelf;
    }

    /**
     * Writes a change set. Every transaction takes its locks in the same order (records, names, tallies, node, and rows of
     * each by their keys), so that none waits in a circle.
     *
     * @return how the subjects stand whose ballots are written; to be asked once all deferred statements are sent
     */
    static Supplier<Map<SubjectId, OpinionCounts>> write(Sql sql, ChangeSet changes) throws SQLException {
        for (RecordTable<?> table : RECORDS) {
            lock(sql, table, changes);
        }
        List<Written<?>> inserted = new ArrayList<>();
        List<Written<?>> updated = new ArrayList<>();
        for (RecordTable<?> table : RECORDS) {
            collect(table, changes, inserted, updated);
        }
        NameTable.write(sql, inserted, updated, changes.deletes().keySet());
        for (RecordTable<?> table : RECORDS) {
            table.delete(sql, changes);
            writeRecords(sql, table, changes);
        }
        Supplier<Map<SubjectId, OpinionCounts>> tallies = TallyTable.write(sql, changes);
        JournalTable.write(sql, changes.journal());
        return tallies;
    }

    private static void lock(Sql sql, RecordTable<?> table, ChangeSet changes) throws SQLException {
        Map<Id, Integer> versions = new TreeMap<>(Comparator.comparingLong(Id::value));
        changes.unchanged().forEach((id, versioned) -> {
            if (versioned.kind() == table.kind()) {
                versions.put(id, versioned.version());
            }
        });
        Set<Id> updated = new HashSet<>();
        changes.deletes().forEach((id, versioned) -> {
            if (versioned.kind() == table.kind()) {
                requireOnce(table, id, versions.put(id, versioned.version()), versioned.version());
                updated.add(id);
            }
        });
        for (ChangeSet.Update<?> update : changes.updates()) {
            Id id = update.entity().id();
            if (update.kind() == table.kind()) {
                if (!updated.add(id)) {
                    throw new ConflictException("The " + update.kind() + " " + id + " is written twice");
                }
                requireOnce(table, id, versions.put(id, update.from()), update.from());
            }
        }
        if (!versions.isEmpty()) {
            table.lock(sql, versions, updated.isEmpty());
        }
    }

    /** A record may be asked for at one version only. */
    private static void requireOnce(RecordTable<?> table, Id id, @Nullable Integer guarded, int version) {
        if (guarded != null && guarded != version) {
            throw new ConflictException("The " + table.kind() + " " + id + " is written twice");
        }
    }

    private static <R extends Entity<?>> void collect(
            RecordTable<R> table, ChangeSet changes, List<Written<?>> inserted, List<Written<?>> updated) {
        table.inserted(changes).forEach(entity -> inserted.add(new Written<>(table, entity)));
        table.updated(changes).forEach(entity -> updated.add(new Written<>(table, entity)));
    }

    private static <R extends Entity<?>> void writeRecords(Sql sql, RecordTable<R> table, ChangeSet changes)
            throws SQLException {
        table.insert(sql, table.inserted(changes));
        table.update(sql, changes);
    }
}
