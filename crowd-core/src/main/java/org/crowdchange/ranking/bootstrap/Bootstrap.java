package org.crowdchange.ranking.bootstrap;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.crowdchange.ranking.Level;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.Tally;
import org.crowdchange.tally.TallyBuilder;

/**
 * The bootstrap over voters, for any ranking method.
 *
 * <p><b>Source.</b> B. Efron, "Bootstrap methods: another look at the jackknife", <i>The Annals of Statistics</i> 7 (1979),
 * 1-26, <a href="https://doi.org/10.1214/aos/1176344552">doi:10.1214/aos/1176344552</a>; with voters as the units, a cluster
 * bootstrap.
 *
 * <p><b>Variant.</b> In each round as many voters are drawn, with replacement, as there are, their tallies are added up and
 * ranked. Intervals are percentile intervals. Each round has a random stream of its own, made from the seed and the number
 * of the round, so the result does not depend on who computes which round.
 *
 * <p><b>Complexity.</b> {@code rounds} times the cost of adding up the voters' tallies and of ranking the sum; rounds run
 * side by side as far as the executor lets them. The ranks of all rounds are kept: 4 bytes per round and item.
 *
 * <p><b>Edge cases.</b> An item that nobody of a drawn crowd has voted on stands last in that round. Rounds for which the
 * method has no estimate are left out and counted. With one voter all rounds are the same.
 *
 * <p><b>Defaults.</b> 200 rounds are enough for a 95 % interval to the nearest rank or so; use 1,000 for publication.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param rounds how many crowds are drawn, 1 to 100,000
 * @param level probability of the two-sided intervals, above 0 and below 1
 * @param seed where chance begins; the same seed gives the same result
 */
public record Bootstrap(int rounds, double level, long seed) {

    private static final int MOST_ROUNDS = 100_000;
    // More tasks than cores, so that a slow one does not keep the others waiting; few enough to cost nothing.
    private static final int TASKS = 64;

    /** @throws IllegalArgumentException if a parameter is out of range */
    public Bootstrap {
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw new IllegalArgumentException("rounds is " + rounds + "; expected 1 to " + MOST_ROUNDS);
        }
        Level.require(level);
    }

    /** With 200 rounds and level 0.95. */
    public Bootstrap(long seed) {
        this(200, 0.95, seed);
    }

    /**
     * Ranks the crowds that could have been, one after the other, on the thread of the caller.
     *
     * @param voters the tally of each voter's votes, at least one voter
     */
    public <T extends Tally<T>> BootstrapRanking run(RankingMethod<T> method, List<T> voters) {
        return run(method, voters, Runnable::run);
    }

    /**
     * Ranks the crowds that could have been.
     *
     * @param voters the tally of each voter's votes, at least one voter
     * @param executor runs the rounds; the caller waits for them
     * @throws IllegalArgumentException if there is no voter
     */
    public <T extends Tally<T>> BootstrapRanking run(RankingMethod<T> method, List<T> voters, Executor executor) {
        if (voters.isEmpty()) {
            throw new IllegalArgumentException("there are no voters; expected at least one");
        }
        List<T> all = List.copyOf(voters);
        TallyBuilder<T> whole = all.get(0).newBuilder();
        all.forEach(voter -> whole.add(voter, 1));
        Rounds results = new Rounds(method.rank(whole.build()), rounds);

        List<CompletableFuture<Void>> tasks = new ArrayList<>();
        for (int task = 0; task < Math.min(TASKS, rounds); task++) {
            int first = task;
            tasks.add(CompletableFuture.runAsync(
                    () -> {
                        for (int round = first; round < rounds; round += TASKS) {
                            results.record(round, method.rank(drawn(all, round)));
                        }
                    },
                    executor));
        }
        try {
            CompletableFuture.allOf(tasks.toArray(CompletableFuture<?>[]::new)).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException ofTheMethod) {
                throw ofTheMethod;
            }
            throw e;
        }
        return new BootstrapRanking(results, level);
    }

    private <T extends Tally<T>> T drawn(List<T> voters, int round) {
        SplittableRandom random = new SplittableRandom(seed ^ (round * 0x9E3779B97F4A7C15L));
        int[] times = new int[voters.size()];
        for (int i = 0; i < times.length; i++) {
            times[random.nextInt(times.length)]++;
        }
        TallyBuilder<T> sum = voters.get(0).newBuilder();
        for (int i = 0; i < times.length; i++) {
            if (times[i] > 0) {
                sum.add(voters.get(i), times[i]);
            }
        }
        return sum.build();
    }

    /** What the rounds gave, for the items of the ranking of the real votes, by its order. */
    static final class Rounds {
        final Ranking real;
        final int[][] ranks;
        final int[][] tied;
        final double[][] scores;

        Rounds(Ranking real, int rounds) {
            this.real = real;
            ranks = new int[rounds][];
            tied = new int[rounds][];
            scores = new double[rounds][];
        }

        void record(int round, Ranking ranking) {
            if (ranking.noEstimate().isPresent()) {
                return;
            }
            int items = real.size();
            int[] ownRanks = new int[items];
            int[] ownTied = new int[items];
            double[] ownScores = new double[items];
            int rated = (int) ranking.items().stream().filter(RankedItem::rated).count();
            for (int i = 0; i < items; i++) {
                RankedItem place = ranking.find(real.items().get(i).item())
                        .filter(RankedItem::rated)
                        .orElse(null);
                ownRanks[i] = place == null ? rated + 1 : place.rank();
                ownTied[i] = place == null
                        ? items - rated
                        : ranking.tiers().get(place.tier() - 1).items().size();
                ownScores[i] = place == null ? Double.NaN : place.score();
            }
            // Complete before others see them; the caller's join orders the accesses.
            tied[round] = ownTied;
            scores[round] = ownScores;
            ranks[round] = ownRanks;
        }
    }
}
