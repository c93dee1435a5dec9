package org.crowdchange.newsroom.replay;

import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that is set by hand, for a crowd that lives through a time of the past, and that can later follow another clock.
 * Thread-safe.
 */
public final class SettableClock implements InstantSource {
    private volatile InstantSource source;

    /** A clock that stands at this instant. */
    public SettableClock(Instant start) {
        source = () -> start;
    }

    /** Stands at this instant from now on. */
    public void set(Instant instant) {
        source = () -> instant;
    }

    /** Moves on to this instant and stands there; an earlier one changes nothing. */
    public synchronized void advance(Instant instant) {
        if (instant.isAfter(source.instant())) {
            set(instant);
        }
    }

    /** Shows the time of another clock from now on. */
    public void follow(InstantSource other) {
        source = other;
    }

    @Override
    public Instant instant() {
        return source.instant();
    }
}
