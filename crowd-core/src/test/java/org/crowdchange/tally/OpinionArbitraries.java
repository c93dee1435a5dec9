package org.crowdchange.tally;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Opinions for properties: few items, so that they meet; counts small, so that they tie, and now and then enormous. */
public final class OpinionArbitraries {

    private OpinionArbitraries() {}

    public static Arbitrary<OpinionCounts> counts(long most) {
        Arbitrary<Long> count = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.longs().between(0, 3)),
                Tuple.of(2, Arbitraries.longs().between(0, 200)),
                Tuple.of(1, Arbitraries.of(most, most - 1)),
                Tuple.of(1, Arbitraries.longs().between(0, most)));
        return Combinators.combine(count, count, count).as(OpinionCounts::new);
    }

    /** Tallies in which some items have votes, some an opening, some both. */
    public static Arbitrary<OpinionTally> tallies(long mostVotes) {
        return entries(mostVotes).map(OpinionArbitraries::tally);
    }

    /** What {@link #tallies} are made of; items may come several times. */
    public static Arbitrary<List<Entry>> entries(long mostVotes) {
        Arbitrary<Long> since = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.longs().between(0, 3)),
                Tuple.of(1, Arbitraries.longs().between(-OpinionTally.MAX_SINCE, OpinionTally.MAX_SINCE)));
        return Combinators.combine(items(), counts(mostVotes), since.injectNull(0.3))
                .as(Entry::new)
                // The extremes come often enough as it is; the combinations of all of them would fill every run.
                .withoutEdgeCases()
                .list()
                .ofMaxSize(12);
    }

    public static Arbitrary<String> items() {
        return Arbitraries.of("a", "b", "c", "d", "e", "f", "g", "h", "10", "9", "B", " ", "\u00fc", "\ud83d\ude00");
    }

    public static OpinionTally tally(List<Entry> entries) {
        OpinionTally.Builder builder = OpinionTally.builder();
        for (Entry entry : entries) {
            builder.add(entry.item(), entry.counts());
            if (entry.since() != null) {
                builder.add(entry.item(), entry.since());
            }
        }
        return builder.build();
    }

    /** One part of what is known of an item; {@code since} null if it says nothing of the opening. */
    public record Entry(String item, OpinionCounts counts, Long since) {}
}
