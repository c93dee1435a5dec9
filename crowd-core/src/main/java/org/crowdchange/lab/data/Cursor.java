package org.crowdchange.lab.data;

import java.util.Locale;
import java.util.function.IntPredicate;

/** Where a reader stands in the text of a file, which it goes through one character after the other. Not thread-safe. */
final class Cursor {
    private final String file;
    private final String text;
    private final IntPredicate refused;
    private int next;
    private int line = 1;
    private int column = 1;

    /** @param refused the control characters that a file must not have */
    Cursor(DataFile source, IntPredicate refused) {
        file = source.name();
        text = source.text();
        this.refused = refused;
    }

    Position here() {
        return new Position(file, line, column);
    }

    boolean atEnd() {
        return next == text.length();
    }

    /** Whether this is the next character. */
    boolean at(char c) {
        return !atEnd() && text.charAt(next) == c;
    }

    /** The next character; there must be one. */
    char peek() {
        return text.charAt(next);
    }

    /** How many characters have been passed. */
    int passed() {
        return next;
    }

    /** The text from there to here. */
    String since(int from) {
        return text.substring(from, next);
    }

    /** Passes the next character and gives it; there must be one. */
    char step() {
        char c = text.charAt(next);
        if (refused.test(c)) {
            throw here().refuse("the control character " + shown(c), "text");
        }
        next++;
        if (c == '\n') {
            line++;
            column = 1;
        } else if (!Character.isLowSurrogate(c)) {
            // Both halves of a pair are one character; the first has counted.
            column++;
        }
        return c;
    }

    /** Passes a quotation and gives what is between its marks, where two stand for one. The next character is a mark. */
    String quotation() {
        Position opening = here();
        StringBuilder content = new StringBuilder();
        step();
        while (true) {
            if (atEnd()) {
                throw opening.refuse(
                        "a quotation mark that is never closed", "a closing one before the end of the file");
            }
            char c = step();
            if (c != '"') {
                content.append(c);
            } else if (at('"')) {
                content.append(step());
            } else {
                return content.toString();
            }
        }
    }

    /** A character as a message shows it. */
    static String shown(char c) {
        return Character.isISOControl(c) || Character.isSurrogate(c)
                ? String.format(Locale.ROOT, "U+%04X", (int) c)
                : "\"" + c + "\"";
    }
}
