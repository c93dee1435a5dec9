package org.crowdchange.benchmarks.load;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.crowdchange.benchmarks.load.ClosedLoop.Figures;
import org.crowdchange.benchmarks.load.ClosedLoop.Step;
import org.crowdchange.jdbc.JdbcStore;
import org.crowdchange.model.Actor;
import org.crowdchange.model.IdeaId;
import org.crowdchange.model.Opinion;
import org.crowdchange.store.JournalAudit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * How fast votes are taken, beside yardsticks. All of them are run in turn, several times over, so that what else the machine
 * does falls on all; the median of the rounds counts.
 */
@Command(
        name = "VoteLoad",
        mixinStandardHelpOptions = true,
        description = "Votes by callers that wait for each answer, beside plain JDBC on the same database.")
public final class VoteLoad implements Callable<Integer> {
    private static final int MANY = 128;
    private static final int SOME = 32;

    @Parameters(paramLabel = "DATABASE", description = "postgresql, mariadb or h2")
    private String product = "";

    @Option(names = "--seconds", description = "how long each is measured; ${DEFAULT-VALUE} without a word")
    private double seconds = 5;

    @Option(names = "--warm-up", description = "seconds before that; ${DEFAULT-VALUE} without a word")
    private double warmUp = 2;

    @Option(names = "--rounds", description = "how often; ${DEFAULT-VALUE} without a word")
    private int rounds = 3;

    @Option(names = "--voters", description = "how many people vote; ${DEFAULT-VALUE} without a word")
    private int voters = 20_000;

    @Option(names = "--ideas", description = "on how many ideas; ${DEFAULT-VALUE} without a word")
    private int ideas = 1000;

    private final Map<Run, List<Figures>> measured = new LinkedHashMap<>();

    /**
     * What is measured.
     *
     * @param name what is done
     * @param callers by how many
     */
    private record Run(String name, int callers) {}

    /** @param args as {@code --help} tells */
    public static void main(String[] args) {
        System.exit(new CommandLine(new VoteLoad()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        try (Database database = Database.start(product);
                JdbcStore store = database.openStore()) {
            Town town = new Town(store, ideas, voters);
            System.out.printf(
                    Locale.ROOT,
                    "%s; JDK %s, %d cores; %d voters, %d ideas, %d rounds of %.0f s after %.0f s%n%n",
                    database.describe(),
                    Runtime.version().feature(),
                    Runtime.getRuntime().availableProcessors(),
                    voters,
                    ideas,
                    rounds,
                    seconds,
                    warmUp);
            try (Yardsticks yardsticks = new Yardsticks(database, town, MANY)) {
                Map<Run, Step> steps = steps(database, town, yardsticks);
                for (int round = 0; round < rounds; round++) {
                    for (Map.Entry<Run, Step> step : steps.entrySet()) {
                        ClosedLoop loop = new ClosedLoop(step.getKey().callers(), warmUp, seconds);
                        measured.computeIfAbsent(step.getKey(), r -> new ArrayList<>())
                                .add(loop.run(step.getValue()));
                    }
                }
            }
            requireRight(town);
            print();
        }
        return 0;
    }

    private static Map<Run, Step> steps(Database database, Town town, Yardsticks yardsticks) {
        Map<Run, Step> steps = new LinkedHashMap<>();
        for (int callers : List.of(1, SOME, MANY)) {
            steps.put(new Run("upsert", callers), yardsticks::upsert);
            steps.put(new Run("crowd", callers), (random, caller) -> cast(town, idea(town, random), random));
        }
        if (!database.force().isEmpty()) {
            steps.put(new Run("upsert, not forced to the disk", MANY), yardsticks::upsertNotForced);
        }
        steps.put(new Run("upsert and counter", MANY), yardsticks::upsertAndCount);
        steps.put(new Run("upsert and counter, one idea", MANY), yardsticks::upsertAndCountHot);
        steps.put(new Run("crowd, one idea", MANY), (random, caller) -> cast(town, town.ideas.get(0), random));
        steps.put(new Run("batches of " + Yardsticks.ROWS + " upserts", 1), yardsticks::upsertRows);
        return steps;
    }

    private static void cast(Town town, IdeaId idea, SplittableRandom random) {
        Actor voter = town.voters.get(random.nextInt(town.voters.size()));
        town.crowd.votes().cast(voter, idea, Opinion.of(random.nextInt(3) - 1));
    }

    private static IdeaId idea(Town town, SplittableRandom random) {
        return town.ideas.get(random.nextInt(town.ideas.size()));
    }

    /** Figures of a store that has lost or miscounted something would be worth nothing. */
    private static void requireRight(Town town) {
        if (!town.store.recount(town.question.id()).equals(town.store.talliesIn(town.question.id()))) {
            throw new IllegalStateException("The tallies are not what a recount gives");
        }
        List<JournalAudit.Difference> differences =
                JournalAudit.verify(town.store, town.store.journalHeads().values());
        if (!differences.isEmpty()) {
            throw new IllegalStateException("The journal is not whole: " + differences);
        }
    }

    private void print() throws SQLException {
        System.out.println("| what | callers | votes/s | median ms | p99 ms | longest ms |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
        measured.forEach((run, figures) -> System.out.printf(
                Locale.ROOT,
                "| %s | %d | %,.0f | %.2f | %.2f | %.1f |%n",
                run.name(),
                run.callers(),
                rate(run),
                median(figures.stream().mapToDouble(Figures::median).toArray()),
                median(figures.stream().mapToDouble(Figures::p99).toArray()),
                median(figures.stream().mapToDouble(Figures::longest).toArray())));
        System.out.println();
        System.out.println("| ratio | reached |");
        System.out.println("| --- | ---: |");
        for (int callers : List.of(1, SOME, MANY)) {
            ratio(new Run("crowd", callers), new Run("upsert", callers));
        }
        ratio(new Run("crowd, one idea", MANY), new Run("crowd", MANY));
        ratio(new Run("crowd, one idea", MANY), new Run("upsert and counter, one idea", MANY));
        ratio(new Run("crowd", MANY), new Run("upsert and counter", MANY));
    }

    private void ratio(Run one, Run yardstick) {
        System.out.printf(
                Locale.ROOT,
                "| %s (%d callers) to %s (%d) | %.2f |%n",
                one.name(),
                one.callers(),
                yardstick.name(),
                yardstick.callers(),
                rate(one) / rate(yardstick));
    }

    private double rate(Run run) {
        double rows = run.name().startsWith("batches") ? Yardsticks.ROWS : 1;
        return rows
                * median(Objects.requireNonNull(measured.get(run)).stream()
                        .mapToDouble(Figures::rate)
                        .toArray());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
