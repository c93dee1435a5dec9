package org.crowdchange.tally;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Ranked ballots for properties: few items, so that they meet; weights small, so that they tie, and now and then
 * enormous.
 */
public final class RankedArbitraries {

    private RankedArbitraries() {}

    /** Some of these items in some order, some of them tied; blank now and then. */
    public static Arbitrary<RankedBallot> ballots(List<String> items) {
        Arbitrary<List<String>> order = Arbitraries.shuffle(items);
        Arbitrary<Integer> length = Arbitraries.integers().between(0, items.size());
        Arbitrary<List<Boolean>> ties =
                Arbitraries.of(false, false, false, true).list().ofSize(items.size());
        return Combinators.combine(order, length, ties).as((shuffled, size, tied) -> {
            List<List<String>> tiers = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                if (tiers.isEmpty() || !tied.get(i)) {
                    tiers.add(new ArrayList<>());
                }
                tiers.get(tiers.size() - 1).add(shuffled.get(i));
            }
            return new RankedBallot(tiers);
        });
    }

    /** All of these items in some order, without ties. */
    public static Arbitrary<RankedBallot> linear(List<String> items) {
        return Arbitraries.shuffle(items).map(order -> RankedBallot.of(order.toArray(new String[0])));
    }

    public static Arbitrary<Long> weights(long most) {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.longs().between(1, 4)),
                Tuple.of(2, Arbitraries.longs().between(0, 200)),
                Tuple.of(1, Arbitraries.of(most, most - 1)));
    }

    /** Ballots with weights; some may come several times. */
    public static Arbitrary<List<Entry>> entries(Arbitrary<RankedBallot> ballots, long most, int size) {
        return Combinators.combine(ballots, weights(most))
                .as(Entry::new)
                .withoutEdgeCases()
                .list()
                .ofMaxSize(size);
    }

    /** Tallies with up to seven items, some of them declared only, and ballots of all kinds. */
    public static Arbitrary<RankedTally> tallies(long most) {
        return Combinators.combine(
                        entries(ballots(List.of("a", "b", "c", "d", "10", "9", "\u00fc")), most, 8),
                        Arbitraries.of("a", "c", "x", "9", "Z").list().ofMaxSize(3))
                .as((entries, declared) -> tally(declared, entries));
    }

    /** Tallies in which all of one to so many items are declared, so that there is little to tell the ballots apart. */
    public static Arbitrary<RankedTally> contests(int mostItems, int mostBallots) {
        return Arbitraries.integers().between(1, mostItems).flatMap(n -> {
            List<String> items =
                    List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j").subList(0, n);
            return Arbitraries.oneOf(entries(ballots(items), 7, mostBallots), entries(linear(items), 7, mostBallots))
                    .map(entries -> tally(items, entries));
        });
    }

    /** Tallies of linear orders of all of one to so many items. */
    public static Arbitrary<RankedTally> linearContests(int mostItems, int mostBallots) {
        return Arbitraries.integers().between(1, mostItems).flatMap(n -> {
            List<String> items =
                    List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j").subList(0, n);
            return entries(linear(items), 7, mostBallots).map(entries -> tally(items, entries));
        });
    }

    public static RankedTally tally(List<String> declared, List<Entry> entries) {
        RankedTally.Builder builder = RankedTally.builder();
        declared.forEach(builder::item);
        entries.forEach(entry -> builder.add(entry.ballot(), entry.weight()));
        return builder.build();
    }

    /** A ballot and how many cast it. */
    public record Entry(RankedBallot ballot, long weight) {}
}
