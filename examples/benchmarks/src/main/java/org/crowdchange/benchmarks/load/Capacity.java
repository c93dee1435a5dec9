package org.crowdchange.benchmarks.load;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import org.crowdchange.Crowd;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.Opinion;
import org.crowdchange.store.Store;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a national campaign needs: entering and reading back its votes, starting, counting anew, and room. */
@Command(
        name = "Capacity",
        mixinStandardHelpOptions = true,
        description = "Enters the votes of a large campaign and measures what is done with all of them.")
public final class Capacity implements Callable<Integer> {
    private static final int SHOWN = 500;

    @Parameters(paramLabel = "DATABASE", description = "postgresql, mariadb or h2")
    private String product = "";

    @Option(names = "--votes", description = "how many votes; ${DEFAULT-VALUE} without a word")
    private int votes = 1_000_000;

    @Option(names = "--voters", description = "of how many people; ${DEFAULT-VALUE} without a word")
    private int voters = 100_000;

    @Option(names = "--ideas", description = "on how many ideas; ${DEFAULT-VALUE} without a word")
    private int ideas = 10_000;

    /** @param args as {@code --help} tells */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Capacity()).execute(args));
    }

    /** Something that takes a while. */
    private interface Work {
        void run() throws Exception;
    }

    @Override
    public Integer call() throws Exception {
        try (Database database = Database.start(product)) {
            System.out.printf(
                    Locale.ROOT, "%s; %,d votes, %,d voters, %,d ideas%n%n", database.describe(), votes, voters, ideas);
            System.out.println("| what | seconds |");
            System.out.println("| --- | ---: |");
            Town town;
            try (Store store = database.openStore()) {
                town = new Town(store, ideas, voters);
                double entering = seconds(() -> town.crowd.votes().enter(town.organiser, ballots(town)));
                System.out.printf(
                        Locale.ROOT, "| enter all votes, %,.0f a second | %.1f |%n", votes / entering, entering);
            }
            // From nothing to the ranking of all ideas, as after the start of a host.
            Crowd[] again = new Crowd[1];
            Store[] store = new Store[1];
            print("open the store and rank all ideas", () -> {
                store[0] = database.openStore();
                again[0] = Crowd.builder(store[0]).node("again").build();
                again[0].rankings().ranking(town.organiser, town.question.id(), "wilson");
            });
            try (Store open = store[0]) {
                print("count all tallies anew", () -> {
                    if (!open.recount(town.question.id()).equals(open.talliesIn(town.question.id()))) {
                        throw new IllegalStateException("The tallies are not what a recount gives");
                    }
                });
                LongAdder read = new LongAdder();
                print("read all votes back", () -> open.eachBallot(town.question.id(), ballot -> read.increment()));
                System.out.printf(Locale.ROOT, "%n%,d votes are stored.%n", read.sum());
                room(database, read.sum());
                showVotes(again[0], town);
            }
        }
        return 0;
    }

    /** Votes, and asks after each for the ranking, which has it. */
    private static void showVotes(Crowd crowd, Town town) throws Exception {
        double[] millis = new double[SHOWN];
        for (int i = 0; i < 2 * SHOWN; i++) {
            int number = i;
            double seconds = seconds(() -> {
                crowd.votes()
                        .cast(
                                town.voters.get(number % town.voters.size()),
                                town.ideas.get(number % town.ideas.size()),
                                Opinion.AGREE);
                crowd.rankings().ranking(town.organiser, town.question.id(), "wilson");
            });
            // The first half warms up.
            if (i >= SHOWN) {
                millis[i - SHOWN] = 1000 * seconds;
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "From a vote to the ranking of all ideas that has it: median %.1f ms, p99 %.1f ms.%n",
                millis[SHOWN / 2],
                millis[SHOWN * 99 / 100]);
    }

    private static void print(String what, Work work) throws Exception {
        System.out.printf(Locale.ROOT, "| %s | %.2f |%n", what, seconds(work));
    }

    private static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /** In the order of time; a few are second votes of the same person on the same idea. */
    private Iterator<Ballot> ballots(Town town) {
        SplittableRandom random = new SplittableRandom(2015);
        Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusMillis(votes);
        return LongStream.range(0, votes)
                .mapToObj(i -> new Ballot(
                        town.voters.get(random.nextInt(voters)).participant().orElseThrow(),
                        town.ideas.get(random.nextInt(ideas)),
                        Opinion.of(random.nextInt(3) - 1),
                        start.plusMillis(i)))
                .iterator();
    }

    private void room(Database database, long stored) throws SQLException {
        if (product.equals("postgresql")) {
            for (String table : new String[] {"crowd_ballot", "crowd_journal"}) {
                long bytes = database.number("SELECT pg_total_relation_size('" + table + "')");
                System.out.printf(
                        Locale.ROOT, "%s takes %.0f bytes a vote, with its indexes.%n", table, (double) bytes / stored);
            }
        }
    }
}
