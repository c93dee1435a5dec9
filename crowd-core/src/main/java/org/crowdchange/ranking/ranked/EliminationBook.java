package org.crowdchange.ranking.ranked;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;
import org.crowdchange.ranking.NoEstimate;
import org.crowdchange.tally.RankedTally;

/** Writes down what happens in a count in which items leave. */
final class EliminationBook {
    private final EliminationMethod method;
    private final RankedTally tally;
    private final long voters;
    private final List<EliminationRound> rounds = new ArrayList<>();
    private final BitSet winners = new BitSet();
    private final int[] roundOf;
    private final long[] votesOf;
    private final String[] measureOf;

    EliminationBook(EliminationMethod method, RankedTally tally, long voters) {
        this.method = method;
        this.tally = tally;
        this.voters = voters;
        roundOf = new int[tally.size()];
        votesOf = new long[tally.size()];
        measureOf = new String[tally.size()];
    }

    /** A round after which these items leave; none if it decides. */
    void round(String measure, BitSet there, IntToLongFunction count, long needed, long exhausted, BitSet leaving) {
        SortedMap<String, Long> counts = new TreeMap<>();
        there.stream().forEach(i -> {
            counts.put(tally.item(i), count.applyAsLong(i));
            standing(i, 0, count.applyAsLong(i), measure);
        });
        int number = rounds.size() + 1;
        leaving.stream().forEach(i -> roundOf[i] = number);
        rounds.add(new EliminationRound(
                number,
                measure,
                counts,
                needed,
                exhausted,
                leaving.stream().mapToObj(tally::item).toList()));
    }

    /** Says how far an item came. */
    void standing(int item, int round, long votes, String measure) {
        roundOf[item] = round;
        votesOf[item] = votes;
        measureOf[item] = measure;
    }

    EliminationReport won(BitSet items) {
        winners.or(items);
        return report(Optional.empty());
    }

    EliminationReport won(int item) {
        winners.set(item);
        return report(Optional.empty());
    }

    EliminationReport none(String reason) {
        return report(Optional.of(new NoEstimate(reason, List.of())));
    }

    private EliminationReport report(Optional<NoEstimate> none) {
        List<EliminationStanding> standings = new ArrayList<>();
        for (int i = 0; i < tally.size() && none.isEmpty(); i++) {
            String measure = measureOf[i] == null ? "" : measureOf[i];
            standings.add(new EliminationStanding(
                    tally.item(i), winners.get(i), winners.get(i) ? 0 : roundOf[i], votesOf[i], measure));
        }
        return new EliminationReport(
                method.id(), voters, winners.stream().mapToObj(tally::item).toList(), rounds, standings, none);
    }

    /** Why there is nothing to count; empty if there is. */
    static Optional<String> missing(RankedTally tally, long voters) {
        if (tally.size() == 0) {
            return Optional.of("There is nothing to rank");
        }
        return voters == 0 ? Optional.of("Nobody has ranked anything yet") : Optional.empty();
    }
}
