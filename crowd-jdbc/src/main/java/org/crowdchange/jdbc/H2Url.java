package org.crowdchange.jdbc;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.crowdchange.model.StoreException;

/** Reads URLs of H2, and refuses those that would lose acknowledged votes. */
final class H2Url {
    private static final String PREFIX = "jdbc:h2:";
    private static final List<String> IN_MEMORY = List.of("mem:", "memfs:", "memlzf:", "niomemfs:", "niomemlzf:");
    /** H2 writes over what is no longer used only after this time, by when the disk has caught up. */
    static final int LEAST_RETENTION_MILLIS = 45_000;

    /** See {@link H2Dialect#begin}. */
    private static final String FRESH_RESULTS = ";OPTIMIZE_REUSE_RESULTS=0";
    /**
     * What suits a database that only this store uses: no thread of its own that closes it, patience with other
     * transactions, two seconds for making the file small when it is closed, plans of statements that are kept, and no file
     * beside it in which parts of statements might end up.
     */
    private static final String OWN_SETTINGS =
            ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;MAX_COMPACT_TIME=2000"
                    + ";QUERY_CACHE_SIZE=100;TRACE_LEVEL_FILE=0" + FRESH_RESULTS;

    private H2Url() {}

    /**
     * The URL of the database in a folder of its own. The file is opened in the way ("async:") in which it survives that a
     * thread of the host is interrupted while it reads or writes. In the ordinary way the first such interrupt closes the
     * database for everybody; "retry:" opens it again, but gives up after 20 interrupts in one operation.
     */
    static String in(Path folder) {
        String path = folder.toAbsolutePath().normalize().resolve("crowd").toString();
        if (path.contains(";")) {
            throw new StoreException("The folder " + folder + " has a semicolon in its name, which H2 cannot read");
        }
        return PREFIX + "async:" + path + OWN_SETTINGS;
    }

    /** The URL of a database in memory. */
    static String inMemory(String name) {
        if (!name.matches("[A-Za-z0-9-]+")) {
            throw new StoreException("Expected a name of letters, digits and hyphens, got " + name);
        }
        return PREFIX + "mem:" + name + OWN_SETTINGS;
    }

    /**
     * The URL with the settings that it lacks.
     *
     * @throws StoreException if the URL is not one of H2, or names a setting that would lose acknowledged votes or let two
     *     processes write into one file
     */
    static String checked(String url) {
        if (!url.toLowerCase(Locale.ROOT).startsWith(PREFIX)) {
            throw new StoreException("Expected a URL that starts with " + PREFIX + ", got " + url);
        }
        refuseMemory(url);
        Map<String, String> settings = settings(url);
        refuse(
                url,
                settings,
                "WRITE_DELAY",
                !settings.getOrDefault("WRITE_DELAY", "0").equals("0"),
                "0");
        refuse(
                url,
                settings,
                "LOCK_MODE",
                settings.getOrDefault("LOCK_MODE", "3").equals("0"),
                "3, the default");
        refuse(
                url,
                settings,
                "FILE_LOCK",
                settings.getOrDefault("FILE_LOCK", "FS").equals("NO"),
                "FS, the default");
        refuse(
                url,
                settings,
                "RETENTION_TIME",
                tooShort(settings.getOrDefault("RETENTION_TIME", "" + LEAST_RETENTION_MILLIS)),
                "at least " + LEAST_RETENTION_MILLIS);
        refuse(
                url,
                settings,
                "IGNORECASE",
                settings.getOrDefault("IGNORECASE", "FALSE").equals("TRUE"),
                "FALSE");
        refuse(
                url,
                settings,
                "ACCESS_MODE_DATA",
                settings.getOrDefault("ACCESS_MODE_DATA", "RW").equals("R"),
                "rw, the default");
        refuse(url, settings, "OPTIMIZE_REUSE_RESULTS", settings.containsKey("OPTIMIZE_REUSE_RESULTS"), "nothing");
        return url + (settings.containsKey("WRITE_DELAY") ? "" : ";WRITE_DELAY=0") + FRESH_RESULTS;
    }

    /** Refuses a database that lives in memory. */
    static void refuseMemory(String url) {
        String location = url.substring(Math.min(PREFIX.length(), url.length())).toLowerCase(Locale.ROOT);
        if (IN_MEMORY.stream().anyMatch(m -> location.startsWith(m) || location.contains(":" + m))) {
            throw new StoreException("The database " + url
                    + " lives in memory and loses all votes with the process; expected a file. For tests there is"
                    + " JdbcStore.h2InMemory");
        }
    }

    private static Map<String, String> settings(String url) {
        Map<String, String> settings = new TreeMap<>();
        String[] parts = url.split(";", -1);
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals > 0) {
                settings.put(
                        parts[i].substring(0, equals).strip().toUpperCase(Locale.ROOT),
                        parts[i].substring(equals + 1).strip().toUpperCase(Locale.ROOT));
            }
        }
        return settings;
    }

    private static boolean tooShort(String millis) {
        return !millis.matches("\\d{5,9}") || Integer.parseInt(millis) < LEAST_RETENTION_MILLIS;
    }

    private static void refuse(String url, Map<String, String> settings, String name, boolean unsafe, String expected) {
        if (unsafe) {
            throw new StoreException("The URL " + url + " sets " + name + "=" + settings.get(name)
                    + ", which is not safe for votes; expected " + expected);
        }
    }
}
