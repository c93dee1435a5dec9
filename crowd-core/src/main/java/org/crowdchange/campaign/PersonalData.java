package org.crowdchange.campaign;

import com.google.common.collect.Maps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.crowdchange.journal.Action;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.Actor;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.Comment;
import org.crowdchange.model.Entity;
import org.crowdchange.model.Id;
import org.crowdchange.model.Idea;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.model.NotFoundException;
import org.crowdchange.model.NotPermittedException;
import org.crowdchange.model.Participant;
import org.crowdchange.model.ParticipantId;
import org.crowdchange.model.Receipt;
import org.crowdchange.model.Revision;
import org.crowdchange.model.Role;
import org.crowdchange.store.JournalFollower;
import org.crowdchange.store.Kind;
import org.crowdchange.store.Listing;
import org.crowdchange.store.Range;
import org.crowdchange.store.UnitOfWork;

/**
 * What is kept of a person, and how a person leaves. Everybody may ask for their own; organisers for anybody's, as the host
 * answers the letters of those who cannot sign in any more.
 */
public final class PersonalData {
    private static final int PAGE = 1000;

    private final Workshop workshop;

    /** @param workshop what services work with */
    public PersonalData(Workshop workshop) {
        this.workshop = workshop;
    }

    /** What becomes of the words of somebody who leaves. */
    public enum Words {
        /** They stay, under the alias of a former participant. */
        KEEP,
        /** They go: comments keep their places without text, wordings of ideas their numbers. */
        REMOVE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Is given all that is kept of a person, kind after kind, each from the oldest to the newest. */
    public interface Reader {
        /** How the host knows the person, and the alias. */
        void participant(Participant participant);

        /** A comment of the person's. */
        void comment(Comment comment);

        /** An idea of the person's, in its present wording, whoever's that is. */
        void idea(Idea idea);

        /** A wording that the person has written, of whosever idea. */
        void revision(Revision revision);

        /** What is kept of a request with an idempotency key. */
        void receipt(Receipt receipt);

        /** A vote of the person's. */
        void ballot(Ballot ballot);

        /** What the person did, as the journal tells it. */
        void entry(JournalEntry entry);
    }

    /**
     * Hands over everything that is kept of a person. Costs a look at all ballots and at the whole journal; holds a thousand
     * things at a time.
     *
     * @throws NotFoundException if there is no such participant
     * @throws NotPermittedException if the actor is neither that person nor an organiser
     */
    public void export(Actor actor, ParticipantId id, Reader reader) {
        permitted(actor, id);
        reader.participant(workshop.get(Kind.PARTICIPANT, id));
        each(Listing.COMMENTS_BY, Optional.of(id), reader::comment);
        each(Listing.IDEAS_BY, Optional.of(id), reader::idea);
        each(Listing.REVISIONS_BY, Optional.of(id), reader::revision);
        each(Listing.RECEIPTS_OF, Optional.of(id), reader::receipt);
        workshop.store().eachBallotOf(id, reader::ballot);
        new JournalFollower(workshop.store(), Map.of())
                .poll(entries -> entries.stream()
                        .filter(entry -> entry.actor().equals(id))
                        .forEach(reader::entry));
    }

    /**
     * Lets a person leave: the identity under which the host knew them, their alias and their receipts are taken away, and
     * their words if so wanted; all of it at once. Their ballots stay under an id that leads to nobody any more, so that
     * counts stay right, and so do the links from ideas to their sources. The same identity may join again, as somebody new.
     *
     * <p>Erasing somebody a second time takes away what was written in the very moment of the first, or the words if they
     * were kept.
     *
     * @throws NotFoundException if there is no such participant
     * @throws NotPermittedException if the actor is neither that person nor an organiser
     */
    public void erase(Actor actor, ParticipantId id, Words words) {
        ParticipantId by = permitted(actor, id);
        // Once more after it is done: somebody may have written between the look and the commit, and nobody can any
        // more.
        for (boolean found = true; found; ) {
            found = eraseFound(by, id, words);
        }
    }

    private boolean eraseFound(ParticipantId by, ParticipantId id, Words words) {
        boolean erased = workshop.get(Kind.PARTICIPANT, id).isErased();
        List<Id> receipts = new ArrayList<>();
        List<Id> comments = new ArrayList<>();
        List<Id> revisions = new ArrayList<>();
        List<Id> ideas = new ArrayList<>();
        each(Listing.RECEIPTS_OF, Optional.of(id), receipt -> receipts.add(receipt.id()));
        if (words == Words.REMOVE) {
            each(Listing.COMMENTS_BY, Optional.of(id), comment -> {
                if (comment.visible()) {
                    comments.add(comment.id());
                }
            });
            each(Listing.REVISIONS_BY, Optional.of(id), revision -> {
                if (!revision.isErased()) {
                    revisions.add(revision.id());
                    ideas.add(revision.idea());
                }
            });
        }
        if (erased && receipts.isEmpty() && comments.isEmpty() && revisions.isEmpty()) {
            return false;
        }
        workshop.submit(work -> {
            eraseParticipant(work, by, id, words);
            work.expect(Kind.RECEIPT, receipts);
            receipts.forEach(receipt -> work.find(Kind.RECEIPT, receipt).ifPresent(r -> work.delete(r.id())));
            work.expect(Kind.COMMENT, comments);
            comments.forEach(comment -> eraseComment(work, by, work.get(Kind.COMMENT, comment)));
            work.expect(Kind.REVISION, revisions);
            work.expect(Kind.IDEA, ideas);
            revisions.forEach(revision -> eraseRevision(work, by, work.get(Kind.REVISION, revision)));
            return id;
        });
        return true;
    }

