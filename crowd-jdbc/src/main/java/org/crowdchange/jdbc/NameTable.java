package org.crowdchange.jdbc;

import static org.crowdchange.jdbc.Sql.values;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.crowdchange.jdbc.Dialect.Lock;
import org.crowdchange.jdbc.ValueTable.Column;
import org.crowdchange.model.Entity;
import org.crowdchange.model.Id;
import org.jspecify.annotations.Nullable;

/**
 * The names of records. A name is kept as its hash: one short key for names of any length, compared letter by letter on
 * every database, and no personal data.
 */
final class NameTable {
    static final Table TABLE = Table.of("crowd_name", 2, "kind, hash, id");
    private static final List<Column> KEY = List.of(Column.number("kind"), Column.bytes("hash"));

    private static final String RELEASE = "DELETE FROM crowd_name WHERE kind = ? AND hash = ?";

    private NameTable() {}

    /**
     * The name that a record has or has had.
     *
     * @param kind the number of its kind
     * @param hash the hash of the name, as text so that it can be compared
     * @param id the record
     */
    private record Name(int kind, String hash, Id id) {
        private static final Comparator<Name> ORDER =
                Comparator.comparingInt(Name::kind).thenComparing(Name::hash);

        byte[] bytes() {
            return HexFormat.of().parseHex(hash);
        }
    }

    /** The keys of these names, for {@link #find}. */
    static ValueTable keys(int kind, Collection<String> names) {
        ValueTable keys = new ValueTable(KEY);
        names.stream().distinct().forEach(name -> keys.add(kind, hash(name)));
        return keys;
    }

    /** A query of the ids behind keys. */
    static String find(Dialect dialect) {
        return dialect.byKey("b.id", TABLE, KEY, KEY.size(), "", Lock.NONE);
    }

    /** The SHA-256 of a name. */
    private static byte[] hash(String name) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Gives new records their names, changes those of updated ones, and takes those of deleted ones away. */
    static void write(Sql sql, List<Written<?>> inserted, List<Written<?>> updated, Set<Id> deleted)
            throws SQLException {
        Set<Id> changed = new HashSet<>(deleted);
        updated.forEach(written -> changed.add(written.entity().id()));
        Set<Name> before = namesOf(sql, changed);
        Set<Name> after = new HashSet<>();
        updated.forEach(written -> after.addAll(namesOf(written)));

        List<Name> released = new ArrayList<>(before);
        released.removeAll(after);
        List<Name> added = new ArrayList<>(after);
        added.removeAll(before);
        inserted.forEach(written -> added.addAll(namesOf(written)));

        // Always in the same order, so that two transactions wait for each other and never in a circle; first those
        // that
        // are given up, so that others in the same change set may take them.
        released.sort(Name.ORDER);
        added.sort(Name.ORDER);
        sql.batch(RELEASE, rows(released, name -> values(name.kind(), name.bytes())));
        sql.batch(
                TABLE.insert(),
                rows(added, name -> values(name.kind(), name.bytes(), name.id())),
                i -> "A name of " + added.get(i).id() + " is taken");
    }

    /**
     * A record that is written.
     *
     * @param <R> its type
     * @param table the table of its kind
     * @param entity the record
     */
    record Written<R extends Entity<?>>(RecordTable<R> table, R entity) {}

    private static <R extends Entity<?>> Set<Name> namesOf(Written<R> written) {
        Set<Name> names = new HashSet<>();
        for (String name : written.table().kind().names(written.entity())) {
            names.add(new Name(
                    written.table().code(),
                    HexFormat.of().formatHex(hash(name)),
                    written.entity().id()));
        }
        return names;
    }

    private static Set<Name> namesOf(Sql sql, Set<Id> changed) throws SQLException {
        if (changed.isEmpty()) {
            return Set.of();
        }
        long[] ids = changed.stream().mapToLong(Id::value).sorted().toArray();
        String query =
                "SELECT kind, hash, id FROM crowd_name WHERE " + sql.dialect().anyOf("id");
        return new HashSet<>(sql.list(
                query,
                values(ids),
                rows -> new Name(rows.integer(), HexFormat.of().formatHex(rows.bytes()), rows.id(Id::of))));
    }

    private static List<@Nullable Object[]> rows(List<Name> names, Function<Name, @Nullable Object[]> row) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        names.forEach(name -> rows.add(row.apply(name)));
        return rows;
    }
}
