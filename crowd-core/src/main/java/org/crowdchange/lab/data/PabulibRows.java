package org.crowdchange.lab.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the rows of a Pabulib file: fields between semicolons, without the spaces around them. A field that begins with a
 * quotation mark goes to the closing one and may hold semicolons, line breaks and doubled quotation marks; a quotation mark
 * inside a plain field is one of its characters, as names of projects have it. Rows end in LF, CR LF or with the file; blank
 * ones are passed over.
 */
final class PabulibRows {
    private final String file;
    private final String text;
    private int next;
    private int line = 1;
    private int column = 1;

    PabulibRows(DataFile source) {
        file = source.name();
        text = source.text();
    }

    /** The next row that is not blank; empty at the end of the file. */
    Optional<CsvRow> row() {
        while (!atEnd()) {
            List<CsvField> fields = new ArrayList<>();
            fields.add(field());
            while (!atEnd() && peek() == ';') {
                step();
                fields.add(field());
            }
            Position end = here();
            if (!atEnd()) {
                step();
            }
            if (fields.stream().anyMatch(each -> !each.text().isEmpty())) {
                return Optional.of(new CsvRow(fields, end));
            }
        }
        return Optional.empty();
    }

    /** Where the reader stands. */
    Position here() {
        return new Position(file, line, column);
    }

    private CsvField field() {
        skipSpaces();
        int fromLine = line;
        int fromColumn = column;
        String content = !atEnd() && peek() == '"' ? quoted() : plain();
        return new CsvField(content.strip(), file, fromLine, fromColumn);
    }

    private String plain() {
        int from = next;
        while (!atEnd() && peek() != ';' && peek() != '\n') {
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
        // What follows a closing quotation mark belongs to the field, as in: "Oasis" for all
        return content.append(plain()).toString();
    }

    private void skipSpaces() {
        while (!atEnd() && (peek() == ' ' || peek() == '\t' || peek() == '\r')) {
            step();
        }
    }

    private boolean atEnd() {
        return next == text.length();
    }

    private char peek() {
        return text.charAt(next);
    }

    private void step() {
        char c = text.charAt(next);
        if (c == 0) {
            throw here().refuse("the control character U+0000", "text");
        }
        next++;
        if (c == '\n') {
            line++;
            column = 1;
        } else if (!Character.isLowSurrogate(c)) {
            column++;
        }
    }
}
