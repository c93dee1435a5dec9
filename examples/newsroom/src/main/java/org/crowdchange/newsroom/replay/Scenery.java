package org.crowdchange.newsroom.replay;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** What there is in a phase to talk about, to propose and to vote on. */
interface Scenery {

    /** What this person says at this time. */
    PlannedComment speak(Person who, Instant at);

    /** What this person proposes at this time. */
    PlannedIdea propose(Person who, Instant at);

    /** Something to vote on, if there is anything that fits. */
    Optional<? extends Subject> subject(Instant at, Predicate<Subject> fits);
}
