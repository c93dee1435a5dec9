package org.crowdchange.lab.data;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A file of which the first row names the columns; every other row is as long as the first. */
public final class CsvTable {
    private final CsvReader reader;
    private final CsvRow header;

    /**
     * Reads the first row.
     *
     * @param columns the names of the first columns, in order
     * @param more whether others may follow
     */
    public CsvTable(DataFile source, List<String> columns, boolean more) {
        reader = new CsvReader(source);
        header = reader.row()
                .orElseThrow(() -> reader.here().refuse("an empty file", "the columns " + String.join(",", columns)));
        for (int i = 0; i < columns.size(); i++) {
            if (i == header.size()) {
                throw header.end().refuse("the end of the row", "the column \"" + columns.get(i) + "\"");
            }
            if (!header.get(i).text().equals(columns.get(i))) {
                throw header.get(i).refuse("the column \"" + columns.get(i) + "\"");
            }
        }
        if (!more) {
            header.withFields(columns.size());
        }
    }

    public CsvRow header() {
        return header;
    }

    /** Hands over the rows below the header, in the order of the file; refuses a file that has none. */
    public void each(String what, Consumer<CsvRow> consumer) {
        Optional<CsvRow> row = reader.row();
        if (row.isEmpty()) {
            throw reader.here().refuse("the end of the file", "at least one " + what);
        }
        while (row.isPresent()) {
            consumer.accept(row.get().withFields(header.size()));
            row = reader.row();
        }
    }
}
