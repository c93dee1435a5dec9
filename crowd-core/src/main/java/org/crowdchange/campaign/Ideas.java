package org.crowdchange.campaign;

import com.google.common.base.Joiner;
import java.util.List;
import java.util.Optional;
import org.crowdchange.journal.Action;
import org.crowdchange.model.Activity;
import org.crowdchange.model.Actor;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.Comment;
import org.crowdchange.model.CommentId;
import org.crowdchange.model.ConflictException;
import org.crowdchange.model.Id;
import org.crowdchange.model.Idea;
import org.crowdchange.model.IdeaId;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.model.NotFoundException;
import org.crowdchange.model.NotPermittedException;
import org.crowdchange.model.ParticipantId;
import org.crowdchange.model.Question;
import org.crowdchange.model.QuestionId;
import org.crowdchange.model.Receipt;
import org.crowdchange.model.Revision;
import org.crowdchange.model.Role;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.store.Kind;
import org.crowdchange.store.Listing;
import org.crowdchange.store.Range;
import org.crowdchange.store.UnitOfWork;

/** Ideas: proposed by participants, captured from comments by facilitators, revised, listed in the order of a ranking. */
public final class Ideas {
    private final Workshop workshop;
    private final Views views;
    private final Rankings rankings;

    /**
     * @param workshop what services work with
     * @param views how ideas are shown
     * @param rankings how ideas are ordered
     */
    public Ideas(Workshop workshop, Views views, Rankings rankings) {
        this.workshop = workshop;
        this.views = views;
        this.rankings = rankings;
    }

    /**
     * Proposes an idea.
     *
     * @throws NotFoundException if there is no such question
     * @throws InvalidInputException if title or text is malformed or too long
     * @throws NotPermittedException for a visitor, or if the campaign does not permit proposals now
     * @throws ConflictException if the idempotency key was used for something else
     */
    public IdeaView propose(Actor actor, NewIdea wanted) {
        ParticipantId by = workshop.gate().participant(actor);
        String fingerprint = Receipt.fingerprint("idea", wanted.question().toString(), wanted.title(), wanted.text());
        Idea idea = workshop.submit(wanted.text(), by, wanted.idempotencyKey(), work -> {
            Optional<Id> earlier = workshop.idempotency().earlier(work, by, wanted.idempotencyKey(), fingerprint);
            if (earlier.isPresent()) {
                return work.get(Kind.IDEA, earlier.get());
            }
            work.participant(by);
            Question question = work.get(Kind.QUESTION, wanted.question());
            Campaign campaign = work.campaign(question.campaign());
            workshop.gate().phase(campaign, Activity.PROPOSE, work.now());
            Idea made = insert(work, question, by, by, wanted.title(), wanted.text(), List.of());
            work.record(Action.IDEA_PROPOSED, Optional.of(campaign.id()), made.id(), by, "question", question.id());
            workshop.idempotency().keep(work, by, wanted.idempotencyKey(), fingerprint, made.id());
            return made;
        });
        return views.idea(actor, idea);
    }

    /**
     * Turns comments into an idea, which credits their authors; each comment then links to the idea. Facilitators may do so
     * until the campaign is closed, in any phase.
     *
     * @param comments at least one, all of one campaign, in the order of credit
     * @param wanted the question, and the idea in the facilitator's wording
     * @throws NotFoundException if there is no such comment or question
     * @throws NotPermittedException if the actor is no facilitator or the campaign is closed
     * @throws InvalidInputException if there is no comment, or one is of another campaign or named twice
     * @throws ConflictException if a comment is gone, or the idempotency key was used for something else
     */
    public IdeaView capture(Actor actor, List<CommentId> comments, NewIdea wanted) {
        ParticipantId by = workshop.gate().participant(actor, Role.FACILITATOR);
        if (comments.isEmpty() || comments.stream().distinct().count() != comments.size()) {
            throw new InvalidInputException("comments", comments.toString(), "one or more different comments");
        }
        String names = Joiner.on(' ').join(comments);
        String fingerprint =
                Receipt.fingerprint("capture", names, wanted.question().toString(), wanted.title(), wanted.text());
        Idea idea = workshop.submit(wanted.text(), by, wanted.idempotencyKey(), work -> {
            Optional<Id> earlier = workshop.idempotency().earlier(work, by, wanted.idempotencyKey(), fingerprint);
            if (earlier.isPresent()) {
                return work.get(Kind.IDEA, earlier.get());
            }
            work.participant(by);
            Question question = work.get(Kind.QUESTION, wanted.question());
            notClosed(work.campaign(question.campaign()));
            List<Comment> sources =
                    comments.stream().map(id -> source(work, id, question)).toList();
            Idea made = insert(work, question, sources.get(0).author(), by, wanted.title(), wanted.text(), comments);
            sources.forEach(c -> work.update(Kind.COMMENT, c.capturedAs(made.id())));
            work.record(
                    Action.IDEA_CAPTURED,
                    Optional.of(question.campaign()),
                    made.id(),
                    by,
                    "question",
                    question.id(),
                    "comments",
                    names);
            workshop.idempotency().keep(work, by, wanted.idempotencyKey(), fingerprint, made.id());
            return made;
        });
        return views.idea(actor, idea);
    }

