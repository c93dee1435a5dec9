package org.crowdchange.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crowdchange.model.StoreException;

/** Makes or checks the tables when a store is opened. */
final class Schema {
    private final Connection connection;
    private final Dialect dialect;

    Schema(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** Does what the mode says. */
    void open(SchemaMode mode) throws SQLException {
        Migrations migrations = new Migrations(dialect);
        switch (mode) {
            case CREATE -> {
                migrations.run(connection, dialect);
                check();
            }
            case VALIDATE -> {
                check();
                // A publisher who runs the scripts with another tool has no notes of ours.
                if (hasNotes()) {
                    migrations.checkedNotes(new Sql(connection, dialect));
                }
            }
            case LEAVE_ALONE -> {}
        }
    }

    private boolean hasNotes() throws SQLException {
        return tables().containsKey(Migrations.NOTES);
    }

    /** Compares the tables with those that this version works with. More columns than needed do no harm. */
    private void check() throws SQLException {
        Map<String, String> tables = tables();
        List<String> faults = new ArrayList<>();
        for (Table table : Tables.all()) {
            String stored = tables.get(table.name());
            if (stored == null) {
                faults.add("there is no table " + table.name());
                continue;
            }
            Set<String> missing = new TreeSet<>(table.columns());
            missing.removeAll(columns(stored));
            if (!missing.isEmpty()) {
                faults.add("the table " + table.name() + " has no column " + String.join(", ", missing));
            }
            List<String> key = key(stored);
            if (!key.equals(table.keyColumns())) {
                faults.add("the primary key of " + table.name() + " is (" + String.join(", ", key) + "), expected ("
                        + String.join(", ", table.keyColumns()) + ")");
            }
        }
        if (!faults.isEmpty()) {
            throw new StoreException("The tables of crowd are not as this version needs them: "
                    + String.join("; ", faults) + ". The scripts are in the jar under org/crowdchange/jdbc/migrations/"
                    + dialect.folder() + "; SchemaMode.CREATE runs them");
        }
    }

    /** The tables of crowd in the schema of the connection: their names in small letters, and as the database has them. */
    private Map<String, String> tables() throws SQLException {
        Map<String, String> tables = new TreeMap<>();
        DatabaseMetaData meta = connection.getMetaData();
        try (ResultSet rows = meta.getTables(connection.getCatalog(), connection.getSchema(), "%", null)) {
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME");
                if (small(name).startsWith("crowd_")) {
                    tables.put(small(name), name);
                }
            }
        }
        return tables;
    }

    private Set<String> columns(String table) throws SQLException {
        Set<String> columns = new TreeSet<>();
        DatabaseMetaData meta = connection.getMetaData();
        try (ResultSet rows = meta.getColumns(connection.getCatalog(), connection.getSchema(), table, "%")) {
            while (rows.next()) {
                columns.add(small(rows.getString("COLUMN_NAME")));
            }
        }
        return columns;
    }

    private List<String> key(String table) throws SQLException {
        Map<Integer, String> columns = new TreeMap<>();
        DatabaseMetaData meta = connection.getMetaData();
        try (ResultSet rows = meta.getPrimaryKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (rows.next()) {
                columns.put(rows.getInt("KEY_SEQ"), small(rows.getString("COLUMN_NAME")));
            }
        }
        return List.copyOf(columns.values());
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
