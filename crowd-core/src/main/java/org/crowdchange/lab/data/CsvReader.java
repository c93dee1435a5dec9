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
    private final Cursor cursor;

    public CsvReader(DataFile source) {
        cursor = new Cursor(source, c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
    }

    /** The next row; empty at the end of the file. */
    public Optional<CsvRow> row() {
        if (cursor.atEnd()) {
            return Optional.empty();
        }
        List<CsvField> fields = new ArrayList<>();
        fields.add(field());
        while (cursor.at(',')) {
            cursor.step();
            fields.add(field());
        }
        Position end = here();
        if (!cursor.atEnd()) {
            lineBreak();
        }
        return Optional.of(new CsvRow(fields, end));
    }

    /** Where the reader stands. */
    public Position here() {
        return cursor.here();
    }

    private CsvField field() {
        Position from = here();
        return new CsvField(cursor.at('"') ? quoted() : plain(), from.file(), from.line(), from.column());
    }

    private String plain() {
        int from = cursor.passed();
        while (!atEndOfField()) {
            if (cursor.at('"')) {
                throw here().refuse(
                                "a quotation mark inside a plain field",
                                "the whole field in quotation marks, and those in it doubled");
            }
            cursor.step();
        }
        return cursor.since(from);
    }

    private String quoted() {
        String content = cursor.quotation();
        if (!atEndOfField()) {
            throw here().refuse(
                            Cursor.shown(cursor.peek()) + " after a closing quotation mark",
                            "a comma or the end of the row");
        }
        return content;
    }

    private boolean atEndOfField() {
        return cursor.atEnd() || cursor.at(',') || cursor.at('\n') || cursor.at('\r');
    }

    private void lineBreak() {
        Position lone = here();
        if (cursor.step() == '\r') {
            if (!cursor.at('\n')) {
                throw lone.refuse("a carriage return alone", "a line feed after it");
            }
            cursor.step();
        }
    }
}
