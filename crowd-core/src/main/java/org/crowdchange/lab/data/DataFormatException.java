package org.crowdchange.lab.data;

/**
 * A file is not as its format has it. The message reads {@code file:line:column: found this; expected that}.
 */
public final class DataFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final int column;

    public DataFormatException(Position position, String found, String expected) {
        super(position + ": found " + found + "; expected " + expected);
        file = position.file();
        line = position.line();
        column = position.column();
    }

    /** The name of the file as {@link DataFile} has it. */
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
