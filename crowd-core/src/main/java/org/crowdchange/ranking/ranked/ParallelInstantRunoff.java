package org.crowdchange.ranking.ranked;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.tally.RankedTally;

/**
 * Ranks items by instant runoff in all parallel universes: one item leaves at a time, and where several have the fewest
 * first places, each of them is tried. Whoever wins in some branch is a winner.
 *
 * <p><b>Source.</b> V. Conitzer, M. Rognlie, L. Xia, "Preference functions that score rankings and maximum likelihood
 * estimation", <i>IJCAI</i> 2009, 109-115 (parallel-universes tie-breaking); J. Wang, S. Sikdar, T. Shepherd, Z. Zhao, C.
 * Jiang, L. Xia, "Practical algorithms for multi-stage voting rules with parallel universes tiebreaking", <i>AAAI</i>
 * 2019, <a href="https://doi.org/10.1609/aaai.v33i01.33012189">doi:10.1609/aaai.v33i01.33012189</a>.
 *
 * <p><b>Variant.</b> An item with more than half of all voters who rank anything wins; so does the last one left. Items
 * with the fewest first places that together have fewer than the next one leave in any case, in whatever order, and are
 * taken out at once. Sets of items left are visited once, however they came about. The others stand in the order of the
 * furthest stage to which some branch brings them.
 *
 * <p><b>Complexity.</b> O(s (length of the distinct ballots + n log n)) for n items and s sets of items left that occur,
 * one for each round without ties and up to 2<sup>n</sup> with them. It is NP-complete to tell whether an item is a winner.
 *
 * <p><b>Edge cases.</b> As {@link InstantRunoff}. More than {@code maximumSets} sets: no estimate.
 *
 * <p><b>Defaults.</b> {@code equalRanks} refuse, see {@link InstantRunoff}. {@code maximumSets} 100,000: some seconds with a
 * thousand distinct ballots.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param equalRanks what is done with ballots that tie items
 * @param maximumSets the largest number of sets of items left that are looked at, 1 or more
 */
public record ParallelInstantRunoff(EqualRanks equalRanks, int maximumSets) implements EliminationMethod {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "irv-put",
            BallotKind.RANKED,
            "One winner: instant runoff, with everybody a winner who wins in some way of breaking its ties.",
            "Conitzer, Rognlie, Xia 2009 (parallel-universes tie-breaking)");

    /** @throws IllegalArgumentException if the number of sets is out of range */
    public ParallelInstantRunoff {
        if (maximumSets < 1) {
            throw new IllegalArgumentException("maximumSets is " + maximumSets + "; expected 1 or more");
        }
    }

    /** Refuses ballots with ties, and looks at 100,000 sets at most. */
    public ParallelInstantRunoff() {
        this(EqualRanks.REFUSE, 100_000);
    }

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                FirstPlaceRules.parameter(equalRanks),
                new Parameter(
                        "maximumSets",
                        maximumSets,
                        "the largest number of sets of items left that are looked at, 1 or more"));
    }

    @Override
    public EliminationReport count(RankedTally tally) {
        StrictBallots ballots = StrictBallots.of(tally, equalRanks);
        EliminationBook book = new EliminationBook(this, tally, ballots.voters);
        Optional<String> obstacle = FirstPlaceRules.obstacle(ballots);
        if (obstacle.isPresent()) {
            return book.none(obstacle.get());
        }
        Branches branches = new Branches(ballots, maximumSets);
        while (branches.open()) {
            branches.visit();
        }
        return branches.tooMany()
                ? book.none("The ties of this count branch into more than " + maximumSets + " sets of items left")
                : branches.report(book);
    }

    /** Sets of items left that are still to be visited, the largest first, so that each is visited once. */
    private static final class Branches {
        private final StrictBallots ballots;
        private final int maximum;
        private final TreeMap<Integer, Map<BitSet, Integer>> waiting = new TreeMap<>();
        private final BitSet winners = new BitSet();
        // The furthest stage to which some branch brings each item, and the most votes it has there.
        private final int[] furthest;
        private final long[] votes;
        private int seen;
        private int deepest;

        Branches(StrictBallots ballots, int maximum) {
            this.ballots = ballots;
            this.maximum = maximum;
            furthest = new int[ballots.items];
            votes = new long[ballots.items];
            add(ballots.all(), 1);
        }

        boolean open() {
            return !waiting.isEmpty() && !tooMany();
        }

        boolean tooMany() {
            return seen > maximum;
        }

        private void add(BitSet left, int stage) {
            Map<BitSet, Integer> sameSize = waiting.computeIfAbsent(left.cardinality(), size -> new HashMap<>());
            Integer before = sameSize.put(left, stage);
            if (before == null) {
                seen++;
            } else {
                sameSize.put(left, Math.max(before, stage));
            }
        }

        void visit() {
            for (Map.Entry<BitSet, Integer> each :
                    waiting.pollLastEntry().getValue().entrySet()) {
                if (!tooMany()) {
                    visit(each.getKey(), each.getValue());
                }
            }
        }

        private void visit(BitSet left, int stage) {
            deepest = Math.max(deepest, stage);
            long[] firsts = ballots.firsts(left);
            Integer[] order = left.stream().boxed().toArray(Integer[]::new);
            Arrays.sort(order, (a, b) -> Long.compare(firsts[a], firsts[b]));
            for (int item : order) {
                if (stage > furthest[item]) {
                    furthest[item] = stage;
                    votes[item] = firsts[item];
                } else if (stage == furthest[item]) {
                    votes[item] = Math.max(votes[item], firsts[item]);
                }
            }
            int best = order[order.length - 1];
            if (order.length == 1 || firsts[best] >= ballots.majority()) {
                winners.set(best);
                return;
            }
            int surely = surelyOut(order, firsts);
            if (surely > 0) {
                add(without(left, order, 0, surely), stage + 1);
                return;
            }
            for (int i = 0; i < order.length && firsts[order[i]] == firsts[order[0]]; i++) {
                add(without(left, order, i, i + 1), stage + 1);
            }
        }

        private static BitSet without(BitSet left, Integer[] order, int from, int to) {
            BitSet next = (BitSet) left.clone();
            for (int i = from; i < to; i++) {
                next.clear(order[i]);
            }
            return next;
        }

        /** How many of the lowest leave in every branch: together they have fewer than the next. */
        private static int surelyOut(Integer[] order, long[] firsts) {
            long together = 0;
            int surely = 0;
            for (int i = 0; i + 1 < order.length; i++) {
                together += firsts[order[i]];
                if (together < firsts[order[i + 1]]) {
                    surely = i + 1;
                }
            }
            return surely;
        }

        EliminationReport report(EliminationBook book) {
            for (int i = 0; i < ballots.items; i++) {
                boolean toTheEnd = furthest[i] == deepest;
                book.standing(i, toTheEnd ? 0 : furthest[i], votes[i], FirstPlaceRules.FIRST_PLACES);
            }
            return book.won(winners);
        }
    }
}
