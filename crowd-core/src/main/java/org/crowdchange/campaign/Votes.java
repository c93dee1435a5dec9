package org.crowdchange.campaign;

import com.google.common.collect.Iterators;
import com.google.common.collect.Sets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.crowdchange.journal.Action;
import org.crowdchange.model.Activity;
import org.crowdchange.model.Actor;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.CampaignId;
import org.crowdchange.model.Comment;
import org.crowdchange.model.CommentId;
import org.crowdchange.model.ConflictException;
import org.crowdchange.model.DiscussionId;
import org.crowdchange.model.Id;
import org.crowdchange.model.Idea;
import org.crowdchange.model.IdeaId;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.model.NotFoundException;
import org.crowdchange.model.NotPermittedException;
import org.crowdchange.model.Opinion;
import org.crowdchange.model.ParticipantId;
import org.crowdchange.model.Role;
import org.crowdchange.model.SubjectId;
import org.crowdchange.store.ChangeSet.BallotKey;
import org.crowdchange.store.Command;
import org.crowdchange.store.Committed;
import org.crowdchange.store.Kind;
import org.crowdchange.store.UnitOfWork;
import org.crowdchange.tally.OpinionCounts;

/** Votes on ideas and comments. A participant has at most one vote on each, and may change or withdraw it freely. */
public final class Votes {
    /** How many ballots are entered at a time. */
    private static final int PART = 5000;

    private final Workshop workshop;

    /** @param workshop what services work with */
    public Votes(Workshop workshop) {
        this.workshop = workshop;
    }

    /**
     * How things stand after a vote.
     *
     * @param myVote the reader's vote; empty after a withdrawal
     * @param votes how all voted, this vote included; empty while results are hidden from the reader
     */
    public record Receipt(Optional<Opinion> myVote, Optional<OpinionCounts> votes) {}

    /** As the other, without an idempotency key. */
    public Receipt cast(Actor actor, SubjectId subject, Opinion vote) {
        return cast(actor, subject, vote, Optional.empty());
    }

    /**
     * Casts or changes a vote. The same vote again changes nothing.
     *
     * @param idempotencyKey by which a request that comes again, perhaps late, is recognised: it is answered with the vote
     *     that it cast and changes nothing, whatever the voter has done since
     * @throws NotFoundException if there is no such idea or comment
     * @throws NotPermittedException for a visitor, or if the campaign does not permit such votes now
     * @throws ConflictException if the comment is gone, or the idempotency key was used for something else
     */
    public Receipt cast(Actor actor, SubjectId subject, Opinion vote, Optional<String> idempotencyKey) {
        ParticipantId voter = workshop.gate().participant(actor);
        Request request = new Request(new BallotKey(voter, subject), idempotencyKey, vote.toString());
        return receipt(actor, subject, Optional.of(vote), commit(request, (work, place) -> {
            set(work, new Ballot(voter, subject, vote, work.now()), place);
        }));
    }

    /** As the other, without an idempotency key. */
    public Receipt withdraw(Actor actor, SubjectId subject) {
        return withdraw(actor, subject, Optional.empty());
    }

    /**
     * Takes a vote back. Without a vote nothing changes.
     *
     * @param idempotencyKey by which a request that comes again is recognised, as in {@link #cast}
     * @throws NotFoundException if there is no such idea or comment
     * @throws NotPermittedException for a visitor, or if the campaign does not permit such votes now
     * @throws ConflictException if the comment is gone, or the idempotency key was used for something else
     */
    public Receipt withdraw(Actor actor, SubjectId subject, Optional<String> idempotencyKey) {
        ParticipantId voter = workshop.gate().participant(actor);
        BallotKey key = new BallotKey(voter, subject);
        return receipt(actor, subject, Optional.empty(), commit(new Request(key, idempotencyKey, ""), (work, place) -> {
            work.ballot(key).ifPresent(before -> {
                work.withdraw(key);
                work.record(
                        Action.VOTE_WITHDRAWN,
                        Optional.of(place.campaign().id()),
                        subject,
                        voter,
                        "scope",
                        place.scope(),
                        "was",
                        before.vote());
            });
        }));
    }

