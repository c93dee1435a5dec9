package org.crowdchange.model;

/** Somebody else was faster, or the name or key is already taken for something else. */
public final class ConflictException extends CrowdException {
    private static final long serialVersionUID = 1L;

    /** @param message what collided */
    public ConflictException(String message) {
        super(message);
    }
}
