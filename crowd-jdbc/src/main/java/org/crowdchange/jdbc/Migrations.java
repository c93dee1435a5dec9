package org.crowdchange.jdbc;

import static org.crowdchange.jdbc.Sql.values;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crowdchange.model.StoreException;

/**
 * The numbered scripts that make the tables. Each is written so that it can be repeated, and is noted with its checksum
 * once it has run to its end: whatever is cut short is simply done again.
 */
final class Migrations {
    static final String NOTES = "crowd_schema";

    private static final String CREATE_NOTES = "CREATE TABLE IF NOT EXISTS crowd_schema (version INTEGER NOT NULL,"
            + " script VARCHAR(200) NOT NULL, checksum CHAR(64) NOT NULL,"
            + " run_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL, PRIMARY KEY (version))";
    /** More than there are statements in the scripts: each failure beside another node is one statement that it has run. */
    private static final int ATTEMPTS = 100;

    private static final Pattern NAME = Pattern.compile("V(\\d+)__\\w+\\.sql");

    private final List<Script> scripts = new ArrayList<>();

    /**
     * A numbered script.
     *
     * @param version its number
     * @param name the name of its file
     * @param text what it says
     */
    record Script(int version, String name, String text) {

        /** The SHA-256 of the text with lines that end in a line feed. */
        String checksum() {
            try {
                byte[] bytes = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java platform has SHA-256", e);
            }
        }

        /** The statements; each ends in a semicolon at the end of a line. */
        List<String> statements() {
            String withoutComments = text.replaceAll("(?m)^--.*$", "");
            List<String> statements = new ArrayList<>();
            for (String statement : withoutComments.split(";\\s*(\\R|\\z)", -1)) {
                if (!statement.isBlank()) {
                    statements.add(statement.strip());
                }
            }
            return statements;
        }
    }

    /** The scripts of a database product. */
    Migrations(Dialect dialect) {
        for (String name : dialect.migrations()) {
            scripts.add(script(name, text("migrations/" + dialect.folder() + "/" + name)));
        }
    }

    private static Script script(String name, String text) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("The script " + name + " is not named as V1__what_it_does.sql");
        }
        return new Script(Integer.parseInt(matcher.group(1)), name, text);
    }

    private static String text(String resource) {
        try (InputStream in = Migrations.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The jar has no " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StoreException("The script " + resource + " could not be read", e);
        }
    }

    /** All scripts, in order. */
    List<Script> scripts() {
        return scripts;
    }

    /** Runs the scripts that have not been run to their end. */
    void run(Connection connection, Dialect dialect) throws SQLException {
        if (!dialect.lockSchema(connection)) {
            runBesideOthers(connection, dialect);
            return;
        }
        try {
            runScripts(connection, dialect);
        } finally {
            dialect.unlockSchema(connection);
        }
    }

    /** A statement may fail because another node runs the same one at that moment; then this is simply done again. */
    private void runBesideOthers(Connection connection, Dialect dialect) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                runScripts(connection, dialect);
                return;
            } catch (SQLException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void runScripts(Connection connection, Dialect dialect) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(CREATE_NOTES);
            Map<Integer, String> notes = checkedNotes(new Sql(connection, dialect));
            for (Script script : scripts) {
                if (!notes.containsKey(script.version())) {
                    for (String part : script.statements()) {
                        statement.execute(part);
                    }
                    note(connection, dialect, script);
                }
            }
        }
    }

    private void note(Connection connection, Dialect dialect, Script script) throws SQLException {
        Sql sql = new Sql(connection, dialect);
        try {
            sql.batch(
                    "INSERT INTO crowd_schema (version, script, checksum) VALUES (?, ?, ?)",
                    List.<Object[]>of(values(script.version(), script.name(), script.checksum())));
        } catch (SQLTransactionRollbackException e) {
            // Another node has run the same script at the same time; in other words it would be refused here.
            checkedNotes(sql);
        }
    }

    /**
     * What is noted about scripts: their numbers and checksums.
     *
     * @throws StoreException if a script has been run that this version does not know, or not in these words
     */
    Map<Integer, String> checkedNotes(Sql sql) throws SQLException {
        Map<Integer, String> notes = new TreeMap<>();
        sql.list(
                "SELECT version, checksum FROM crowd_schema", values(), rows -> notes.put(rows.integer(), rows.text()));
        notes.forEach((version, checksum) -> {
            Script script = scripts.stream()
                    .filter(s -> s.version() == version)
                    .findFirst()
                    .orElseThrow(() -> new StoreException("The tables of crowd are at version " + version
                            + ", which a newer version of this library has made; it knows versions up to "
                            + scripts.size()));
            if (!script.checksum().equals(checksum)) {
                throw new StoreException("The tables of crowd were made by another script " + script.name()
                        + " than that of this library: its checksum was " + checksum + ", expected "
                        + script.checksum());
            }
        });
        return notes;
    }
}
