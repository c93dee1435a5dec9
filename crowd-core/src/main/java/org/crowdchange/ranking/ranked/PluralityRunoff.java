package org.crowdchange.ranking.ranked;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.tally.RankedTally;

/**
 * Ranks items by two rounds: the two with the most first places meet one to one. Where it is open which two those are,
 * whoever wins one of the possible runoffs is a winner.
 *
 * <p><b>Source.</b> The two-round system of many presidential elections, held on one ballot; with parallel universes as in
 * V. Conitzer, M. Rognlie, L. Xia, "Preference functions that score rankings and maximum likelihood estimation",
 * <i>IJCAI</i> 2009, 109-115.
 *
 * <p><b>Variant.</b> If several items share the most first places, every pair of them is a possible runoff; else the first
 * meets each of those that share the second place. A runoff that ends in a tie has two winners. Unranked items stand below
 * ranked ones.
 *
 * <p><b>Complexity.</b> O(length of the distinct ballots n) for n items.
 *
 * <p><b>Edge cases.</b> No items or no ballots: no estimate. One item wins. All equal: all win. Ballots that tie items: see
 * {@code equalRanks}.
 *
 * <p><b>Defaults.</b> {@code equalRanks} refuse, as {@link InstantRunoff}. With cut or skip it applies to first places only.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param equalRanks what is done with ballots that tie items
 */
public record PluralityRunoff(EqualRanks equalRanks) implements EliminationMethod {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "plurality-runoff-put",
            BallotKind.RANKED,
            "One winner: the two items with the most first places meet one to one.",
            "Two-round system; Conitzer, Rognlie, Xia 2009 for its ties");

    /** Refuses ballots with ties. */
    public PluralityRunoff() {
        this(EqualRanks.REFUSE);
    }

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(FirstPlaceRules.parameter(equalRanks));
    }

    @Override
    public EliminationReport count(RankedTally tally) {
        StrictBallots ballots = StrictBallots.of(tally, equalRanks);
        EliminationBook book = new EliminationBook(this, tally, ballots.voters);
        Optional<String> obstacle = FirstPlaceRules.obstacle(ballots);
        if (obstacle.isPresent()) {
            return book.none(obstacle.get());
        }
        FirstPlaces first = new FirstPlaces(ballots, ballots.all());
        BitSet leaders = leaders(first, first.left());
        if (ballots.items == 1) {
            FirstPlaceRules.round(book, first, 0, new BitSet());
            return book.won(leaders);
        }
        BitSet others = ballots.all();
        others.andNot(leaders);
        BitSet opponents = leaders.cardinality() > 1 ? leaders : leaders(first, others);
        BitSet finalists = (BitSet) leaders.clone();
        finalists.or(opponents);
        others.andNot(finalists);
        FirstPlaceRules.round(book, first, 0, others);
        long[] runoffs = runoffs(PairwiseMatrix.of(tally), leaders, opponents);
        book.round("runoffs won or tied", finalists, i -> runoffs[i], 0, 0, new BitSet());
        BitSet winners = new BitSet();
        finalists.stream().filter(i -> runoffs[i] > 0).forEach(winners::set);
        return book.won(winners);
    }

    /** Those with the most first places among some. */
    private static BitSet leaders(FirstPlaces first, BitSet among) {
        long most = among.stream().mapToLong(first::count).max().orElse(0);
        BitSet leaders = new BitSet();
        among.stream().filter(i -> first.count(i) == most).forEach(leaders::set);
        return leaders;
    }

    private static long[] runoffs(PairwiseMatrix matrix, BitSet leaders, BitSet opponents) {
        long[] runoffs = new long[matrix.size()];
        leaders.stream()
                .forEach(a -> opponents.stream()
                        // Of two leaders each pair once.
                        .filter(b -> a < b || !leaders.get(b))
                        .forEach(b -> {
                            runoffs[a] += matrix.margin(a, b) >= 0 ? 1 : 0;
                            runoffs[b] += matrix.margin(a, b) <= 0 ? 1 : 0;
                        }));
        return runoffs;
    }
}
