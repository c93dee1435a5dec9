package org.crowdchange.ranking.ranked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.RankedArbitraries;
import org.crowdchange.tally.RankedTally;

class EliminationProperties extends RoundsMethodLaws {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<RankedTally>> methods() {
        List<RankingMethod<RankedTally>> methods = new ArrayList<>(rules(EqualRanks.REFUSE));
        methods.addAll(rules(EqualRanks.CUT));
        methods.addAll(rules(EqualRanks.SKIP));
        methods.add(new ParallelInstantRunoff(EqualRanks.SKIP, 3));
        return Arbitraries.of(methods);
    }

    private static List<EliminationMethod> rules(EqualRanks equalRanks) {
        List<EliminationMethod> rules = new ArrayList<>(List.of(
                new InstantRunoff(false, equalRanks),
                new InstantRunoff(true, equalRanks),
                new ParallelInstantRunoff(equalRanks, 100_000),
                new PluralityRunoff(equalRanks),
                new Benham(equalRanks),
                new SmithRunoff(equalRanks),
                new CondorcetRunoff(equalRanks)));
        if (equalRanks == EqualRanks.REFUSE) {
            rules.addAll(List.of(new Coombs(), new Baldwin(), new Nanson()));
            for (Bucklin.Variant variant : Bucklin.Variant.values()) {
                rules.add(new Bucklin(variant));
            }
        }
        return rules;
    }

    @Override
    protected double score(Explanation explanation) {
        double rounds = explanation.value("rounds");
        if (explanation.value("won") == 1) {
            return rounds + 1;
        }
        double left = explanation.value("left");
        return left > 0 ? left : rounds + explanation.value("votes") / (explanation.value("most") + 1);
    }

    @Property(tries = 300)
    void theWinnersStandAloneInTheFirstTier(
            @ForAll("methods") RankingMethod<RankedTally> method, @ForAll("tallies") RankedTally tally) {
        EliminationReport report = ((EliminationMethod) method).count(tally);

        assertThat(report.noEstimate().isPresent()).isEqualTo(report.winners().isEmpty());
        List<String> first = method.rank(tally).items().stream()
                .filter(item -> item.rated() && item.tier() == 1)
                .map(RankedItem::item)
                .toList();
        assertThat(first).isEqualTo(report.winners());
    }

    @Property(tries = 300)
    void everybodyLeavesAtMostOnceAndNobodyIsForgotten(
            @ForAll("methods") RankingMethod<RankedTally> method, @ForAll("tallies") RankedTally tally) {
        EliminationReport report = ((EliminationMethod) method).count(tally);

        List<String> left = new ArrayList<>();
        for (EliminationRound round : report.rounds()) {
            assertThat(round.tally().keySet()).noneMatch(left::contains).containsAll(round.left());
            left.addAll(round.left());
        }
        assertThat(left).doesNotHaveDuplicates().noneMatch(report.winners()::contains);
        assertThat(report.toText()).isNotBlank();
        assertThat(report.toJson()).startsWith("{\"method\":\"" + method.id() + "\"");
    }

    @Property(tries = 300)
    void firstPlacesAndExhaustedBallotsAreAllBallots(@ForAll("strict") RankedTally tally) {
        EliminationReport report = new InstantRunoff(true).count(tally);

        assertThat(report.rounds())
                .allSatisfy(round -> assertThat(round.exhausted()
                                + round.tally().values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum())
                        .isEqualTo(report.voters()));
    }

    @Property(tries = 500)
    void whoeverIsFirstOnMostBallotsWinsAlone(@ForAll("complete") RankedTally tally) {
        for (String item : tally.items()) {
            long firsts = 0;
            for (int b = 0; b < tally.ballots(); b++) {
                firsts += tally.item(tally.position(b, 0)).equals(item) ? tally.weight(b) : 0;
            }
            if (2 * firsts > tally.total()) {
                List<EliminationMethod> rules = rules(EqualRanks.REFUSE);
                rules.removeIf(rule -> rule instanceof Baldwin || rule instanceof Nanson);
                assertThat(rules)
                        .allSatisfy(
                                rule -> assertThat(rule.count(tally).winners()).containsExactly(item));
            }
        }
    }

