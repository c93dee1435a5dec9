package org.crowdchange.tally;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Approval ballots for properties: few items and voters, so that they tie; empty ballots; now and then crowds. */
public final class ApprovalArbitraries {

    private ApprovalArbitraries() {}

    /** Tallies with up to so many items and distinct ballots, and weights up to {@code mostVoters}. */
    public static Arbitrary<ApprovalTally> tallies(int mostItems, int mostBallots, long mostVoters) {
        Arbitrary<Set<String>> declared = items(mostItems).set().ofMaxSize(mostItems);
        return Combinators.combine(entries(mostItems, mostBallots, mostVoters), declared)
                .as((entries, items) -> tally(entries, items));
    }

    /** What {@link #tallies} are made of; ballots may come several times. */
    public static Arbitrary<List<Entry>> entries(int mostItems, int mostBallots, long mostVoters) {
        Arbitrary<Long> voters = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.longs().between(1, Math.min(3, mostVoters))),
                Tuple.of(1, Arbitraries.longs().between(1, mostVoters)));
        Arbitrary<Set<String>> ballot = items(mostItems).set().ofMaxSize(mostItems);
        return Combinators.combine(ballot, voters)
                .as(Entry::new)
                .withoutEdgeCases()
                .list()
                .ofMaxSize(mostBallots);
    }

    public static Arbitrary<String> items(int most) {
        List<String> all = List.of("a", "10", "9", "B", "b", "\u00fc", " ", "\ud83d\ude00", "c", "d");
        return Arbitraries.of(all.subList(0, most));
    }

    public static ApprovalTally tally(List<Entry> entries, Set<String> declared) {
        ApprovalTallyBuilder builder = ApprovalTally.builder();
        declared.forEach(builder::declare);
        entries.forEach(entry -> builder.add(entry.approved(), entry.voters()));
        return builder.build();
    }

    /** A ballot and how many cast it. */
    public record Entry(Set<String> approved, long voters) {}
}
