package org.crowdchange.newsroom.replay;

/**
 * A replay was ended before its time. It cannot be continued so that its figures come out, so it is refused until it is out
 * of the way.
 */
public final class UnfinishedReplayException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    UnfinishedReplayException(String message) {
        super(message);
    }

    UnfinishedReplayException(String message, Throwable cause) {
        super(message, cause);
    }
}
