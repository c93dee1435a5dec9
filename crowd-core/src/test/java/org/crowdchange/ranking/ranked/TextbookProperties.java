package org.crowdchange.ranking.ranked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.ranking.Tier;
import org.crowdchange.tally.RankedArbitraries;
import org.crowdchange.tally.RankedTally;

/** The rules against their definitions in {@link Textbook}. */
class TextbookProperties {

    @Provide
    Arbitrary<RankedTally> contests() {
        return Arbitraries.oneOf(
                RankedArbitraries.contests(5, 6),
                RankedArbitraries.contests(4, 4),
                RankedArbitraries.linearContests(5, 5));
    }

    @Property(tries = 300)
    void theMatrixCountsBallotByBallot(@ForAll("contests") RankedTally tally) {
        assertThat(PairwiseMatrix.of(tally).toArray()).isDeepEqualTo(new Textbook(tally).support);
    }

    @Property(tries = 300)
    void theSetsAreThoseOfTheirDefinitions(@ForAll("contests") RankedTally tally) {
        Textbook textbook = new Textbook(tally);
        PairwiseMatrix matrix = PairwiseMatrix.of(tally);

        assertThat(new SmithSet().winners(matrix)).isEqualTo(textbook.smith());
        assertThat(new SchwartzSet().winners(matrix)).isEqualTo(textbook.schwartz());
        assertThat(new UncoveredSet().winners(matrix)).isEqualTo(textbook.uncovered());
    }

    @Property(tries = 300)
    void defeatsAreThoseOfTheirDefinitions(@ForAll("contests") RankedTally tally) {
        Textbook textbook = new Textbook(tally);
        PairwiseMatrix matrix = PairwiseMatrix.of(tally);
        List<String> schulze = new ArrayList<>();
        List<String> splitCycle = new ArrayList<>();
        for (int a = 0; a < matrix.size(); a++) {
            for (int b = 0; b < matrix.size(); b++) {
                if (textbook.schulzeDefeats(a, b)) {
                    schulze.add(matrix.item(a) + matrix.item(b));
                }
                if (textbook.splitCycleDefeats(a, b, textbook.all())) {
                    splitCycle.add(matrix.item(a) + matrix.item(b));
                }
            }
        }

        assertThat(new Schulze().defeats(matrix))
                .extracting(defeat -> defeat.winner() + defeat.loser())
                .isEqualTo(schulze);
        assertThat(new SplitCycle().defeats(matrix))
                .extracting(defeat -> defeat.winner() + defeat.loser())
                .isEqualTo(splitCycle);
        assertThat(new Schulze().winners(matrix))
                .isEqualTo(textbook.names(b -> textbook.all().stream().noneMatch(a -> textbook.schulzeDefeats(a, b))));
    }

    @Property(tries = 300)
    void rankedPairsWinAtTheTopOfAStack(@ForAll("contests") RankedTally tally) {
        assertThat(new RankedPairs().winners(PairwiseMatrix.of(tally))).isEqualTo(new Textbook(tally).rankedPairs());
    }

    @Property(tries = 300)
    void riverRootsAreThoseOfAllOrders(@ForAll("contests") RankedTally tally) {
        List<String> roots = new Textbook(tally).river(2_000);
        Assume.that(roots != null);

        assertThat(new River().winners(PairwiseMatrix.of(tally))).isEqualTo(roots);
    }

    @Property(tries = 300)
    void stableVotingIsItsRecursion(@ForAll("contests") RankedTally tally) {
        Textbook textbook = new Textbook(tally);

        assertThat(new StableVoting().winners(PairwiseMatrix.of(tally)))
                .isEqualTo(textbook.names(textbook.stable(textbook.all())::contains));
    }

    @Property(tries = 300)
    void kemenyOrdersAreTheBestOfAll(@ForAll("contests") RankedTally tally) {
        Textbook textbook = new Textbook(tally);
        List<List<Integer>> best = new ArrayList<>();
        textbook.orders(order -> {
            if (!best.isEmpty() && textbook.distance(order) < textbook.distance(best.get(0))) {
                best.clear();
            }
            if (best.isEmpty() || textbook.distance(order) == textbook.distance(best.get(0))) {
                best.add(order);
            }
        });
        TreeSet<String> tops = new TreeSet<>();
        best.forEach(order -> tops.add(tally.item(order.get(0))));

        KemenyRankings rankings = new Kemeny().rankings(PairwiseMatrix.of(tally));

        assertThat(rankings.distance())
                .isEqualTo(textbook.distance(best.get(0)))
                .isEqualTo(rankings.lowerBound());
        assertThat(rankings.complete()).isTrue();
        assertThat(rankings.rankings())
                .containsExactlyInAnyOrderElementsOf(best.stream()
                        .map(order -> order.stream().map(tally::item).toList())
                        .toList());
        assertThat(new Kemeny().winners(PairwiseMatrix.of(tally))).isEqualTo(List.copyOf(tops));
        if (best.size() == 1 && tally.ballots() > 0) {
            assertThat(new Kemeny().rank(tally).items())
                    .extracting(RankedItem::item)
                    .isEqualTo(best.get(0).stream().map(tally::item).toList());
        }
    }

    @Property(tries = 200)
    void theLocalSearchKeepsItsBounds(@ForAll("contests") RankedTally tally) {
        PairwiseMatrix matrix = PairwiseMatrix.of(tally);
        long least = new Kemeny().rankings(matrix).distance();

        KemenyRankings found = new Kemeny(1, TieBreak.ITEM_ORDER).rankings(matrix);

        assertThat(found.lowerBound()).isLessThanOrEqualTo(least);
        // So few items are one window of the search.
        assertThat(found.distance()).isEqualTo(least);
        assertThat(found.rankings()).hasSize(1);
    }

    @Property(tries = 300)
    void tiersOfASetAreItsWinnersAmongTheRest(@ForAll("contests") RankedTally tally) {
        Assume.that(tally.ballots() > 0 && tally.length(tally.ballots() - 1) > 0);
        for (CondorcetMethod method : List.of(
                new SmithSet(),
                new SchwartzSet(),
                new UncoveredSet(),
                new RankedPairs(),
                new River(),
                new StableVoting(),
                new Kemeny())) {
            List<String> left = new ArrayList<>(tally.items());
            for (Tier tier : method.rank(tally).tiers()) {
                List<String> expected = method.winners(PairwiseMatrix.of(tally.restricted(left::contains)));
                assertThat(tier.items())
                        .as("tier %s of %s", tier.number(), method.id())
                        .extracting(RankedItem::item)
                        .isEqualTo(expected);
                left.removeAll(expected);
            }
        }
    }
}
