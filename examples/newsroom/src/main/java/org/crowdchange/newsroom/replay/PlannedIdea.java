package org.crowdchange.newsroom.replay;

import java.time.Instant;
import java.util.List;
import org.crowdchange.model.IdeaId;
import org.crowdchange.newsroom.replay.PhraseBook.IdeaWords;
import org.jspecify.annotations.Nullable;

/** An idea of the plan. */
final class PlannedIdea extends Subject {
    private final int number;
    private final int question;
    private final IdeaWords words;
    private final List<PlannedComment> sources;
    private final Place place;
    private volatile @Nullable IdeaId id;

    /**
     * @param by who proposes it, or the facilitator who captures it
     * @param number its number among all ideas, from 0
     * @param question the number of the question, from 0
     * @param sources the comments from which it is captured; empty if it is proposed
     */
    PlannedIdea(
            Person by,
            Instant at,
            Appeal appeal,
            int number,
            int question,
            IdeaWords words,
            List<PlannedComment> sources) {
        super(by, at, appeal);
        this.number = number;
        this.question = question;
        this.words = words;
        this.sources = List.copyOf(sources);
        place = new Place(Place.Kind.IDEA, number);
    }

    @Override
    boolean isBy(Person person) {
        return super.isBy(person) || sources.stream().anyMatch(source -> source.isBy(person));
    }

    int number() {
        return number;
    }

    int question() {
        return question;
    }

    IdeaWords words() {
        return words;
    }

    List<PlannedComment> sources() {
        return sources;
    }

    /** Where people talk about it. */
    Place place() {
        return place;
    }

    void made(IdeaId as) {
        id = as;
    }

    @Override
    IdeaId id() {
        IdeaId made = id;
        if (made == null) {
            throw new IllegalStateException("An idea planned for " + at() + " is not there yet");
        }
        return made;
    }
}
