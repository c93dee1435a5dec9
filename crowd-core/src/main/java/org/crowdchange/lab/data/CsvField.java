package org.crowdchange.lab.data;

import java.util.regex.Pattern;

/**
 * A field of a row and where it begins.
 *
 * @param text what it says, without the quotation marks around it
 * @param file the name of the file
 * @param line of its first character (the opening quotation mark if it has one), from 1
 * @param column likewise, from 1
 */
public record CsvField(String text, String file, int line, int column) {
    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,17}");

    public Position position() {
        return new Position(file, line, column);
    }

    public DataFormatException refuse(String expected) {
        return position().refuse(Position.quoted(text), expected);
    }

    /** The whole number that the field is, in plain digits without superfluous zeros; from 0. */
    public long number(String expected) {
        return number(expected, 0, Long.MAX_VALUE);
    }

    /** The whole number in this range that the field is, in plain digits without superfluous zeros. */
    public long number(String expected, long from, long to) {
        if (WHOLE.matcher(text).matches()) {
            long value = Long.parseLong(text);
            if (value >= from && value <= to) {
                return value;
            }
        }
        throw refuse(expected);
    }
}
