package org.crowdchange.tally;

import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Scores for properties: few items and levels, so that they meet; counts small, so that they tie, and now and then
 * enormous.
 */
public final class ScoreArbitraries {

    private ScoreArbitraries() {}

    public static Arbitrary<Integer> levels() {
        return Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.integers().between(1, 5)),
                Tuple.of(2, Arbitraries.integers().between(-3, 10)),
                Tuple.of(1, Arbitraries.of(-ScoreTally.MAX_LEVEL, ScoreTally.MAX_LEVEL)));
    }

    public static Arbitrary<Long> counts(long most) {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.longs().between(0, 3)),
                Tuple.of(2, Arbitraries.longs().between(0, 200)),
                Tuple.of(1, Arbitraries.of(most, most - 1)));
    }

    public static Arbitrary<String> items() {
        return Arbitraries.of("a", "b", "c", "d", "10", "9", "\u00fc");
    }

    /** Votes; items and levels may come several times. */
    public static Arbitrary<List<Entry>> entries(Arbitrary<Integer> levels, long most) {
        return Combinators.combine(items(), levels, counts(most))
                .as(Entry::new)
                .withoutEdgeCases()
                .list()
                .ofMaxSize(14);
    }

    /** Tallies with votes, some with items that are declared only and with a scale. */
    public static Arbitrary<ScoreTally> tallies(Arbitrary<Integer> levels, long most) {
        return Combinators.combine(
                        entries(levels, most),
                        Arbitraries.of("a", "x", "9").list().ofMaxSize(2),
                        Arbitraries.of(0, 1, 5, 7).list().ofMaxSize(2))
                .as((entries, declared, ends) -> {
                    ScoreTally.Builder builder = ScoreTally.builder();
                    declared.forEach(builder::item);
                    if (ends.size() == 2) {
                        builder.scale(Math.min(ends.get(0), ends.get(1)), Math.max(ends.get(0), ends.get(1)));
                    }
                    entries.forEach(entry -> builder.add(entry.item(), entry.level(), entry.count()));
                    return builder.build();
                });
    }

    public static ScoreTally tally(List<Entry> entries) {
        ScoreTally.Builder builder = ScoreTally.builder();
        entries.forEach(entry -> builder.add(entry.item(), entry.level(), entry.count()));
        return builder.build();
    }

    /** Ballots that score some of the items; blank now and then. */
    public static Arbitrary<ScoreBallot> ballots(Arbitrary<Integer> levels) {
        return Arbitraries.maps(items(), levels)
                .ofMaxSize(5)
                .map(scores -> new ScoreBallot(new TreeMap<>(scores)))
                .withoutEdgeCases();
    }

    /** Tallies of ballots, some with items that are declared only. */
    public static Arbitrary<ScoreBallotTally> ballotTallies(Arbitrary<Integer> levels, long most) {
        Arbitrary<List<Cast>> casts = Combinators.combine(ballots(levels), counts(most))
                .as(Cast::new)
                .list()
                .ofMaxSize(7);
        return Combinators.combine(casts, Arbitraries.of("a", "x", "9").list().ofMaxSize(2))
                .as((cast, declared) -> {
                    ScoreBallotTally.Builder builder = ScoreBallotTally.builder();
                    declared.forEach(builder::item);
                    cast.forEach(each -> builder.add(each.ballot(), each.weight()));
                    return builder.build();
                });
    }

    /** So many people gave an item a level. */
    public record Entry(String item, int level, long count) {}

    /** So many people cast a ballot. */
    public record Cast(ScoreBallot ballot, long weight) {}
}
