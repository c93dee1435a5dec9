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
    private final Cursor cursor;

    PabulibRows(DataFile source) {
        cursor = new Cursor(source, c -> c == 0);
    }

    /** The next row that is not blank; empty at the end of the file. */
    Optional<CsvRow> row() {
        while (!cursor.atEnd()) {
            List<CsvField> fields = new ArrayList<>();
            fields.add(field());
            while (cursor.at(';')) {
                cursor.step();
                fields.add(field());
            }
            Position end = here();
            if (!cursor.atEnd()) {
                cursor.step();
            }
            if (fields.stream().anyMatch(each -> !each.text().isEmpty())) {
                return Optional.of(new CsvRow(fields, end));
            }
        }
        return Optional.empty();
    }

    /** Where the reader stands. */
    Position here() {
        return cursor.here();
    }

    private CsvField field() {
        while (cursor.at(' ') || cursor.at('\t') || cursor.at('\r')) {
            cursor.step();
        }
        Position from = here();
        // What follows a closing quotation mark belongs to the field, as in: "Oasis" for all
        String content = cursor.at('"') ? cursor.quotation() + plain() : plain();
        return new CsvField(content.strip(), from.file(), from.line(), from.column());
    }

    private String plain() {
        int from = cursor.passed();
        while (!cursor.atEnd() && !cursor.at(';') && !cursor.at('\n')) {
            cursor.step();
        }
        return cursor.since(from);
    }
}
