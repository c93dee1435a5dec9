package org.crowdchange.model;

/** A value that cannot be: says which, what it was and what was expected. */
public final class InvalidInputException extends CrowdException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 60;

    private final String field;

    /**
     * @param field the name of the value
     * @param value the value as it came; shortened in the message
     * @param expected what would have been right
     */
    public InvalidInputException(String field, String value, String expected) {
        super(field + ": expected " + expected + ", got \"" + shorten(value) + "\"");
        this.field = field;
    }

    /** The name of the value that was refused. */
    public String field() {
        return field;
    }

    private static String shorten(String value) {
        return value.codePointCount(0, value.length()) <= SHOWN
                ? value
                : value.substring(0, value.offsetByCodePoints(0, SHOWN)) + "\u2026";
    }
}