    /**
     * Enters ballots that were cast elsewhere, each as its voter's at its own time, in the order given: of several by one
     * voter on one subject the last one counts. All are entered, or none.
     *
     * @param actor an organiser
     * @param ballots in the order of time; none in the future
     * @throws NotFoundException if a subject or voter does not exist
     * @throws NotPermittedException if the actor is no organiser, or a campaign did not permit such votes at that time
     * @throws InvalidInputException if a ballot is from the future
     */
    public void enter(Actor actor, List<Ballot> ballots) {
        workshop.gate().participant(actor, Role.ORGANISER);
        enter(ballots, new HashSet<>());
    }

    /**
     * As {@link #enter(Actor, List)}, for as many ballots as there are: they are taken and entered some thousands at a time,
     * and only so many are held in memory. If one is refused, those of its thousands are not entered and those before are;
     * entering all of them again from the start changes nothing where they already are.
     *
     * @return how many ballots were entered
     */
    public long enter(Actor actor, Iterator<Ballot> ballots) {
        workshop.gate().participant(actor, Role.ORGANISER);
        Set<ParticipantId> voters = new HashSet<>();
        long count = 0;
        for (Iterator<List<Ballot>> parts = Iterators.partition(ballots, PART); parts.hasNext(); ) {
            List<Ballot> part = parts.next();
            enter(part, voters);
            count += part.size();
        }
        return count;
    }

    /** @param voters of whom it is known that they exist; those of these ballots are added */
    private void enter(List<Ballot> ballots, Set<ParticipantId> voters) {
        Set<ParticipantId> strangers = new LinkedHashSet<>();
        Set<SubjectId> subjects = new LinkedHashSet<>();
        for (Ballot ballot : ballots) {
            subjects.add(ballot.subject());
            if (!voters.contains(ballot.voter())) {
                strangers.add(ballot.voter());
            }
        }
        Command<Integer> entry = work -> {
            work.expect(Kind.PARTICIPANT, strangers);
            strangers.forEach(voter -> work.get(Kind.PARTICIPANT, voter));
            Map<SubjectId, Place> places = places(work, subjects);
            work.expectBallots(ballots.stream().map(BallotKey::of).distinct().toList());
            for (Ballot ballot : ballots) {
                if (ballot.at().isAfter(work.now())) {
                    throw new InvalidInputException("at", ballot.at().toString(), "a time not after " + work.now());
                }
                Place place = Objects.requireNonNull(places.get(ballot.subject()));
                permitted(place, ballot.at());
                set(work, ballot, place);
            }
            return ballots.size();
        };
        workshop.submit(entry.writing(entry.bytes() * ballots.size()));
        voters.addAll(strangers);
    }

    private static Map<SubjectId, Place> places(UnitOfWork work, Set<SubjectId> subjects) {
        work.expect(Kind.IDEA, Sets.filter(subjects, IdeaId.class::isInstance));
        work.expect(Kind.COMMENT, Sets.filter(subjects, CommentId.class::isInstance));
        Map<SubjectId, Place> places = new HashMap<>();
        subjects.forEach(subject -> places.put(subject, place(work, subject)));
        return places;
    }

    /**
     * Hands over the ballots in one place as they stand at one time, in the order of subject and voter, without holding them
     * all in memory. The consumer may take its time; what it throws comes out.
     *
     * @param actor an organiser, who sees votes while they are hidden from others
     * @param place a question, for the votes on its ideas and on the comments in its discussion; or an article or an idea, for
     *     the votes on the comments there
     * @param consumer is given one ballot after the other
     * @throws NotFoundException if there is no such place
     * @throws NotPermittedException if the actor is no organiser
     */
    public void export(Actor actor, DiscussionId place, Consumer<Ballot> consumer) {
        workshop.gate().participant(actor, Role.ORGANISER);
        workshop.get(Discussions.kindOf(place), place);
        workshop.store().eachBallot(place, consumer);
    }

