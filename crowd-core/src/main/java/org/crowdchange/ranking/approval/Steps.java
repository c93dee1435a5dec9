package org.crowdchange.ranking.approval;

/** Counts the steps of a search that could take too long. Not thread-safe. */
final class Steps {
    private final long limit;
    private long left;

    Steps(long limit) {
        this.limit = limit;
        left = limit;
    }

    /** @throws UndecidedException if more steps are taken than the limit allows */
    void take(long steps) {
        left -= steps;
        if (left < 0) {
            throw new UndecidedException("The search for the best committees would take more than " + limit
                    + " steps; take fewer items or seats, or a rule that elects one by one");
        }
    }
}
