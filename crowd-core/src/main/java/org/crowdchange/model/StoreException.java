package org.crowdchange.model;

/** The store could not do its work. Nothing was acknowledged; trying again later may help. */
public final class StoreException extends CrowdException {
    private static final long serialVersionUID = 1L;

    private final boolean undone;

    /** @param message what the store could not do */
    public StoreException(String message) {
        super(message);
        undone = false;
    }

    /**
     * @param message what the store could not do
     * @param cause what the database said
     */
    public StoreException(String message, Throwable cause) {
        this(message, cause, false);
    }

    private StoreException(String message, Throwable cause, boolean undone) {
        super(message, cause);
        this.undone = undone;
    }

    /**
     * Of work of which the store knows that nothing is written, because it has itself undone it.
     *
     * @param message what the store could not do
     * @param cause what the database said
     */
    public static StoreException undone(String message, Throwable cause) {
        return new StoreException(message, cause, true);
    }

    /**
     * Whether the store itself could undo the work, so that it works and nothing is written. If not, nobody knows: the
     * answer to a commit may have been lost on its way.
     */
    public boolean undone() {
        return undone;
    }
}
