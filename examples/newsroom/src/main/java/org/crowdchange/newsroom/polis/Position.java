package org.crowdchange.newsroom.polis;

/**
 * A place in a file.
 *
 * @param file the name of the file
 * @param line from 1
 * @param column in characters (Unicode code points), from 1
 */
record Position(String file, int line, int column) {
    private static final int SHOWN = 60;

    /** The beginning of a file. */
    static Position startOf(String file) {
        return new Position(file, 1, 1);
    }

    /** What is wrong here. */
    PolisFormatException refuse(String found, String expected) {
        return new PolisFormatException(this, found, expected);
    }

    /** A text in quotation marks, shortened, without what would break the line of a message. */
    static String quoted(String text) {
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
