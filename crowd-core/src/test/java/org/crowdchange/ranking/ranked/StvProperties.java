package org.crowdchange.ranking.ranked;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.RankedArbitraries;
import org.crowdchange.tally.RankedBallot;
import org.crowdchange.tally.RankedTally;

class StvProperties extends RoundsMethodLaws {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<RankedTally>> methods() {
        Arbitrary<Integer> seats = Arbitraries.integers().between(1, 4);
        Arbitrary<TieBreak> ties = Arbitraries.of(TieBreak.class);
        Arbitrary<Integer> decimals = Arbitraries.of(1, 2, 5, 12, 30, 36);
        Arbitrary<Double> precision = Arbitraries.of(1e-10, 1e-12, 1e-6);
        List<Arbitrary<RankingMethod<RankedTally>>> kinds = List.of(
                Combinators.combine(seats, decimals, ties).as(StvScottish::new),
                Combinators.combine(Arbitraries.of(StvQuota.class), seats, decimals, ties)
                        .as(StvWig::new),
                Combinators.combine(seats, precision, ties).as(StvMeek::new),
                Combinators.combine(seats, precision, ties).as(StvWarren::new),
                Combinators.combine(
                                Arbitraries.of(StvRctab.Mode.class), seats, decimals, Arbitraries.of(true, false), ties)
                        .as((mode, number, places, batch, tie) -> new StvRctab(
                                mode, mode == StvRctab.Mode.MAJORITY ? 1 : number, places, batch, "", tie)));
        return Arbitraries.of(kinds).flatMap(kind -> kind).withoutEdgeCases();
    }

    /** Those who keep a share of votes are counted in floating point. */
    @Override
    protected double rounding() {
        return 1e-6;
    }

    @Override
    protected double score(Explanation explanation) {
        double rounds = explanation.value("rounds");
        if (explanation.value("elected") == 1) {
            return rounds + 1;
        }
        return explanation.value("excluded") == 1
                ? explanation.value("round")
                : rounds + explanation.value("votes") / (explanation.value("ballots") + 1);
    }

    @Property(tries = 500)
    void asManyAreElectedAsThereAreSeats(
            @ForAll("methods") RankingMethod<RankedTally> method, @ForAll("tallies") RankedTally tally) {
        StvReport report = ((StvMethod) method).count(tally);

        if (report.noEstimate().isPresent()) {
            assertThat(report.elected()).isEmpty();
            return;
        }
        assertThat(report.elected())
                .doesNotHaveDuplicates()
                .hasSize(Math.min(((StvMethod) method).seats(), tally.size()));
        assertThat(method.rank(tally).items().stream()
                        .filter(item -> item.tier() == 1)
                        .map(RankedItem::item))
                .containsExactlyInAnyOrderElementsOf(report.elected());
        assertThat(report.toText()).endsWith("Elected: " + String.join(", ", report.elected()) + "\n");
        assertThat(report.toJson()).startsWith("{\"method\":\"" + method.id() + "\"");
    }

