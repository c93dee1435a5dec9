package org.crowdchange.lab.data;

/** The columns of a section of a Pabulib file, by name. */
final class PabulibColumns {
    private final CsvRow header;

    PabulibColumns(CsvRow header) {
        this.header = header;
    }

    /** The place of a column, -1 if there is none. */
    int find(String name) {
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).text().equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    int require(String name) {
        int place = find(name);
        if (place < 0) {
            throw header.end().refuse("the end of the row", "the column \"" + name + "\"");
        }
        return place;
    }

    /** Refuses a row that says more than there are columns. Fields that are missing at its end are empty. */
    CsvRow check(CsvRow row) {
        for (int i = header.size(); i < row.size(); i++) {
            if (!row.get(i).text().isEmpty()) {
                throw row.get(i)
                        .position()
                        .refuse(
                                "a row of " + row.size() + " fields",
                                "at most " + header.size() + ", as in the header");
            }
        }
        return row;
    }

    /** A field of a row; empty if the row ends before it. */
    CsvField get(CsvRow row, int column) {
        return column < row.size()
                ? row.get(column)
                : new CsvField("", row.end().file(), row.end().line(), row.end().column());
    }
}
