package org.crowdchange.tally;

import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a kind of tally is stored: as JSON for people and other programs, in bytes where space counts. Both say which kind
 * and version they are and hold the same columns; equal tallies have equal forms, to the last byte.
 *
 * <p>JSON: <code>{"tally": kind, "version": 1, column: [...], ...}</code>.
 *
 * <p>Bytes: the letters {@code ct}, then a 1 for this layout, the kind as a text, the version, the number of columns of
 * texts, each of them as name, length and texts, and likewise those of numbers. A text is its length in bytes and its
 * bytes in UTF-8. Numbers are zigzag varints: seven bits in a byte, the lowest first, the eighth bit set where more
 * follow, and the sign in the lowest bit.
 *
 * <p>Immutable and safe for use by many threads. Writing and reading take O(size).
 *
 * @param <T> the kind of tally
 */
public final class TallyForm<T extends Tally<T>> {
    private final String kind;
    private final int version;
    private final Function<T, Columns> toColumns;
    private final Function<Columns, T> fromColumns;

    /** @param fromColumns refuses columns that make no tally with an {@link IllegalArgumentException} */
    TallyForm(String kind, int version, Function<T, Columns> toColumns, Function<Columns, T> fromColumns) {
        this.kind = kind;
        this.version = version;
        this.toColumns = toColumns;
        this.fromColumns = fromColumns;
    }

    /** The name of the kind of tally, as in "opinion". */
    public String kind() {
        return kind;
    }

    /** The tally as JSON. */
    public String toJson(T tally) {
        Columns columns = toColumns.apply(tally);
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("tally", kind);
        json.put("version", version);
        columns.texts().forEach((name, column) -> {
            ArrayNode array = json.putArray(name);
            for (String text : column) {
                array.add(text);
            }
        });
        columns.numbers().forEach((name, column) -> {
            ArrayNode array = json.putArray(name);
            for (long number : column) {
                array.add(number);
            }
        });
        return json.toString();
    }

    /**
     * The tally that the JSON stands for.
     *
     * @throws IllegalArgumentException if it is not JSON, or not a tally of this kind and a version known here
     */
    public T fromJson(String json) {
        JsonNode tree;
        try {
            tree = JsonMapper.shared().readTree(json);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
        requireKind(tree.path("tally").asString(""), tree.path("version").asLong(-1));
        Columns columns = new Columns();
        for (Map.Entry<String, JsonNode> field : tree.properties()) {
            if (field.getValue() instanceof ArrayNode array) {
                column(columns, field.getKey(), array);
            }
        }
        return fromColumns.apply(columns);
    }

    /** The tally in bytes. */
    public byte[] toBytes(T tally) {
        Columns columns = toColumns.apply(tally);
        BinaryWriter out = new BinaryWriter();
        out.header();
        out.text(kind);
        out.number(version);
        out.number(columns.texts().size());
        columns.texts().forEach((name, column) -> {
            out.text(name);
            out.number(column.length);
            for (String text : column) {
                out.text(text);
            }
        });
        out.number(columns.numbers().size());
        columns.numbers().forEach((name, column) -> {
            out.text(name);
            out.number(column.length);
            for (long number : column) {
                out.number(number);
            }
        });
        return out.bytes();
    }

    /**
     * The tally that the bytes stand for.
     *
     * @throws IllegalArgumentException if they are damaged, or not a tally of this kind and a version known here
     */
    public T fromBytes(byte[] bytes) {
        BinaryReader in = new BinaryReader(bytes);
        in.header();
        requireKind(in.text(), in.number());
        Columns columns = new Columns();
        int texts = in.length();
        for (int i = 0; i < texts; i++) {
            String name = in.text();
            String[] column = new String[in.length()];
            for (int j = 0; j < column.length; j++) {
                column[j] = in.text();
            }
            columns.with(name, column);
        }
        int numbers = in.length();
        for (int i = 0; i < numbers; i++) {
            String name = in.text();
            long[] column = new long[in.length()];
            for (int j = 0; j < column.length; j++) {
                column[j] = in.number();
            }
            columns.with(name, column);
        }
        in.end();
        return fromColumns.apply(columns);
    }

    private void requireKind(String foundKind, long foundVersion) {
        if (!foundKind.equals(kind) || foundVersion < 1 || foundVersion > version) {
            throw new IllegalArgumentException("found the tally \"" + foundKind + "\" in version " + foundVersion
                    + "; expected \"" + kind + "\" in a version from 1 to " + version);
        }
    }

    private static void column(Columns columns, String name, ArrayNode array) {
        // An empty column says nothing of its kind, so it is one of both.
        boolean texts = array.isEmpty() || array.get(0).isString();
        boolean numbers = array.isEmpty() || !texts;
        if (texts) {
            String[] column = new String[array.size()];
            for (int i = 0; i < column.length; i++) {
                JsonNode value = array.get(i);
                if (!value.isString()) {
                    throw notOfColumn(name, i, value, "a text");
                }
                column[i] = value.asString();
            }
            columns.with(name, column);
        }
        if (numbers) {
            long[] column = new long[array.size()];
            for (int i = 0; i < column.length; i++) {
                JsonNode value = array.get(i);
                if (!value.isIntegralNumber() || !value.canConvertToLong()) {
                    throw notOfColumn(name, i, value, "a whole number");
                }
                column[i] = value.asLong();
            }
            columns.with(name, column);
        }
    }

    private static IllegalArgumentException notOfColumn(String name, int place, JsonNode value, String expected) {
        return new IllegalArgumentException(
                "the column \"" + name + "\" holds " + value + " in place " + place + "; expected " + expected);
    }
}