    /**
     * What somebody wants done with a ballot.
     *
     * @param key whose, and on what
     * @param idempotencyKey by which the request is recognised
     * @param wanted the vote, or nothing to take it back
     */
    private record Request(BallotKey key, Optional<String> idempotencyKey, String wanted) {
        String fingerprint() {
            return org.crowdchange.model.Receipt.fingerprint(
                    "vote", key.subject().toString(), wanted);
        }
    }

    /** Does it, if the campaign permits it and it was not done before; all that is read is read with the whole batch. */
    private Committed<Campaign> commit(Request request, BiConsumer<UnitOfWork, Place> change) {
        BallotKey key = request.key();
        Idempotency idempotency = workshop.idempotency();
        Command<Campaign> command = work -> {
            Place place = place(work, key.subject());
            Optional<String> used = request.idempotencyKey();
            String fingerprint = used.isPresent() ? request.fingerprint() : "";
            if (idempotency.earlier(work, key.voter(), used, fingerprint).isEmpty()) {
                permitted(place, work.now());
                change.accept(work, place);
                idempotency.keep(work, key.voter(), used, fingerprint, key.subject());
            }
            return place.campaign();
        };
        Command<Campaign> announcing = command.announcing(reads -> {
            reads.ballot(key);
            if (key.subject() instanceof IdeaId) {
                reads.known(Kind.IDEA, key.subject());
            } else {
                reads.record(Kind.COMMENT, key.subject());
            }
        });
        return workshop.commit(idempotency.announced(announcing, key.voter(), request.idempotencyKey()));
    }

    private static void set(UnitOfWork work, Ballot ballot, Place place) {
        Optional<Opinion> before = work.ballot(BallotKey.of(ballot)).map(Ballot::vote);
        if (before.equals(Optional.of(ballot.vote()))) {
            return;
        }
        work.cast(ballot);
        Optional<CampaignId> campaign = Optional.of(place.campaign().id());
        if (before.isPresent()) {
            work.recordAt(
                    ballot.at(),
                    Action.VOTE_CHANGED,
                    campaign,
                    ballot.subject(),
                    ballot.voter(),
                    "scope",
                    place.scope(),
                    "vote",
                    ballot.vote(),
                    "was",
                    before.get());
        } else {
            work.recordAt(
                    ballot.at(),
                    Action.VOTE_CAST,
                    campaign,
                    ballot.subject(),
                    ballot.voter(),
                    "scope",
                    place.scope(),
                    "vote",
                    ballot.vote());
        }
    }

    private void permitted(Place place, Instant at) {
        workshop.gate().phase(place.campaign(), place.activity(), at);
    }

    private Receipt receipt(Actor actor, SubjectId subject, Optional<Opinion> vote, Committed<Campaign> done) {
        Optional<OpinionCounts> counts = workshop.gate().seesResults(actor, done.value())
                ? Optional.ofNullable(done.tallies().get(subject)).or(() -> stored(subject))
                : Optional.empty();
        return new Receipt(vote, counts);
    }

    private Optional<OpinionCounts> stored(SubjectId subject) {
        return Optional.ofNullable(workshop.store().tallies(List.of(subject)).get(subject));
    }

    /** Where a subject stands: its campaign, the scope of its tally, and what must be permitted to vote on it. */
    private record Place(Campaign campaign, Id scope, Activity activity) {}

    private static Place place(UnitOfWork work, SubjectId subject) {
        if (subject instanceof IdeaId) {
            // Where an idea stands never changes.
            Idea idea = work.known(Kind.IDEA, subject);
            return new Place(work.campaign(idea.campaign()), idea.question(), Activity.VOTE_ON_IDEAS);
        }
        Comment comment = work.get(Kind.COMMENT, subject);
        Discussions.present(comment);
        return new Place(work.campaign(comment.campaign()), comment.discussion(), Activity.VOTE_ON_COMMENTS);
    }
}
