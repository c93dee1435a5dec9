package org.crowdchange.newsroom.replay;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.crowdchange.model.CommentId;
import org.crowdchange.newsroom.replay.Phrases.Theme;
import org.jspecify.annotations.Nullable;

/** A comment of the plan. */
final class PlannedComment extends Subject {
    private final Place place;
    private final Optional<PlannedComment> parent;
    private final Theme theme;
    private final String text;
    private final int depth;
    private final Set<String> said;
    private volatile @Nullable CommentId id;

    PlannedComment(
            Person author,
            Instant at,
            Appeal appeal,
            Place place,
            Optional<PlannedComment> parent,
            Theme theme,
            String text,
            Set<String> said) {
        super(author, at, appeal);
        this.place = place;
        this.parent = parent;
        this.theme = theme;
        this.text = text;
        this.said = parent.map(PlannedComment::said).orElseGet(() -> new HashSet<>(said));
        depth = 1 + parent.map(PlannedComment::depth).orElse(0);
    }

    Place place() {
        return place;
    }

    Optional<PlannedComment> parent() {
        return parent;
    }

    Theme theme() {
        return theme;
    }

    String text() {
        return text;
    }

    /** 1 at the top of a discussion, 2 for an answer to such a comment and so on. */
    int depth() {
        return depth;
    }

    /** The phrases that were used in its thread; shared by all its comments. */
    Set<String> said() {
        return said;
    }

    void posted(CommentId as) {
        id = as;
    }

    @Override
    CommentId id() {
        CommentId posted = id;
        if (posted == null) {
            throw new IllegalStateException("A comment planned for " + at() + " is not posted yet");
        }
        return posted;
    }
}
