package org.crowdchange.ranking.ranked;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.crowdchange.tally.RankedTally;

/** The rounds of the rules that remove items by their Borda scores among the items left. */
final class BordaRounds {
    // A Borda score less its mean, doubled, is the number of times that the item is preferred to another one less the
    // number of times that another one is preferred to it. That also works for ties and for items left out.
    private static final String MEASURE = "Borda points above the mean, doubled";

    private BordaRounds() {}

    /** Which scores are too low, where the lowest score is known. */
    interface Rule {
        LongPredicate tooLow(long lowest);
    }

    static EliminationReport count(EliminationMethod method, RankedTally tally, Rule rule) {
        long voters = Contest.voters(tally);
        EliminationBook book = new EliminationBook(method, tally, voters);
        Optional<String> missing = EliminationBook.missing(tally, voters);
        if (missing.isPresent()) {
            return book.none(missing.get());
        }
        PairwiseMatrix matrix = PairwiseMatrix.of(tally);
        BitSet left = new BitSet();
        left.set(0, tally.size());
        while (true) {
            long[] scores = new long[tally.size()];
            left.stream()
                    .forEach(i -> scores[i] =
                            left.stream().mapToLong(j -> matrix.margin(i, j)).sum());
            long lowest = left.stream().mapToLong(i -> scores[i]).min().orElse(0);
            LongPredicate tooLow = rule.tooLow(lowest);
            BitSet leaving = new BitSet();
            left.stream().filter(i -> tooLow.test(scores[i])).forEach(leaving::set);
            boolean decided = leaving.isEmpty() || leaving.equals(left);
            book.round(MEASURE, left, i -> scores[i], 0, 0, decided ? new BitSet() : leaving);
            if (decided) {
                return book.won(left);
            }
            left.andNot(leaving);
        }
    }
}
