package org.crowdchange.jdbc;

import static org.crowdchange.jdbc.Sql.values;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.crowdchange.jdbc.Dialect.Lock;
import org.crowdchange.jdbc.ValueTable.Column;
import org.crowdchange.model.ConflictException;
import org.crowdchange.model.Entity;
import org.crowdchange.model.Id;
import org.crowdchange.store.ChangeSet;
import org.crowdchange.store.Kind;
import org.crowdchange.store.Range;
import org.jspecify.annotations.Nullable;

/**
 * The table of the records of one kind, and the tables of their parts, each the parts of the one before. The first column
 * is the id; that of a part begins with the id of the record and the positions down to its own.
 *
 * @param <R> the type of the records
 */
abstract class RecordTable<R extends Entity<?>> {
    /** As many ids as are asked for in one statement. */
    private static final int CHUNK = 10_000;

    private final Kind<R> kind;
    private final int code;
    private final Table table;
    private final List<Part<R>> parts;
    private final int[] levels;

    /**
     * A table of parts.
     *
     * @param <R> the type of the record
     * @param table the table; its key is the id of the record and one position for each level
     * @param rows the rows of a record
     */
    record Part<R>(Table table, Function<R, List<@Nullable Object[]>> rows) {}

    /**
     * @param kind the kind of record
     * @param code the number of the kind in the table of names, for good
     * @param table the table of the records
     * @param parts the tables of their parts
     */
    RecordTable(Kind<R> kind, int code, Table table, List<Part<R>> parts) {
        this.kind = kind;
        this.code = code;
        this.table = table;
        this.parts = parts;
        this.levels = new int[parts.size() + 1];
        levels[0] = 1;
        int next = 1 + table.columns().size();
        for (int i = 0; i < parts.size(); i++) {
            levels[i + 1] = next;
            Table part = parts.get(i).table();
            next += part.columns().size() - part.key() + 1;
        }
    }

    /** The values of the columns of a record. */
    abstract @Nullable Object[] row(R entity);

    /** Reads a record from the columns of its table and, last, its parts. */
    abstract R read(Rows rows) throws SQLException;

    Kind<R> kind() {
        return kind;
    }

    int code() {
        return code;
    }

