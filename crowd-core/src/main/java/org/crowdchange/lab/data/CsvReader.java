package org.crowdchange.lab.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads comma-separated values by the letter of RFC 4180 and knows the line and column of each field and each fault. Rows
 * end in CR LF, as the RFC has it, or in LF alone, as Polis writes them; the last one may end with the file. Between
 * quotation marks a field may hold commas, line breaks and doubled quotation marks. Everything else is refused: quotation
 * marks inside a plain field, characters after a closing one, a lone CR outside of them, control characters, a field that
 * never ends.
 */
public final class CsvReader {
    private final String file;
    private final String text;
    private int next;
    private int line = 1;
    private int column = 1;

    public CsvReader(DataFile source) {
        file = source.name();
        text = source.text();
    }

    /** The next row; empty at the end of the file. */
    public Optional<CsvRow> row() {
        if (atEnd()) {
            return Optional.empty();
        }
        List<CsvField> fields = new ArrayList<>();
        fields.add(field());
        while (!atEnd() && peek() == ',') {
            step();
            fields.add(field());
        }
        Position end = here();
        if (!atEnd()) {
            lineBreak();
        }
        return Optional.of(new CsvRow(fields, end));
    }

    /** Where the reader stands. */
    public Position here() {
        return new Position(file, line, column);
    }

    private CsvField field() {
        int fromLine = line;
        int fromColumn = column;
        String content = !atEnd() && peek() == '"' ? quoted() : plain();
        return new CsvField(content, file, fromLine, fromColumn);
    }

    private String plain() {
        int from = next;
        while (!atEnd() && peek() != ',' && peek() != '\n' && peek() != '\r') {
            if (peek() == '"') {
                throw here().refuse(
                                "a quotation mark inside a plain field",
                                "the whole field in quotation marks, and those in it doubled");
            }
            step();
        }
        return text.substring(from, next);
    }

    private String quoted() {
        Position opening = here();
        StringBuilder content = new StringBuilder();
        step();
        while (true) {
            if (atEnd()) {
                throw opening.refuse(
                        "a quotation mark that is never closed", "a closing one before the end of the file");
            }
            char c = peek();
            step();
            if (c != '"') {
                content.append(c);
            } else if (!atEnd() && peek() == '"') {
                content.append(c);
                step();
            } else {
                break;
            }
        }
        if (!atEnd() && peek() != ',' && peek() != '\n' && peek() != '\r') {
            throw here().refuse(shown(peek()) + " after a closing quotation mark", "a comma or the end of the row");
        }
        return content.toString();
    }

    private void lineBreak() {
        if (peek() == '\r') {
            Position lone = here();
            next++;
            if (atEnd() || peek() != '\n') {
                throw lone.refuse("a carriage return alone", "a line feed after it");
            }
        }
        step();
    }

    private boolean atEnd() {
        return next == text.length();
    }

    private char peek() {
        return text.charAt(next);
    }

    private void step() {
        char c = text.charAt(next);
        if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
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
    }

    private static String shown(char c) {
        return Character.isISOControl(c) || Character.isSurrogate(c)
                ? String.format(java.util.Locale.ROOT, "U+%04X", (int) c)
                : "\"" + c + "\"";
    }
}
