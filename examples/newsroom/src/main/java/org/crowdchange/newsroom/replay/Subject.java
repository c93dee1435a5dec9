package org.crowdchange.newsroom.replay;

import java.time.Instant;
import org.crowdchange.model.Opinion;
import org.crowdchange.model.SubjectId;
import org.crowdchange.tally.OpinionCounts;

/**
 * A comment or an idea of the plan. What makes people vote for it is hidden from the crowd; they only see the words. Planned
 * by one thread; its id is set when it is performed.
 */
abstract sealed class Subject permits PlannedComment, PlannedIdea {
    private final Person author;
    private final Instant at;
    private final Appeal appeal;
    private OpinionCounts votes = OpinionCounts.NONE;
    private Instant touched;
    private boolean gone;

    /**
     * What a subject does to people.
     *
     * @param agree which share of those who decide agree with it, 0 to 1
     * @param pass which share of those who look pass, 0 to 1
     * @param attention how much it is looked at, above 0; 1 for most
     */
    record Appeal(double agree, double pass, double attention) {}

    Subject(Person author, Instant at, Appeal appeal) {
        this.author = author;
        this.at = at;
        this.appeal = appeal;
        touched = at;
    }

    /** The id that it got. */
    abstract SubjectId id();

    Person author() {
        return author;
    }

    /** Whether this person wrote it or has a part in it. */
    boolean isBy(Person person) {
        return author.equals(person);
    }

    Instant at() {
        return at;
    }

    Appeal appeal() {
        return appeal;
    }

    /** The votes on it as planned so far. */
    OpinionCounts votes() {
        return votes;
    }

    /** When anybody last did anything about it. */
    Instant touched() {
        return touched;
    }

    void touch(Instant when) {
        touched = when.isAfter(touched) ? when : touched;
    }

    /** Whether its author will have taken it away. */
    boolean gone() {
        return gone;
    }

    void takeAway() {
        gone = true;
    }

    void count(Opinion vote) {
        votes = votes.plus(counts(vote));
    }

    void uncount(Opinion vote) {
        votes = votes.minus(counts(vote));
    }

    private static OpinionCounts counts(Opinion vote) {
        return switch (vote) {
            case AGREE -> OpinionCounts.ONE_AGREE;
            case DISAGREE -> OpinionCounts.ONE_DISAGREE;
            case PASS -> OpinionCounts.ONE_PASS;
        };
    }
}
