package org.crowdchange.model;

import java.time.Duration;

/**
 * More waits to be written than can be written soon, so this was not begun. Nothing of it is written; the same call later
 * is as good as the first.
 */
public final class OverloadedException extends CrowdException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /**
     * @param message what waits
     * @param retryAfter after how long it is worth to try again
     */
    public OverloadedException(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    /** After how long it is worth to try again; an estimate, more than zero. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
