package org.crowdchange.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes a ranked tally apart and puts it together again: with other items, and as the columns that are stored. */
final class RankedEdit {
    private RankedEdit() {}

    /** @param names gives each item its new name, or null if it is struck off */
    static RankedTally renamed(RankedTally tally, Function<String, ? extends @Nullable String> names) {
        @Nullable String[] to = tally.items().stream().map(names).toArray(String[]::new);
        RankedTally.Builder builder = RankedTally.builder();
        for (int i = 0; i < to.length; i++) {
            String name = to[i];
            if (name != null && tally.declared(i)) {
                builder.item(name);
            }
        }
        for (int ballot = 0; ballot < tally.ballots(); ballot++) {
            List<List<String>> tiers = new ArrayList<>();
            for (int[] tier : tally.tiers(ballot)) {
                List<String> kept = new ArrayList<>();
                for (int position : tier) {
                    String name = to[position];
                    if (name != null) {
                        kept.add(name);
                    }
                }
                if (!kept.isEmpty()) {
                    tiers.add(kept);
                }
            }
            builder.add(new RankedBallot(tiers), tally.weight[ballot]);
        }
        return builder.build();
    }

    static Columns columns(RankedTally tally) {
        int[] lengths = new int[tally.ballots()];
        for (int ballot = 0; ballot < lengths.length; ballot++) {
            lengths[ballot] = tally.length(ballot);
        }
        return new Columns()
                .with("items", tally.items.names())
                .with("declared", tally.items.listed())
                .with("lengths", lengths)
                .with("cells", tally.cells)
                .with("weights", tally.weight);
    }

    static RankedTally tally(Columns columns) {
        String[] items = columns.texts("items");
        long[] weights = columns.numbers("weights");
        int[] cells = columns.positions("cells", 2 * items.length);
        int[] lengths = columns.positions("lengths", items.length + 1);
        if (lengths.length != weights.length
                || Arrays.stream(lengths).asLongStream().sum() != cells.length) {
            throw new IllegalArgumentException("the tally has " + weights.length + " weights, " + lengths.length
                    + " lengths and " + cells.length + " cells; expected as many lengths as weights, and as many cells"
                    + " as their sum");
        }
        RankedTally.Builder builder = RankedTally.builder();
        for (int position : columns.positions("declared", items.length)) {
            builder.item(items[position]);
        }
        int next = 0;
        for (int ballot = 0; ballot < weights.length; ballot++) {
            List<List<String>> tiers = new ArrayList<>();
            List<String> tier = new ArrayList<>();
            for (int end = next + lengths[ballot]; next < end; next++) {
                tier.add(items[cells[next] >> 1]);
                if ((cells[next] & 1) != 0) {
                    tiers.add(tier);
                    tier = new ArrayList<>();
                }
            }
            if (!tier.isEmpty()) {
                throw new IllegalArgumentException(
                        "ballot " + ballot + " of the tally does not end with the end of a tier; expected one");
            }
            builder.add(new RankedBallot(tiers), weights[ballot]);
        }
        return builder.build();
    }
}
