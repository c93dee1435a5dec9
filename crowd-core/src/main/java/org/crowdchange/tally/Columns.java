package org.crowdchange.tally;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a tally is made of when it is stored: columns of texts and of whole numbers, each with a name. {@link TallyForm}
 * writes and reads them. Not thread-safe.
 */
final class Columns {
    private final Map<String, String[]> texts = new LinkedHashMap<>();
    private final Map<String, long[]> numbers = new LinkedHashMap<>();

    Columns with(String name, String[] column) {
        texts.put(name, column);
        return this;
    }

    Columns with(String name, long[] column) {
        numbers.put(name, column);
        return this;
    }

    Columns with(String name, int[] column) {
        return with(name, Arrays.stream(column).asLongStream().toArray());
    }

    /** @throws IllegalArgumentException if there is no such column */
    String[] texts(String name) {
        return require(name, texts.get(name), "texts");
    }

    /** @throws IllegalArgumentException if there is no such column */
    long[] numbers(String name) {
        return require(name, numbers.get(name), "whole numbers");
    }

    /**
     * A column of positions.
     *
     * @param end the first number that is no position
     * @throws IllegalArgumentException if there is no such column, or a number in it is negative or not below the end
     */
    int[] positions(String name, int end) {
        long[] column = numbers(name);
        int[] positions = new int[column.length];
        for (int i = 0; i < column.length; i++) {
            if (column[i] < 0 || column[i] >= end) {
                throw new IllegalArgumentException("the column \"" + name + "\" of the tally holds " + column[i]
                        + " in place " + i + "; expected 0 to " + (end - 1));
            }
            positions[i] = (int) column[i];
        }
        return positions;
    }

    Map<String, String[]> texts() {
        return Collections.unmodifiableMap(texts);
    }

    Map<String, long[]> numbers() {
        return Collections.unmodifiableMap(numbers);
    }

    private static <C> C require(String name, @Nullable C column, String kind) {
        if (column == null) {
            throw new IllegalArgumentException("the tally has no column \"" + name + "\" of " + kind);
        }
        return column;
    }
}
