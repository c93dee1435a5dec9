package org.crowdchange.model;

/** The store could not do its work. Nothing was acknowledged; trying again later may help. */
public final class StoreException extends CrowdException {
    private static final long serialVersionUID = 1L;

    /** @param message what the store could not do */
    public StoreException(String message) {
        super(message);
    }

    /**
     * @param message what the store could not do
     * @param cause what the database said
     */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
