package org.crowdchange.ranking.ranked;

import java.util.BitSet;
import java.util.Optional;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.tally.RankedTally;

/**
 * Ranks items by how many voters put them among their first choices, where as many choices count as it takes for a
 * majority: first places, then first and second places, and so on.
 *
 * <p><b>Source.</b> J. W. Bucklin, used in Grand Junction (Colorado) from 1909; H. Hoag and G. Hallett, <i>Proportional
 * Representation</i> (1926), 485-491; ballots that leave items out: D. M. Kilgour, J.-C. Grégoire, A. M. Foley, "The
 * prevalence and consequences of ballot truncation in ranked-choice elections", <i>Public Choice</i> 184 (2020),
 * 197-218, <a href="https://doi.org/10.1007/s11127-019-00723-2">doi:10.1007/s11127-019-00723-2</a>.
 *
 * <p><b>Variant.</b> With the smallest number of ranks at which some item is chosen by more than half of the voters: {@code
 * bucklin} elects the item chosen by most; {@code simplified-bucklin} all that more than half have chosen; {@code
 * bucklin-truncated} is {@code bucklin} for ballots that leave items out, with half of those who rank anything, where the
 * other two take half of all voters, blank ballots included. If ballots leave so many items out that no majority is
 * reached, {@code bucklin} and {@code bucklin-truncated} elect the item on most ballots, and {@code simplified-bucklin} has
 * no estimate. The items that do not win stand in the order of the same numbers.
 *
 * <p><b>Complexity.</b> O(length of the distinct ballots + n²) for n items.
 *
 * <p><b>Edge cases.</b> No items or no ballots: no estimate. One item wins in the first round. All equal: all win. Ballots
 * that tie items: no estimate.
 *
 * <p><b>Defaults.</b> {@code bucklin}; the variant is part of the id and not a parameter.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param variant which of the three; it decides the id
 */
public record Bucklin(Variant variant) implements EliminationMethod {

    private static final String SOURCE = "Bucklin 1909; Hoag and Hallett 1926";

    /** The three readings of the rule. */
    public enum Variant {
        /** The item chosen by most wins. */
        MOST,
        /** All items chosen by a majority win. */
        MAJORITY,
        /** The item chosen by most wins; half of those who rank anything are enough. */
        TRUNCATED
    }

    /** The variant {@code bucklin}. */
    public Bucklin() {
        this(Variant.MOST);
    }

    @Override
    public MethodDescription description() {
        return switch (variant) {
            case MOST ->
                new MethodDescription(
                        "bucklin",
                        BallotKind.RANKED,
                        "One winner: the most often among the first choices, of which as many count as it takes for a"
                                + " majority.",
                        SOURCE);
            case MAJORITY ->
                new MethodDescription(
                        "simplified-bucklin",
                        BallotKind.RANKED,
                        "All winners: who is among the first choices of a majority, as soon as anybody is.",
                        SOURCE);
            case TRUNCATED ->
                new MethodDescription(
                        "bucklin-truncated",
                        BallotKind.RANKED,
                        "One winner: as bucklin, for ballots that leave items out.",
                        SOURCE);
        };
    }

    @Override
    public EliminationReport count(RankedTally tally) {
        StrictBallots ballots = StrictBallots.of(tally, EqualRanks.REFUSE);
        long voters = variant == Variant.TRUNCATED ? ballots.voters : tally.total();
        EliminationBook book = new EliminationBook(this, tally, voters);
        Optional<String> obstacle = FirstPlaceRules.obstacle(ballots);
        if (obstacle.isPresent()) {
            return book.none(obstacle.get());
        }
        long needed = voters / 2 + 1;
        long[] chosen = new long[ballots.items];
        BitSet all = ballots.all();
        for (int rank = 1; ; rank++) {
            for (int b = 0; b < ballots.ballots(); b++) {
                int place = ballots.start[b] + rank - 1;
                if (place < ballots.start[b + 1]) {
                    chosen[ballots.order[place]] += ballots.weight[b];
                }
            }
            String measure = rank == 1 ? FirstPlaceRules.FIRST_PLACES : "places among the first " + rank;
            book.round(measure, all, i -> chosen[i], needed, 0, new BitSet());
            long most = all.stream().mapToLong(i -> chosen[i]).max().orElse(0);
            if (most >= needed || rank == ballots.items) {
                long enough = variant == Variant.MAJORITY ? needed : most;
                BitSet winners = new BitSet();
                all.stream().filter(i -> chosen[i] >= enough).forEach(winners::set);
                return winners.isEmpty()
                        ? book.none("No item stands on the ballots of more than half of the voters")
                        : book.won(winners);
            }
        }
    }
}
