package org.crowdchange.newsroom.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Shares the contributions of a phase out among its people so that the totals are met exactly: everybody contributes at
 * least once, most up to three times, a few very often (a Pareto distribution), and those who like to write write more.
 */
final class Workload {
    private static final double PARETO = 1.15;
    private static final double GREATEST_WEIGHT = 60;
    private static final int PER_VISIT = 4;
    private static final int SHORTEST_GAP = 15_000;
    private static final int LONGEST_GAP = 180_000;

    private final RandomGenerator random;

    Workload(RandomGenerator random) {
        this.random = random;
    }

    /** What somebody will do. */
    enum Task {
        SPEAK,
        PROPOSE,
        VOTE
    }

    /** What somebody will do when. */
    record Turn(Person person, Instant at, Task task) {}

    /**
     * The turns of a phase in the order of time.
     *
     * @param people everybody who takes part in it
     * @param comments how many comments there will be
     * @param proposals how many ideas they will propose
     * @param votes how many first votes there will be
     */
    List<Turn> turns(List<Person> people, int comments, int proposals, int votes, Rhythm rhythm) {
        int[] shares = shares(people.size(), comments + proposals + votes);
        record Open(Person person, Instant at, double speaks) {}
        List<Open> open = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            Person person = people.get(i);
            for (Instant at : times(shares[i], rhythm)) {
                // Weighted sampling without replacement: Efraimidis and Spirakis, doi:10.1016/j.ipl.2005.11.003.
                open.add(new Open(person, at, Math.pow(random.nextDouble(), 1 / person.talkative())));
            }
        }
        open.sort(Comparator.comparingDouble(Open::speaks).reversed().thenComparing(Open::at));
        List<Turn> turns = new ArrayList<>();
        Map<Person, Integer> proposed = new HashMap<>();
        int proposalsLeft = proposals;
        int commentsLeft = comments;
        for (Open each : open) {
            Task task = Task.VOTE;
            if (proposalsLeft > 0 && proposed.merge(each.person(), 1, Integer::sum) <= 2) {
                task = Task.PROPOSE;
                proposalsLeft--;
            } else if (commentsLeft > 0) {
                task = Task.SPEAK;
                commentsLeft--;
            }
            turns.add(new Turn(each.person(), each.at(), task));
        }
        turns.sort(Comparator.comparing(Turn::at).thenComparing(t -> t.person().number()));
        return turns;
    }

    /** How often each of so many people contributes: at least once, in all so often. */
    private int[] shares(int people, int contributions) {
        if (contributions < people) {
            throw new IllegalArgumentException(contributions + " contributions are too few for " + people + " people");
        }
        double[] weights = new double[people];
        double sum = 0;
        for (int i = 0; i < people; i++) {
            weights[i] = Math.min(Math.pow(1 - random.nextDouble(), -1 / PARETO), GREATEST_WEIGHT) - 0.8;
            sum += weights[i];
        }
        int[] shares = new int[people];
        double due = 0;
        int given = 0;
        for (int i = 0; i < people; i++) {
            due += weights[i] / sum * (contributions - people);
            int more = i == people - 1 ? contributions - people - given : (int) Math.round(due) - given;
            shares[i] = 1 + more;
            given += more;
        }
        return shares;
    }

    /** The times of so many contributions of one person: a few in a row at each visit. */
    private List<Instant> times(int count, Rhythm rhythm) {
        List<Instant> times = new ArrayList<>();
        while (times.size() < count) {
            Instant at = rhythm.arrival();
            int visit = 1 + random.nextInt(2 * PER_VISIT - 1);
            for (int i = 0; i < visit && times.size() < count && rhythm.permits(at); i++) {
                times.add(at);
                at = at.plusMillis(SHORTEST_GAP + random.nextInt(LONGEST_GAP - SHORTEST_GAP));
            }
        }
        return times;
    }
}
