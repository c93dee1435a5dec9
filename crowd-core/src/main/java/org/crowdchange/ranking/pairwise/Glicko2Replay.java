package org.crowdchange.ranking.pairwise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.crowdchange.tally.ComparisonLog;
import org.crowdchange.tally.PairOutcome;

/** Rates a log period by period. Not thread-safe. */
final class Glicko2Replay {
    private final ComparisonLog log;
    private final double tau;
    private final long period;
    private final Glicko2Rating[] ratings;
    private final Glicko2Update[] updates;
    // The period behind the last in which an item was rated; 0 if it has not entered.
    private final long[] since;
    private final int[] active;
    private final boolean[] isActive;

    Glicko2Replay(ComparisonLog log, Glicko2Rating initial, double tau, long period) {
        this.log = log;
        this.tau = tau;
        this.period = period;
        ratings = new Glicko2Rating[log.size()];
        Arrays.fill(ratings, initial);
        updates = new Glicko2Update[log.size()];
        Arrays.setAll(updates, any -> new Glicko2Update());
        since = new long[log.size()];
        active = new int[log.size()];
        isActive = new boolean[log.size()];
    }

    List<Glicko2Rating> run() {
        long last = 0;
        for (int from = 0; from < log.entries(); ) {
            last = period(from);
            int to = from + 1;
            while (to < log.entries() && period(to) == last) {
                to++;
            }
            rate(from, to, last);
            from = to;
        }
        List<Glicko2Rating> result = new ArrayList<>(ratings.length);
        for (int i = 0; i < ratings.length; i++) {
            result.add(since[i] == 0 ? ratings[i] : rested(i, last + 1));
        }
        return result;
    }

    private long period(int entry) {
        return period == 0 ? 0 : (log.moment(entry) - log.moment(0)) / period;
    }

    private Glicko2Rating rested(int item, long number) {
        long idle = number - since[item];
        return idle == 0 ? ratings[item] : Glicko2Update.idle(ratings[item], (double) idle);
    }

    private void rate(int from, int to, long number) {
        int size = 0;
        for (int e = from; e < to; e++) {
            size = activate(log.left(e), number, size);
            size = activate(log.right(e), number, size);
        }
        for (int e = from; e < to; e++) {
            double score = Results.score(log.outcome(e), PairOutcome.LEFT);
            add(log.left(e), log.right(e), score, log.count(e));
            add(log.right(e), log.left(e), 1 - score, log.count(e));
        }
        for (int i = 0; i < size; i++) {
            int item = active[i];
            ratings[item] = updates[item].after(ratings[item], tau);
            updates[item].clear();
            isActive[item] = false;
        }
    }

    private int activate(int item, long number, int size) {
        if (isActive[item]) {
            return size;
        }
        isActive[item] = true;
        active[size] = item;
        if (since[item] != 0) {
            ratings[item] = rested(item, number);
        }
        since[item] = number + 1;
        return size + 1;
    }

    private void add(int item, int other, double score, long times) {
        updates[item].add(
                (ratings[item].rating() - Glicko2Update.CENTRE) / Glicko2Update.SCALE,
                (ratings[other].rating() - Glicko2Update.CENTRE) / Glicko2Update.SCALE,
                ratings[other].deviation() / Glicko2Update.SCALE,
                score,
                (double) times);
    }
}
