package org.crowdchange.model;

/** This actor may not do this, or nobody may do it now. */
public final class NotPermittedException extends CrowdException {
    private static final long serialVersionUID = 1L;

    /** Why something was not permitted. */
    public enum Reason {
        /** Nobody is signed in and the action needs a participant. */
        NOT_SIGNED_IN,
        /** The actor has not the role that the action needs. */
        ROLE_MISSING,
        /** The thing belongs to another participant. */
        NOT_YOURS,
        /** The campaign does not permit the action in its present phase, or is between phases or closed. */
        WRONG_PHASE,
        /** The time in which the action was possible is over. */
        TOO_LATE,
        /** Results are hidden in the present phase. */
        RESULTS_HIDDEN
    }

    private final Reason reason;

    /**
     * @param reason why, for machines
     * @param message why, for people
     */
    public NotPermittedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why, for machines. */
    public Reason reason() {
        return reason;
    }
}