    private static void eraseParticipant(UnitOfWork work, ParticipantId by, ParticipantId id, Words words) {
        Participant participant = work.get(Kind.PARTICIPANT, id);
        if (!participant.isErased()) {
            work.update(Kind.PARTICIPANT, participant.erased());
        }
        work.record(Action.PARTICIPANT_ERASED, Optional.empty(), id, by, "words", words);
    }

    private static void eraseComment(UnitOfWork work, ParticipantId by, Comment comment) {
        if (comment.visible()) {
            work.update(Kind.COMMENT, comment.gone(Comment.State.DELETED));
            work.record(Action.COMMENT_DELETED, Optional.of(comment.campaign()), comment.id(), by);
        }
    }

    /** An idea that has this wording now gets one more, without words: its number is that of its version. */
    private void eraseRevision(UnitOfWork work, ParticipantId by, Revision revision) {
        work.update(Kind.REVISION, revision.erased());
        Idea idea = work.get(Kind.IDEA, revision.idea());
        if (idea.version() == revision.number()) {
            Idea after = idea.revised(Revision.ERASED_TITLE, "");
            work.update(Kind.IDEA, after);
            work.insert(Kind.REVISION, Revision.of(workshop.ids().revision(), after, work.now(), by));
            work.record(Action.IDEA_REVISED, Optional.of(idea.campaign()), idea.id(), by, "revision", after.version());
        }
    }

    /**
     * Erases those who have done nothing for long: who joined before that instant and have no entry in the journal since. The
     * actor stays. Costs a look at all participants and at the journal since then.
     *
     * @param actor an organiser
     * @param since whoever has done anything at this time or later stays
     * @param words what becomes of their words
     * @param limit how many are erased at most, so that a host can spread the work
     * @return how many were erased
     * @throws NotPermittedException if the actor is no organiser
     * @throws InvalidInputException if the limit is less than 1
     * @throws org.crowdchange.model.StoreException if the journal lacks an entry, as nobody could tell whose it was
     */
    public int eraseInactive(Actor actor, Instant since, Words words, int limit) {
        ParticipantId by = workshop.gate().participant(actor, Role.ORGANISER);
        if (limit < 1) {
            throw new InvalidInputException("limit", Integer.toString(limit), "1 or more");
        }
        Set<ParticipantId> active = new HashSet<>(Set.of(by));
        JournalFollower journal = new JournalFollower(workshop.store(), positionsBefore(since));
        journal.poll(entries -> entries.forEach(entry -> active.add(entry.actor())));
        List<ParticipantId> quiet = new ArrayList<>();
        each(Listing.PARTICIPANTS, Optional.empty(), participant -> {
            if (quiet.size() < limit
                    && participant.at().isBefore(since)
                    && !participant.isErased()
                    && !active.contains(participant.id())) {
                quiet.add(participant.id());
            }
        });
        int count = 0;
        for (ParticipantId id : quiet) {
            // Somebody may have come back while others were erased.
            journal.poll(entries -> entries.forEach(entry -> active.add(entry.actor())));
            if (!active.contains(id)) {
                erase(actor, id, words);
                count++;
            }
        }
        return count;
    }

    private Map<String, Long> positionsBefore(Instant since) {
        return Map.copyOf(Maps.transformValues(workshop.store().journalHeads(), head -> lastBefore(head, since)));
    }

    /** The number of the last entry before an instant, by halves, as no entry is earlier than the one before it. */
    private long lastBefore(JournalHead head, Instant since) {
        long before = 0;
        long after = head.sequence() + 1;
        while (after - before > 1) {
            long middle = (before + after) / 2;
            List<JournalEntry> entry = workshop.store().journal(head.node(), middle - 1, 1);
            if (!entry.isEmpty() && entry.get(0).at().isBefore(since)) {
                before = middle;
            } else {
                after = middle;
            }
        }
        return before;
    }

    private <R extends Entity<?>> void each(Listing<R> listing, Optional<Id> owner, Consumer<R> consumer) {
        Range range = new Range(owner, Optional.empty(), false, PAGE);
        for (List<R> page = workshop.store().list(listing, range); !page.isEmpty(); ) {
            page.forEach(consumer);
            page = workshop.store()
                    .list(listing, range.after(page.get(page.size() - 1).id()));
        }
    }

    private ParticipantId permitted(Actor actor, ParticipantId id) {
        ParticipantId by = workshop.gate().participant(actor);
        return by.equals(id) ? by : workshop.gate().participant(actor, Role.ORGANISER);
    }
}
