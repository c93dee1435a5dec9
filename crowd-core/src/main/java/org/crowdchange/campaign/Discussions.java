package org.crowdchange.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crowdchange.journal.Action;
import org.crowdchange.model.Activity;
import org.crowdchange.model.Actor;
import org.crowdchange.model.ArticleId;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.CampaignId;
import org.crowdchange.model.Comment;
import org.crowdchange.model.CommentId;
import org.crowdchange.model.ConflictException;
import org.crowdchange.model.DiscussionId;
import org.crowdchange.model.Id;
import org.crowdchange.model.IdeaId;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.model.NotFoundException;
import org.crowdchange.model.NotPermittedException;
import org.crowdchange.model.ParticipantId;
import org.crowdchange.model.Receipt;
import org.crowdchange.model.Role;
import org.crowdchange.store.Kind;
import org.crowdchange.store.Listing;
import org.crowdchange.store.UnitOfWork;

/** Comments and answers under articles, questions and ideas. */
public final class Discussions {
    private static final int REPLIES_SHOWN = 50;

    private final Workshop workshop;
    private final Views views;
    private final Duration editWindow;

    /**
     * @param workshop what services work with
     * @param views how comments are shown
     * @param editWindow how long authors may edit a comment
     */
    public Discussions(Workshop workshop, Views views, Duration editWindow) {
        this.workshop = workshop;
        this.views = views;
        this.editWindow = editWindow;
    }

    /**
     * Writes a comment.
     *
     * @throws NotFoundException if there is no such discussion or parent
     * @throws InvalidInputException if the text is empty or too long, or the parent stands in another discussion
     * @throws NotPermittedException for a visitor, or if the campaign does not permit comments now
     * @throws ConflictException if the idempotency key was used for something else, or the parent is gone
     */
    public CommentView post(Actor actor, NewComment wanted) {
        ParticipantId by = workshop.gate().participant(actor);
        String fingerprint = Receipt.fingerprint(
                "comment",
                wanted.discussion().toString(),
                wanted.parent().map(CommentId::toString).orElse(""),
                wanted.text());
        Comment comment = workshop.submit(wanted.text(), by, wanted.idempotencyKey(), work -> {
            Optional<Id> earlier = workshop.idempotency().earlier(work, by, wanted.idempotencyKey(), fingerprint);
            if (earlier.isPresent()) {
                return work.get(Kind.COMMENT, earlier.get());
            }
            work.participant(by);
            Campaign campaign = work.campaign(campaignOf(work, wanted.discussion()));
            workshop.gate().phase(campaign, Activity.COMMENT, work.now());
            Optional<Comment> parent = wanted.parent().map(p -> parent(work, p, wanted.discussion()));
            Comment made = work.insert(
                    Kind.COMMENT,
                    new Comment(
                            workshop.ids().comment(),
                            1,
                            campaign.id(),
                            wanted.discussion(),
                            wanted.parent(),
                            parent.map(p -> p.thread().orElse(p.id())),
                            by,
                            wanted.text(),
                            Comment.State.VISIBLE,
                            work.now(),
                            Optional.empty(),
                            List.of()));
            work.open(made.id(), made.discussion());
            List<Object> details = new ArrayList<>(List.of("discussion", made.discussion()));
            made.parent().ifPresent(p -> details.addAll(List.of("parent", p)));
            work.record(Action.COMMENT_POSTED, Optional.of(campaign.id()), made.id(), by, details.toArray());
            workshop.idempotency().keep(work, by, wanted.idempotencyKey(), fingerprint, made.id());
            return made;
        });
        return views.comment(actor, comment, editWindow);
    }

    /**
     * Changes one's own comment within the edit window. The same text again changes nothing.
     *
     * @throws NotFoundException if there is no such comment
     * @throws NotPermittedException if it is another's, the edit window is over, or comments are not permitted now
     * @throws ConflictException if the comment is gone
     */
    public CommentView edit(Actor actor, CommentId id, String text) {
        Comment comment = workshop.submit(text, work -> {
            Comment before = work.get(Kind.COMMENT, id);
            ParticipantId by = workshop.gate().owner(actor, before.author(), "comment");
            work.participant(by);
            present(before);
            Campaign campaign = work.campaign(before.campaign());
            workshop.gate().phase(campaign, Activity.COMMENT, work.now());
            if (!inWindow(before, work.now(), editWindow)) {
                throw new NotPermittedException(
                        NotPermittedException.Reason.TOO_LATE,
                        "A comment can be edited for " + editWindow.toMinutes() + " minutes");
            }
            Comment after = before.edited(text, work.now());
            if (after.text().equals(before.text())) {
                return before;
            }
            work.record(Action.COMMENT_EDITED, Optional.of(before.campaign()), id, by);
            return work.update(Kind.COMMENT, after);
        });
        return views.comment(actor, comment, editWindow);
    }

