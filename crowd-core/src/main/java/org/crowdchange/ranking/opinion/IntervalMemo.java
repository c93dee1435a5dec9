package org.crowdchange.ranking.opinion;

import java.util.HashMap;
import java.util.Map;
import org.crowdchange.ranking.Interval;

/** Intervals by counts, each computed once: items of a crowd share few different counts. Not thread-safe. */
final class IntervalMemo {
    private final Map<Votes, Interval> known = new HashMap<>();
    private final Formula formula;

    IntervalMemo(Formula formula) {
        this.formula = formula;
    }

    /** The interval of an item with these votes. */
    Interval of(long agree, long disagree) {
        return known.computeIfAbsent(new Votes(agree, disagree), votes -> formula.of(votes.agree, votes.disagree));
    }

    /** How an interval follows from the counts. */
    @FunctionalInterface
    interface Formula {
        Interval of(long agree, long disagree);
    }

    private record Votes(long agree, long disagree) {}
}
