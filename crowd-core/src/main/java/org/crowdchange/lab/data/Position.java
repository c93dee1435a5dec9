package org.crowdchange.lab.data;

/**
 * A place in a file.
 *
 * @param file the name of the file
 * @param line from 1
 * @param column in characters (Unicode code points), from 1
 */
public record Position(String file, int line, int column) {
    private static final int SHOWN = 60;

    /** The beginning of a file. */
    public static Position startOf(String file) {
        return new Position(file, 1, 1);
    }

    /** What is wrong here. */
    public DataFormatException refuse(String found, String expected) {
        return new DataFormatException(this, found, expected);
    }

    /** A text in quotation marks, shortened, without what would break the line of a message. */
    public static String quoted(String text) {
        String shown = text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
        return "\"" + shown.replace("\r", "\\r").replace("\n", "\\n") + "\"";
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