    /**
     * Takes a comment away; a placeholder stays, with the answers and votes. Authors may do so at any time with their own,
     * moderators with any. Deleting again changes nothing.
     *
     * @throws NotFoundException if there is no such comment
     * @throws NotPermittedException if it is another's and the actor is no moderator
     */
    public CommentView delete(Actor actor, CommentId id) {
        ParticipantId by = workshop.gate().participant(actor);
        Comment comment = workshop.submit(work -> {
            Comment before = work.get(Kind.COMMENT, id);
            boolean own = by.equals(before.author());
            if (!own && !actor.has(Role.MODERATOR)) {
                workshop.gate().owner(actor, before.author(), "comment");
            }
            if (!before.visible()) {
                return before;
            }
            work.record(own ? Action.COMMENT_DELETED : Action.COMMENT_REMOVED, Optional.of(before.campaign()), id, by);
            return work.update(Kind.COMMENT, before.gone(own ? Comment.State.DELETED : Comment.State.REMOVED));
        });
        return views.comment(actor, comment, editWindow);
    }

    /** @throws NotFoundException if there is no such comment */
    public CommentView get(Actor actor, CommentId id) {
        return views.comment(actor, workshop.get(Kind.COMMENT, id), editWindow);
    }

    /**
     * The threads of a discussion, each with its first answers.
     *
     * @param newestFirst whether the newest thread comes first
     * @param after the last thread that the reader has seen; empty for the first page
     * @param limit how many threads, from 1 to {@value Page#MAXIMUM}
     * @throws NotFoundException if there is no such discussion
     */
    public Page<CommentThread> threads(
            Actor actor, DiscussionId discussion, boolean newestFirst, Optional<CommentId> after, int limit) {
        workshop.get(kindOf(discussion), discussion);
        Page<Comment> tops = Pages.of(
                workshop.store(),
                Listing.THREADS,
                Optional.of(discussion),
                after.map(Id.class::cast),
                newestFirst,
                limit);
        List<Comment> all = new ArrayList<>(tops.items());
        List<Page<Comment>> replies = new ArrayList<>();
        for (Comment top : tops.items()) {
            Page<Comment> page = repliesTo(top.id(), Optional.empty(), REPLIES_SHOWN);
            replies.add(page);
            all.addAll(page.items());
        }
        List<CommentView> shown = views.comments(actor, all, editWindow);
        List<CommentThread> threads = new ArrayList<>();
        int from = replies.size();
        for (int i = 0; i < replies.size(); i++) {
            Page<Comment> page = replies.get(i);
            int to = from + page.items().size();
            threads.add(new CommentThread(shown.get(i), new Page<>(shown.subList(from, to), page.next())));
            from = to;
        }
        return new Page<>(threads, tops.next());
    }

    /**
     * The answers below a comment at the top, oldest first.
     *
     * @param after the last answer that the reader has seen; empty for the first page
     * @param limit how many, from 1 to {@value Page#MAXIMUM}
     * @throws NotFoundException if there is no such comment
     */
    public Page<CommentView> replies(Actor actor, CommentId top, Optional<CommentId> after, int limit) {
        workshop.get(Kind.COMMENT, top);
        Page<Comment> page = repliesTo(top, after.map(Id.class::cast), limit);
        return new Page<>(views.comments(actor, page.items(), editWindow), page.next());
    }

    private Page<Comment> repliesTo(CommentId top, Optional<Id> after, int limit) {
        return Pages.of(workshop.store(), Listing.REPLIES, Optional.of(top), after, false, limit);
    }

    static boolean inWindow(Comment comment, Instant now, Duration editWindow) {
        return !now.isAfter(comment.at().plus(editWindow));
    }

    private static Comment parent(UnitOfWork work, CommentId id, DiscussionId discussion) {
        Comment parent = work.get(Kind.COMMENT, id);
        if (!parent.discussion().equals(discussion)) {
            throw new InvalidInputException("parent", id.toString(), "a comment of the same discussion");
        }
        present(parent);
        return parent;
    }

    static void present(Comment comment) {
        if (!comment.visible()) {
            throw new ConflictException("Comment " + comment.id() + " is gone");
        }
    }

    private static CampaignId campaignOf(UnitOfWork work, DiscussionId discussion) {
        if (discussion instanceof ArticleId article) {
            return work.get(Kind.ARTICLE, article).campaign();
        }
        if (discussion instanceof IdeaId idea) {
            return work.get(Kind.IDEA, idea).campaign();
        }
        return work.get(Kind.QUESTION, discussion).campaign();
    }

    static Kind<?> kindOf(DiscussionId discussion) {
        if (discussion instanceof ArticleId) {
            return Kind.ARTICLE;
        }
        return discussion instanceof IdeaId ? Kind.IDEA : Kind.QUESTION;
    }
}
