package org.crowdchange.servlet.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Headers of a message; names in any spelling of upper and lower case. Immutable; changing one costs a copy of all. */
public final class Headers {
    /** No headers. */
    public static final Headers NONE = new Headers(new TreeMap<>(String.CASE_INSENSITIVE_ORDER));

    private final Map<String, List<String>> values;

    private Headers(Map<String, List<String>> values) {
        this.values = values;
    }

    /** These headers; names may differ in case and are put together then. */
    public static Headers of(Map<String, List<String>> values) {
        Headers headers = NONE;
        for (Map.Entry<String, List<String>> entry : values.entrySet()) {
            for (String value : entry.getValue()) {
                headers = headers.plus(entry.getKey(), value);
            }
        }
        return headers;
    }

    /** The first value of that name. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** All values of that name, as they came. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The parts of a list-valued header, trimmed, over all its lines. */
    public Stream<String> list(String name) {
        return all(name).stream()
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .map(String::strip)
                .filter(part -> !part.isEmpty());
    }

    /** These headers with one line more. */
    public Headers plus(String name, String value) {
        Map<String, List<String>> more = copy();
        List<String> lines = new ArrayList<>(all(name));
        lines.add(value);
        more.put(name, Collections.unmodifiableList(lines));
        return new Headers(more);
    }

    /** These headers with this one in place of all of that name. */
    public Headers with(String name, String value) {
        Map<String, List<String>> other = copy();
        other.remove(name);
        other.put(name, List.of(value));
        return new Headers(other);
    }

    /** Hands over each line. */
    public void each(BiConsumer<String, String> consumer) {
        values.forEach((name, lines) -> lines.forEach(line -> consumer.accept(name, line)));
    }

    private Map<String, List<String>> copy() {
        Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(values);
        return copy;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Headers that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.keySet().stream()
                .mapToInt(name -> name.toLowerCase(Locale.ROOT).hashCode())
                .sum();
    }

    /** The names; values may be secret. */
    @Override
    public String toString() {
        return "Headers" + values.keySet();
    }
}
