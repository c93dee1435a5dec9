package org.crowdchange.lab.data;

import java.util.List;

/**
 * A row of a file.
 *
 * @param fields at least one
 * @param end the place just after its last field
 */
public record CsvRow(List<CsvField> fields, Position end) {

    public CsvField get(int column) {
        return fields.get(column);
    }

    public int size() {
        return fields.size();
    }

    public Position start() {
        return fields.get(0).position();
    }

    /** Refuses a row that has not exactly so many fields. */
    public CsvRow withFields(int wanted) {
        if (size() < wanted) {
            throw end.refuse("the end of the row after " + count(size()), count(wanted));
        }
        if (size() > wanted) {
            throw fields.get(wanted).position().refuse("a row of " + count(size()), count(wanted));
        }
        return this;
    }

    private static String count(int fields) {
        return fields + (fields == 1 ? " field" : " fields");
    }
}
