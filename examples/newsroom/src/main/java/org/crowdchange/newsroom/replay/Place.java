package org.crowdchange.newsroom.replay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where people talk: an article, a question or an idea of the plan, and what was said there. */
final class Place {
    private final Kind kind;
    private final int number;
    private final List<PlannedComment> comments = new ArrayList<>();
    private final Set<String> texts = new HashSet<>();

    /** What kind of place it is. */
    enum Kind {
        ARTICLE,
        QUESTION,
        IDEA
    }

    /** @param number which article or question of the story, or which idea of the plan, from 0 */
    Place(Kind kind, int number) {
        this.kind = kind;
        this.number = number;
    }

    Kind kind() {
        return kind;
    }

    int number() {
        return number;
    }

    /** In the order of time. */
    List<PlannedComment> comments() {
        return comments;
    }

    /** What was said here, word for word. */
    Set<String> texts() {
        return texts;
    }
}
