package org.crowdchange.newsroom.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.crowdchange.campaign.NewComment;
import org.crowdchange.campaign.NewIdea;
import org.crowdchange.model.CommentId;
import org.crowdchange.model.Opinion;

/** Something that somebody does at a time of the plan. */
sealed interface Deed {
    /** When it is done. */
    Instant at();

    /** Does it. */
    void perform(Scene scene);

    /** Whether it counts as a contribution. */
    default boolean contributes() {
        return true;
    }

    /**
     * Somebody writes a comment, and perhaps completes it a little later.
     *
     * @param comment the comment as it reads in the end
     * @param draft what it said first, if it was completed
     * @param after how long after the writing
     */
    record Post(PlannedComment comment, Optional<String> draft, Duration after) implements Deed {
        @Override
        public Instant at() {
            return comment.at();
        }

        @Override
        public void perform(Scene scene) {
            NewComment wanted = new NewComment(
                    scene.discussion(comment.place()),
                    comment.parent().map(PlannedComment::id),
                    draft.orElse(comment.text()),
                    Optional.empty());
            CommentId id = scene.crowd()
                    .discussions()
                    .post(scene.actor(comment.author()), wanted)
                    .comment()
                    .id();
            comment.posted(id);
            if (draft.isPresent()) {
                scene.clock().advance(at().plus(after));
                scene.crowd().discussions().edit(scene.actor(comment.author()), id, comment.text());
            }
        }
    }

    /** Somebody takes a comment of one's own away. */
    record Delete(Instant at, PlannedComment comment) implements Deed {
        @Override
        public void perform(Scene scene) {
            scene.crowd().discussions().delete(scene.actor(comment.author()), comment.id());
        }

        @Override
        public boolean contributes() {
            return false;
        }
    }

    /**
     * Somebody votes.
     *
     * @param first whether it is the voter's first vote on the subject
     */
    record Vote(Instant at, Person voter, Subject subject, Opinion opinion, boolean first) implements Deed {
        @Override
        public void perform(Scene scene) {
            scene.crowd().votes().cast(scene.actor(voter), subject.id(), opinion);
        }

        @Override
        public boolean contributes() {
            return first;
        }
    }

    /** Somebody takes a vote back. */
    record Withdraw(Instant at, Person voter, Subject subject) implements Deed {
        @Override
        public void perform(Scene scene) {
            scene.crowd().votes().withdraw(scene.actor(voter), subject.id());
        }

        @Override
        public boolean contributes() {
            return false;
        }
    }

    /** Somebody proposes an idea, or a facilitator captures one from comments. */
    record Propose(PlannedIdea idea) implements Deed {
        @Override
        public Instant at() {
            return idea.at();
        }

        @Override
        public void perform(Scene scene) {
            NewIdea wanted = NewIdea.of(
                    scene.question(idea.question()),
                    idea.words().title(),
                    idea.words().body());
            idea.made((idea.sources().isEmpty()
                            ? scene.crowd().ideas().propose(scene.actor(idea.author()), wanted)
                            : scene.crowd()
                                    .ideas()
                                    .capture(
                                            scene.facilitator(idea.author()),
                                            idea.sources().stream()
                                                    .map(PlannedComment::id)
                                                    .toList(),
                                            wanted))
                    .idea()
                    .id());
        }
    }

    /**
     * A facilitator gives an idea another text.
     *
     * @param facilitator the facilitator
     */
    record Revise(Instant at, Person facilitator, PlannedIdea idea, String text) implements Deed {
        @Override
        public void perform(Scene scene) {
            scene.crowd()
                    .ideas()
                    .revise(
                            scene.facilitator(facilitator),
                            idea.id(),
                            1,
                            idea.words().title(),
                            text);
        }

        @Override
        public boolean contributes() {
            return false;
        }
    }

    /** The organiser moves the last day of a phase. */
    record Extend(Instant at, String phase, LocalDate lastDay, String reason) implements Deed {
        @Override
        public void perform(Scene scene) {
            scene.crowd().campaigns().extend(scene.organiser(), scene.campaign(), phase, lastDay, reason);
        }

        @Override
        public boolean contributes() {
            return false;
        }
    }
}