    @Property(tries = 500)
    void whoeverBeatsAllOthersWinsUnderTheHybridsAndBordaRounds(@ForAll("strict") RankedTally tally) {
        PairwiseMatrix.of(tally)
                .condorcetWinner()
                .ifPresent(winner -> assertThat(List.of(
                                new Benham(), new SmithRunoff(), new CondorcetRunoff(), new Baldwin(), new Nanson()))
                        .filteredOn(rule -> rule.count(tally).noEstimate().isEmpty())
                        .allSatisfy(
                                rule -> assertThat(rule.count(tally).winners()).containsExactly(winner)));
    }

    @Property(tries = 500)
    void bothMajoritiesElectTheSame(@ForAll("strict") RankedTally tally) {
        assertThat(new InstantRunoff(true).count(tally).winners())
                .isEqualTo(new InstantRunoff(false).count(tally).winners());
    }

    @Property(tries = 300)
    void parallelUniversesAreAllOrdersOfBreakingTies(@ForAll("small") RankedTally tally) {
        if (tally.total() == 0) {
            return;
        }
        Set<String> winners = new TreeSet<>();
        permutations(tally.items(), new ArrayList<>(), winners, tally);

        assertThat(new ParallelInstantRunoff().count(tally).winners()).containsExactlyElementsOf(winners);
    }

    @Property(tries = 300)
    void instantRunoffIsWhatTheTextbookSays(@ForAll("complete") RankedTally tally) {
        if (tally.total() > 0) {
            assertThat(new InstantRunoff().count(tally).winners())
                    .containsExactlyElementsOf(textbook(tally, new TreeSet<>(tally.items())));
        }
    }

    @Provide
    Arbitrary<RankedTally> complete() {
        return RankedArbitraries.linearContests(5, 6);
    }

    @Provide
    Arbitrary<RankedTally> small() {
        return RankedArbitraries.linearContests(4, 5);
    }

    @Provide
    Arbitrary<RankedTally> strict() {
        return RankedArbitraries.contests(5, 8).filter(RankedTally::isStrict);
    }

    private static Set<String> textbook(RankedTally tally, Set<String> left) {
        long least =
                left.stream().mapToLong(item -> firsts(tally, left, item)).min().orElseThrow();
        Set<String> kept = new TreeSet<>(left);
        for (String item : left) {
            if (2 * firsts(tally, left, item) > tally.total()) {
                return Set.of(item);
            }
            if (firsts(tally, left, item) == least) {
                kept.remove(item);
            }
        }
        return kept.isEmpty() ? left : textbook(tally, kept);
    }

    /** Runs the count once for each order in which ties can be broken. */
    private static void permutations(List<String> rest, List<String> order, Set<String> winners, RankedTally tally) {
        if (rest.isEmpty()) {
            Set<String> left = new TreeSet<>(tally.items());
            while (left.size() > 1) {
                left.remove(left.stream()
                        .min(Comparator.<String>comparingLong(item -> firsts(tally, left, item))
                                .thenComparing(order::indexOf))
                        .orElseThrow());
            }
            winners.addAll(left);
        }
        for (String next : rest) {
            List<String> others = new ArrayList<>(rest);
            others.remove(next);
            List<String> longer = new ArrayList<>(order);
            longer.add(next);
            permutations(others, longer, winners, tally);
        }
    }

    private static long firsts(RankedTally tally, Set<String> left, String item) {
        long firsts = 0;
        for (int b = 0; b < tally.ballots(); b++) {
            for (int k = 0; k < tally.length(b); k++) {
                String top = tally.item(tally.position(b, k));
                if (left.contains(top)) {
                    firsts += top.equals(item) ? tally.weight(b) : 0;
                    break;
                }
            }
        }
        return firsts;
    }
}
