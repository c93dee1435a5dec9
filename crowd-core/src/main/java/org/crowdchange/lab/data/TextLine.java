package org.crowdchange.lab.data;

/**
 * A line of a file that knows where it stands.
 *
 * @param file the name of the file
 * @param number from 1
 * @param text without the line break, be it LF or CR LF
 */
record TextLine(String file, int number, String text) {

    TextLine {
        text = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    boolean startsWith(String prefix) {
        return text.startsWith(prefix);
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /** The place of a character. */
    Position at(int index) {
        return new Position(file, number, 1 + text.codePointCount(0, index));
    }

    /** A part of the line without blanks around it. */
    CsvField field(int from, int to) {
        int begin = Math.min(skipBlanks(from), to);
        Position position = at(begin);
        return new CsvField(text.substring(begin, to).strip(), file, number, position.column());
    }

    /** Where the first character stands that is no blank. */
    int start() {
        return skipBlanks(0);
    }

    /** Where the next character stands that is no blank, or the end of the line. */
    int skipBlanks(int from) {
        int next = from;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next;
    }
}
