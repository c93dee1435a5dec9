package org.crowdchange.tally;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Comparisons for properties: few items, so that they meet; counts small, so that they tie, and now and then enormous. */
public final class PairwiseArbitraries {

    private PairwiseArbitraries() {}

    /** Tallies in which some items are compared, some listed, some both. */
    public static Arbitrary<PairwiseTally> tallies(long most) {
        return Combinators.combine(
                        entries(most), OpinionArbitraries.items().list().ofMaxSize(3))
                .as((entries, listed) -> {
                    PairwiseTally.Builder builder = PairwiseTally.builder();
                    entries.forEach(entry -> entry.addTo(builder));
                    listed.forEach(builder::add);
                    return builder.build();
                });
    }

    /** What {@link #tallies} are made of; pairs may come several times. */
    public static Arbitrary<List<Entry>> entries(long most) {
        Arbitrary<Long> count = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.longs().between(0, 2)),
                Tuple.of(2, Arbitraries.longs().between(0, 20)),
                Tuple.of(1, Arbitraries.longs().between(0, most)));
        return Combinators.combine(OpinionArbitraries.items(), OpinionArbitraries.items(), count, count, count)
                .as(Entry::new)
                // The extremes come often enough as it is; the combinations of all of them would fill every run.
                .withoutEdgeCases()
                .filter(entry -> !entry.left().equals(entry.right()))
                .list()
                .ofMaxSize(12);
    }

    public static PairwiseTally tally(List<Entry> entries) {
        PairwiseTally.Builder builder = PairwiseTally.builder();
        entries.forEach(entry -> entry.addTo(builder));
        return builder.build();
    }

    /** Comparisons of two items that were presented in this order. */
    public record Entry(String left, String right, long leftWins, long rightWins, long ties) {
        void addTo(PairwiseTally.Builder builder) {
            builder.add(left, right, leftWins, rightWins, ties);
        }
    }
}
