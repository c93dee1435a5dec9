package org.crowdchange.tally;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Logs of comparisons for properties: few items and few moments, so that they meet, and now and then enormous counts. */
public final class ComparisonArbitraries {

    private ComparisonArbitraries() {}

    /** Logs in which some items are compared, some listed, some both. */
    public static Arbitrary<ComparisonLog> logs(long most) {
        return Combinators.combine(
                        entries(most), OpinionArbitraries.items().list().ofMaxSize(3))
                .as((entries, listed) -> {
                    ComparisonLog.Builder builder = ComparisonLog.builder();
                    entries.forEach(entry -> entry.addTo(builder));
                    listed.forEach(builder::add);
                    return builder.build();
                });
    }

    /** What {@link #logs} are made of; comparisons may come several times. */
    public static Arbitrary<List<Entry>> entries(long most) {
        Arbitrary<Long> moment = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.longs().between(0, 5)),
                Tuple.of(1, Arbitraries.longs().between(-ComparisonLog.MAX_MOMENT, ComparisonLog.MAX_MOMENT)));
        Arbitrary<Long> count = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.longs().between(0, 2)),
                Tuple.of(1, Arbitraries.longs().between(0, most)));
        return Combinators.combine(
                        moment,
                        OpinionArbitraries.items(),
                        OpinionArbitraries.items(),
                        Arbitraries.of(PairOutcome.class),
                        count)
                .as(Entry::new)
                // The extremes come often enough as it is; the combinations of all of them would fill every run.
                .withoutEdgeCases()
                .filter(entry -> !entry.left().equals(entry.right()))
                .list()
                .ofMaxSize(12);
    }

    public static ComparisonLog log(List<Entry> entries) {
        ComparisonLog.Builder builder = ComparisonLog.builder();
        entries.forEach(entry -> entry.addTo(builder));
        return builder.build();
    }

    /** Comparisons of one moment that ended alike. */
    public record Entry(long moment, String left, String right, PairOutcome outcome, long count) {
        void addTo(ComparisonLog.Builder builder) {
            builder.add(moment, left, right, outcome, count);
        }
    }
}