    List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        tables.add(table);
        parts.forEach(part -> tables.add(part.table()));
        return tables;
    }

    /** Reads records with their parts from those rows of the table that the source (a table or a query) has. */
    private String select(String source, String condition, String order) {
        StringBuilder columns = new StringBuilder(table.columnsOf("r", 0));
        StringBuilder joins = new StringBuilder();
        StringBuilder orders = new StringBuilder(order);
        for (int i = 0; i < parts.size(); i++) {
            Table part = parts.get(i).table();
            String alias = "p" + (i + 1);
            columns.append(", ").append(part.columnsOf(alias, part.key() - 1));
            joins.append(" LEFT JOIN ").append(part.name()).append(' ').append(alias);
            for (int k = 0; k < part.key() - 1; k++) {
                String above = k == 0 ? "r.id" : "p" + k + ".position";
                joins.append(k == 0 ? " ON " : " AND ")
                        .append(alias + "." + part.columns().get(k) + " = " + above);
            }
            orders.append(", ").append(alias).append(".position");
        }
        return "SELECT " + columns + " FROM " + source + " r" + joins + condition + " ORDER BY " + orders;
    }

    /** The records with these ids. */
    Map<Id, R> find(Sql sql, Collection<? extends Id> ids) throws SQLException {
        long[] wanted = ids.stream().mapToLong(Id::value).distinct().sorted().toArray();
        String query = select(table.name(), " WHERE " + sql.dialect().anyOf("r.id"), "r.id");
        Map<Id, R> found = new LinkedHashMap<>();
        for (int from = 0; from < wanted.length; from += CHUNK) {
            long[] chunk = Arrays.copyOfRange(wanted, from, Math.min(from + CHUNK, wanted.length));
            for (R entity : sql.list(query, values(chunk), levels, this::read)) {
                found.put(entity.id(), entity);
            }
        }
        return found;
    }

    /** The records with these names, in one statement. */
    Map<String, R> named(Sql sql, Collection<String> names) throws SQLException {
        Map<String, R> found = new LinkedHashMap<>();
        for (ValueTable part : NameTable.keys(code, names).parts()) {
            String condition = " WHERE r.id IN (" + NameTable.find(sql.dialect()) + ")";
            String query = select(table.name(), condition, "r.id");
            for (R entity : sql.list(query, values(part), levels, this::read)) {
                kind.names(entity).forEach(name -> found.put(name, entity));
            }
        }
        found.keySet().retainAll(Set.copyOf(names));
        return found;
    }

    /** A page of a listing; the range has an owner exactly if the condition of the shelf asks for one. */
    List<R> page(Sql sql, Tables.Shelf shelf, Range range) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        List<String> conditions = new ArrayList<>();
        range.owner().ifPresent(owner -> {
            conditions.add(shelf.condition());
            values.add(owner);
        });
        range.after().ifPresent(after -> {
            conditions.add(range.newestFirst() ? "id < ?" : "id > ?");
            values.add(after);
        });
        values.add(range.limit());
        String direction = range.newestFirst() ? " DESC" : "";
        String query = "SELECT * FROM " + table.name()
                + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions))
                + " ORDER BY " + shelf.index().replace(",", direction + ",") + direction + " LIMIT ?";
        return sql.list(select("(" + query + ")", "", "r.id" + direction), values.toArray(), levels, this::read);
    }

    /**
     * Keeps everybody else from changing these records until the transaction ends, and checks their versions when the
     * deferred statements are sent.
     *
     * @param versions the ids, in order, and the version that each must have, else there is a {@link ConflictException}
     * @param shared whether others may do the same, as none of the records is changed here
     */
    void lock(Sql sql, Map<Id, Integer> versions, boolean shared) throws SQLException {
        String version = table.columns().contains("version") ? "b.version" : "1";
        ValueTable wanted = new ValueTable(List.of(Column.number("id"), Column.number("expected")));
        versions.forEach(wanted::add);
        Lock lock = shared ? Lock.SHARE : Lock.UPDATE;
        for (ValueTable part : wanted.parts()) {
            sql.require(
                    sql.dialect().byKey("b.id", table, wanted.columns(), 1, version + " = k.expected", lock),
                    values(part),
                    part.size(),
                    () -> "Not every " + kind + " is at the version that was read: " + versions);
        }
    }

    /** Adds records. */
    void insert(Sql sql, List<R> entities) throws SQLException {
        sql.batch(
                table.insert(),
                rows(entities, this::row),
                i -> "There is already a " + kind + " " + entities.get(i).id());
        insertParts(sql, entities);
    }

    /** Replaces records that are locked; should one not be at its version any more, the row is not found. */
    void update(Sql sql, ChangeSet changes) throws SQLException {
        List<R> entities = updated(changes);
        if (entities.isEmpty()) {
            return;
        }
        List<Integer> from = changes.updates().stream()
                .filter(u -> u.kind() == kind)
                .map(ChangeSet.Update::from)
                .toList();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < entities.size(); i++) {
            rows.add(idAndVersionLast(entities.get(i), from.get(i)));
        }
        List<String> rest = table.columns().subList(1, table.columns().size());
        String set = String.join(" = ?, ", rest) + " = ?";
        // A record without versions is locked, and so still as it was read.
        String version = table.columns().contains("version") ? "version" : "1";
        sql.batchOnExisting(
                "UPDATE " + table.name() + " SET " + set + " WHERE id = ? AND " + version + " = ?",
                rows,
                i -> "The " + kind + " " + entities.get(i).id() + " is not at version " + from.get(i) + " any more");
        for (Part<R> part : parts) {
            deleteParts(sql, part, rows(entities, entity -> values(entity.id())));
        }
        insertParts(sql, entities);
    }

    /** Takes away records that are locked, and their parts. */
    void delete(Sql sql, ChangeSet changes) throws SQLException {
        List<@Nullable Object[]> ids = new ArrayList<>();
        changes.deletes().forEach((id, versioned) -> {
            if (versioned.kind() == kind) {
                ids.add(values(id));
            }
        });
        for (Part<R> part : parts) {
            deleteParts(sql, part, ids);
        }
        sql.batch("DELETE FROM " + table.name() + " WHERE id = ?", ids);
    }

    private static void deleteParts(Sql sql, Part<?> part, List<@Nullable Object[]> owners) throws SQLException {
        String owner = part.table().columns().get(0);
        sql.batch("DELETE FROM " + part.table().name() + " WHERE " + owner + " = ?", owners);
    }

    private @Nullable Object[] idAndVersionLast(R entity, int from) {
        @Nullable Object[] row = row(entity);
        @Nullable Object[] shifted = new @Nullable Object[row.length + 1];
        System.arraycopy(row, 1, shifted, 0, row.length - 1);
        shifted[row.length - 1] = row[0];
        shifted[row.length] = from;
        return shifted;
    }

    private void insertParts(Sql sql, List<R> entities) throws SQLException {
        for (Part<R> part : parts) {
            List<@Nullable Object[]> rows = new ArrayList<>();
            entities.forEach(entity -> rows.addAll(part.rows().apply(entity)));
            sql.batch(part.table().insert(), rows);
        }
    }

    private static <R> List<@Nullable Object[]> rows(List<R> entities, Function<R, @Nullable Object[]> row) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        entities.forEach(entity -> rows.add(row.apply(entity)));
        return rows;
    }

    /** The rows of a list of ids that a record has. */
    static List<@Nullable Object[]> numbered(Id owner, List<?> elements) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Object element : elements) {
            rows.add(values(owner, rows.size(), element));
        }
        return rows;
    }

    /** Those of these records that are of this kind. */
    List<R> inserted(ChangeSet changes) {
        return changes.inserts().stream().flatMap(s -> s.as(kind).stream()).toList();
    }

    /** The next versions of records of this kind. */
    List<R> updated(ChangeSet changes) {
        return changes.updates().stream()
                .flatMap(u -> stored(u).as(kind).stream())
                .toList();
    }

    static <E extends Entity<?>> ChangeSet.Stored<E> stored(ChangeSet.Update<E> update) {
        return new ChangeSet.Stored<>(update.kind(), update.entity());
    }
}