    @Property(tries = 500)
    void noVoteIsLostUnnoticed(
            @ForAll("methods") RankingMethod<RankedTally> method, @ForAll("tallies") RankedTally tally) {
        StvReport report = ((StvMethod) method).count(tally);

        for (StvRound round : report.rounds()) {
            BigDecimal sum = round.tally().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum.add(round.exhausted()).add(round.lost()))
                    .isEqualByComparingTo(BigDecimal.valueOf(tally.total()));
            assertThat(round.tally().values()).allMatch(votes -> votes.signum() >= 0);
            assertThat(round.exhausted()).isNotNegative();
            if (!(method instanceof StvMeek || method instanceof StvWarren)) {
                assertThat(round.lost()).isNotNegative();
            }
        }
    }

    @Property(tries = 500)
    void eachRoundIsTheOneBeforeAfterItsTransfers(
            @ForAll("methods") RankingMethod<RankedTally> method, @ForAll("tallies") RankedTally tally) {
        if (method instanceof StvMeek || method instanceof StvWarren) {
            return; // They deal out all votes anew.
        }
        List<StvRound> rounds = ((StvMethod) method).count(tally).rounds();
        for (int i = 0; i + 1 < rounds.size(); i++) {
            Map<String, BigDecimal> expected = new HashMap<>(rounds.get(i).tally());
            BigDecimal exhausted = rounds.get(i).exhausted();
            for (StvEvent event : rounds.get(i).events()) {
                BigDecimal gone = event.exhausted().add(event.lost());
                for (BigDecimal moved : event.transfers().values()) {
                    gone = gone.add(moved);
                }
                expected.merge(event.item(), gone.negate(), BigDecimal::add);
                event.transfers().forEach((to, moved) -> expected.merge(to, moved, BigDecimal::add));
                exhausted = exhausted.add(event.exhausted());
            }
            StvRound next = rounds.get(i + 1);
            next.tally().forEach((item, votes) -> assertThat(votes).isEqualByComparingTo(expected.get(item)));
            assertThat(next.exhausted()).isEqualByComparingTo(exhausted);
        }
    }

    /** Two ballots are worth more than a billion others, and took some trillionths of a vote with them, time and again. */
    @Example
    void whatRoundingLeavesOfASurplusComesToAnEnd() {
        RankedTally tally = RankedTally.builder()
                .add(RankedBallot.parse("d>f"), 1_073_741_823)
                .add(RankedBallot.parse("f>e>d>c>b>a"), 2)
                .build();
        for (TieBreak tieBreak : TieBreak.values()) {
            assertThat(new StvScottish(4, 12, tieBreak).count(tally).rounds()).hasSizeLessThan(1000);
        }
    }

    @Property(tries = 1000)
    void solidCoalitionsGetTheirShareOfTheSeats(@ForAll("strict") RankedTally tally, @ForAll("seats") int seats) {
        List<StvMethod> methods = List.of(
                new StvWig(StvQuota.DROOP, seats),
                new StvWig(StvQuota.NEWLAND_BRITTON, seats),
                new StvMeek(seats),
                new StvWarren(seats),
                new StvScottish(seats));
        long voters = Contest.voters(tally);
        for (StvMethod method : methods) {
            StvReport report = method.count(tally);
            if (report.noEstimate().isPresent()) {
                continue;
            }
            for (int set = 1; set < 1 << tally.size(); set++) {
                Set<String> coalition = new TreeSet<>();
                for (int i = 0; i < tally.size(); i++) {
                    if ((set >> i & 1) == 1) {
                        coalition.add(tally.item(i));
                    }
                }
                long supporters = solid(tally, coalition);
                int quotas = 0;
                boolean rounded =
                        method.id().equals("stv-scottish") || method.id().equals("stv-wig-droop");
                long quota = voters / (seats + 1) + 1;
                while (quotas < coalition.size()
                        && (rounded
                                ? supporters >= (quotas + 1) * quota
                                : supporters * (seats + 1) > (quotas + 1) * voters)) {
                    quotas++;
                }
                assertThat(report.elected().stream().filter(coalition::contains).count())
                        .as("%s of %s for %d of %d", method, coalition, supporters, voters)
                        .isGreaterThanOrEqualTo(Math.min(quotas, seats));
            }
        }
    }

    /** How many voters rank all of these above all others. */
    private static long solid(RankedTally tally, Set<String> coalition) {
        long supporters = 0;
        for (int b = 0; b < tally.ballots(); b++) {
            Set<String> top = new TreeSet<>();
            boolean solid = false;
            for (int[] tier : tally.tiers(b)) {
                for (int item : tier) {
                    top.add(tally.item(item));
                }
                solid |= top.equals(coalition);
            }
            supporters += solid ? tally.weight(b) : 0;
        }
        return supporters;
    }

    @Property(tries = 300)
    void transfersByPilesAreTransfersOfSingleBallots(@ForAll("strict") RankedTally tally, @ForAll("seats") int seats) {
        StvReport report = new StvWig(StvQuota.DROOP, seats).count(tally);

        if (report.noEstimate().isEmpty()) {
            assertThat(new TreeSet<>(report.elected())).isEqualTo(new SingleBallots(tally, seats).elected());
        }
    }

    @Provide
    Arbitrary<Integer> seats() {
        return Arbitraries.integers().between(1, 4);
    }

    @Provide
    Arbitrary<RankedTally> strict() {
        return RankedArbitraries.contests(5, 6).filter(RankedTally::isStrict);
    }

    /** The same rule the simple way: every ballot by itself, with a value in floating point. */
    private static final class SingleBallots {
        private final List<List<String>> ballots = new ArrayList<>();
        private final List<Double> values = new ArrayList<>();
        private final List<String> holders = new ArrayList<>();
        private final Set<String> running;
        private final Set<String> elected = new TreeSet<>();
        private final int seats;
        private final double quota;

        SingleBallots(RankedTally tally, int seats) {
            this.seats = seats;
            running = new TreeSet<>(tally.items());
            for (int b = 0; b < tally.ballots(); b++) {
                List<String> order = new ArrayList<>();
                for (int k = 0; k < tally.length(b); k++) {
                    order.add(tally.item(tally.position(b, k)));
                }
                for (long i = 0; i < tally.weight(b) && !order.isEmpty(); i++) {
                    ballots.add(order);
                    values.add(1.0);
                    holders.add(next(order, ""));
                }
            }
            quota = Math.floor((double) ballots.size() / (seats + 1)) + 1;
        }

        private String next(List<String> order, String after) {
            return order.stream()
                    .skip(order.indexOf(after) + 1)
                    .filter(running::contains)
                    .findFirst()
                    .orElse("");
        }

        private double votes(String item) {
            double votes = 0;
            for (int i = 0; i < ballots.size(); i++) {
                votes += holders.get(i).equals(item) ? values.get(i) : 0;
            }
            return votes;
        }

        Set<String> elected() {
            while (elected.size() < seats && elected.size() + running.size() > 0) {
                List<String> reaching = running.stream()
                        .filter(item -> votes(item) >= quota - 1e-9)
                        .toList();
                running.removeAll(reaching);
                elected.addAll(reaching);
                if (running.size() <= seats - elected.size()) {
                    elected.addAll(running);
                    return elected;
                }
                if (reaching.isEmpty()) {
                    double least =
                            running.stream().mapToDouble(this::votes).min().orElseThrow();
                    String last = running.stream()
                            .filter(item -> votes(item) <= least + 1e-9)
                            .reduce("", (a, b) -> b);
                    running.remove(last);
                    move(last, 1);
                }
                for (String item : reaching) {
                    move(item, (votes(item) - quota) / votes(item));
                }
            }
            return elected;
        }

        private void move(String from, double part) {
            for (int i = 0, n = ballots.size(); i < n; i++) {
                if (holders.get(i).equals(from)) {
                    String to = next(ballots.get(i), from);
                    ballots.add(ballots.get(i));
                    values.add(values.get(i) * part);
                    holders.add(to);
                    values.set(i, values.get(i) * (1 - part));
                }
            }
        }
    }
}
