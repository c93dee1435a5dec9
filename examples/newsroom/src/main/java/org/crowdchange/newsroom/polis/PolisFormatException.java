package org.crowdchange.newsroom.polis;

/**
 * A file of an export is not as it should be. The message reads {@code file:line:column: found this; expected that}; nothing
 * has been imported.
 */
public final class PolisFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final int column;

    PolisFormatException(Position position, String found, String expected) {
        super(position + ": found " + found + "; expected " + expected);
        file = position.file();
        line = position.line();
        column = position.column();
    }

    /** The name of the file in the folder of the export. */
    public String file() {
        return file;
    }

    /** The line in the file (after unpacking), from 1. */
    public int line() {
        return line;
    }

    /** The column in the line, in characters (Unicode code points), from 1; a byte order mark does not count. */
    public int column() {
        return column;
    }
}