    /**
     * Gives an idea another wording; the earlier ones stay as revisions. Its author may do so while proposals are
     * permitted, facilitators until the campaign is closed. The same wording again changes nothing.
     *
     * @param from the version that the wording is based on
     * @throws NotFoundException if there is no such idea
     * @throws NotPermittedException if it is another's and the actor is no facilitator, or not now
     * @throws ConflictException if the idea is at another version, since somebody else revised it
     */
    public IdeaView revise(Actor actor, IdeaId id, int from, String title, String text) {
        ParticipantId by = workshop.gate().participant(actor);
        Idea idea = workshop.submit(text, work -> {
            work.participant(by);
            Idea before = work.get(Kind.IDEA, id);
            Campaign campaign = work.campaign(before.campaign());
            if (actor.has(Role.FACILITATOR)) {
                notClosed(campaign);
            } else {
                workshop.gate().owner(actor, before.author(), "idea");
                workshop.gate().phase(campaign, Activity.PROPOSE, work.now());
            }
            Idea after = before.revised(title, text);
            if (after.title().equals(before.title()) && after.text().equals(before.text())) {
                return before;
            }
            if (before.version() != from) {
                throw new ConflictException(
                        "Idea " + id + " is at version " + before.version() + ", not at " + from + ": read it again");
            }
            work.insert(Kind.REVISION, Revision.of(workshop.ids().revision(), after, work.now(), by));
            work.record(Action.IDEA_REVISED, Optional.of(campaign.id()), id, by, "revision", after.version());
            return work.update(Kind.IDEA, after);
        });
        return views.idea(actor, idea);
    }

    /** @throws NotFoundException if there is no such idea */
    public IdeaView get(Actor actor, IdeaId id) {
        return views.idea(actor, workshop.get(Kind.IDEA, id));
    }

    /** How many ideas there are for a question. */
    public int count(QuestionId question) {
        return (int) workshop.store().talliesIn(question).keySet().stream()
                .filter(IdeaId.class::isInstance)
                .count();
    }

    /**
     * The wordings of an idea, oldest first; at most {@value Range#MAXIMUM}.
     *
     * @throws NotFoundException if there is no such idea
     */
    public List<Revision> revisions(IdeaId id) {
        workshop.get(Kind.IDEA, id);
        return workshop.store().list(Listing.REVISIONS, Range.oldest(id, Range.MAXIMUM));
    }

    /**
     * The ideas for a question, newest first; possible while results are hidden.
     *
     * @param after the last idea that the reader has seen; empty for the first page
     * @param limit how many, from 1 to {@value Page#MAXIMUM}
     * @throws NotFoundException if there is no such question
     */
    public Page<IdeaView> newest(Actor actor, QuestionId question, Optional<IdeaId> after, int limit) {
        workshop.get(Kind.QUESTION, question);
        Page<Idea> page = Pages.of(
                workshop.store(), Listing.IDEAS, Optional.of(question), after.map(Id.class::cast), true, limit);
        return new Page<>(views.ideas(actor, page.items(), i -> Optional.empty()), page.next());
    }

    /**
     * The ideas for a question in the order of a ranking; tied ideas in the order in which they were proposed.
     *
     * @param method the id of the ranking method
     * @param after the last idea that the reader has seen; empty for the first page
     * @param limit how many, from 1 to {@value Page#MAXIMUM}
     * @throws NotFoundException if there is no such question, or no such idea to go on after
     * @throws InvalidInputException if there is no such method
     * @throws NotPermittedException if results are hidden from the actor
     */
    public Page<IdeaView> ranked(Actor actor, QuestionId question, String method, Optional<IdeaId> after, int limit) {
        Pages.checkLimit(limit);
        Ranking ranking = rankings.ranking(actor, question, method);
        List<RankedItem> items = ranking.items();
        int from = after.map(id -> positionAfter(items, id)).orElse(0);
        List<RankedItem> part = items.subList(from, Math.min(items.size(), from + limit));
        var found = workshop.store()
                .find(Kind.IDEA, part.stream().map(i -> IdeaId.parse(i.item())).toList());
        List<Idea> ideas = part.stream()
                .flatMap(i -> Optional.ofNullable(found.get(IdeaId.parse(i.item()))).stream())
                .toList();
        boolean more = from + limit < items.size();
        return new Page<>(
                views.ideas(actor, ideas, idea -> ranking.find(idea.id().toString())),
                more ? Optional.of(part.get(part.size() - 1).item()) : Optional.empty());
    }

    private static int positionAfter(List<RankedItem> items, IdeaId id) {
        String item = id.toString();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).item().equals(item)) {
                return i + 1;
            }
        }
        throw new NotFoundException("idea", item);
    }

    private Idea insert(
            UnitOfWork work,
            Question question,
            ParticipantId author,
            ParticipantId by,
            String title,
            String text,
            List<CommentId> sources) {
        Idea idea = work.insert(
                Kind.IDEA,
                new Idea(
                        workshop.ids().idea(),
                        1,
                        question.campaign(),
                        question.id(),
                        author,
                        title,
                        text,
                        work.now(),
                        sources));
        work.insert(Kind.REVISION, Revision.of(workshop.ids().revision(), idea, work.now(), by));
        work.open(idea.id(), question.id());
        return idea;
    }

    private static Comment source(UnitOfWork work, CommentId id, Question question) {
        Comment comment = work.get(Kind.COMMENT, id);
        Discussions.present(comment);
        if (!comment.campaign().equals(question.campaign())) {
            throw new InvalidInputException("comments", id.toString(), "a comment of the question's campaign");
        }
        return comment;
    }

    private static void notClosed(Campaign campaign) {
        if (campaign.closedAt().isPresent()) {
            throw new NotPermittedException(
                    NotPermittedException.Reason.WRONG_PHASE, "Campaign \"" + campaign.slug() + "\" is closed");
        }
    }
}
