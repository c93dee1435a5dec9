package org.crowdchange.tally;

import java.util.Arrays;

/** The columns in which a {@link ScoreTally} is stored. */
final class ScoreForm {

    private ScoreForm() {}

    static Columns columns(ScoreTally tally) {
        int[] lengths = new int[tally.size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = tally.levels(i);
        }
        return new Columns()
                .with("items", tally.items.names())
                .with("declared", tally.items.listed())
                .with("scale", tally.scale)
                .with("lengths", lengths)
                .with("levels", tally.level)
                .with("counts", tally.count);
    }

    static ScoreTally tally(Columns columns) {
        String[] items = columns.texts("items");
        long[] scale = columns.numbers("scale");
        int[] lengths = columns.positions("lengths", 2 * ScoreTally.MAX_LEVEL + 2);
        long[] levels = columns.numbers("levels");
        long[] counts = columns.numbers("counts");
        if (lengths.length != items.length
                || levels.length != counts.length
                || Arrays.stream(lengths).asLongStream().sum() != counts.length
                || (scale.length != 0 && scale.length != 2)) {
            throw new IllegalArgumentException(
                    "the tally has " + items.length + " items, " + lengths.length + " lengths, "
                            + levels.length + " levels, " + counts.length + " counts and a scale of " + scale.length
                            + "; expected a length for each item, a level and a count for each of their sum, and a scale of 2 or 0");
        }
        ScoreTally.Builder builder = ScoreTally.builder();
        if (scale.length == 2) {
            builder.scale(ScoreTally.Builder.requireLevel(scale[0]), ScoreTally.Builder.requireLevel(scale[1]));
        }
        for (int position : columns.positions("declared", items.length)) {
            builder.item(items[position]);
        }
        int next = 0;
        for (int i = 0; i < items.length; i++) {
            for (int end = next + lengths[i]; next < end; next++) {
                builder.add(items[i], ScoreTally.Builder.requireLevel(levels[next]), counts[next]);
            }
        }
        return builder.build();
    }
}
