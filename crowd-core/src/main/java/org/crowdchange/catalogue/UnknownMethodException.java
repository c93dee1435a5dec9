package org.crowdchange.catalogue;

import java.util.Collection;

/** Somebody asked for a ranking method that the catalogue does not have. The message lists those that it has. */
public final class UnknownMethodException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The id that was asked for. */
    private final String id;

    UnknownMethodException(String id, String family, Collection<String> known) {
        super("no " + family + " \"" + id + "\"; expected one of " + String.join(", ", known));
        this.id = id;
    }

    /** The id that was asked for. */
    public String id() {
        return id;
    }
}
