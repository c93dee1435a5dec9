package org.crowdchange.jdbc;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.crowdchange.jdbc.ValueTable.Column;

/**
 * The name and the columns of a table, as statements and the check of the schema need them.
 *
 * @param name the name
 * @param key how many of the columns, from the first, are its primary key
 * @param columns the columns, in the order in which rows are written and read
 */
record Table(String name, int key, List<String> columns) {

    /** A table whose columns are written as in SQL, with commas between them. */
    static Table of(String name, int key, String columns) {
        return new Table(name, key, List.of(columns.split(", ")));
    }

    /** The columns of the primary key. */
    List<String> keyColumns() {
        return columns.subList(0, key);
    }

    /** The columns from this place on, each with the alias of the table before it. */
    String columnsOf(String alias, int from) {
        return columns.stream().skip(from).map(c -> alias + "." + c).collect(Collectors.joining(", "));
    }

    /** All columns, with commas between them. */
    String allColumns() {
        return String.join(", ", columns);
    }

    /** Adds the rows of a table of values, which has these columns of this one. */
    String insert(List<Column> columns, Dialect dialect) {
        return "INSERT INTO " + name + " (" + columns.stream().map(Column::name).collect(Collectors.joining(", "))
                + ") " + dialect.selectValues(columns);
    }

    /** Adds a row; takes all values. */
    String insert() {
        return "INSERT INTO " + name + " (" + allColumns() + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }
}
