package org.crowdchange.ranking.budget;

import java.math.BigInteger;

/** Raises the shares of all voters step by step, as long as what they buy can be paid for. */
final class Raises {
    // Further than any budget and cost reach.
    private static final double FAR = 1e18;

    private final BudgetElection election;
    private final EqualSharesRun run;
    private final BigInteger first;
    private final BigInteger step;
    private boolean complete;

    /**
     * Raises from a first share.
     *
     * @param first the share, in parts of a unit of money, of which there are as many as voters
     * @param step likewise
     */
    Raises(BudgetElection election, EqualSharesRun run, BigInteger first, BigInteger step) {
        this.election = election;
        this.run = run;
        this.first = first;
        this.step = step;
    }

    /** Whether the last search came to its end. */
    boolean complete() {
        return complete;
    }

    /**
     * The number of raises whose result counts. Numbers with which nothing else can happen than with the one before are
     * passed over.
     *
     * @param runs how many shares are tried at most
     */
    long last(int runs) {
        double units = step.doubleValue() / election.voters;
        complete = true;
        long raises = 0;
        for (int i = 0; i < runs; i++) {
            if (!run.run(first.add(step.multiply(BigInteger.valueOf(raises))), null)) {
                return raises - 1;
            }
            if (election.exhaustive(run.taken, run.left()) || election.allSupported(run.taken)) {
                return raises;
            }
            raises += Math.max(1, (long) Math.min(run.room() / units, FAR));
        }
        complete = false;
        return raises - 1;
    }
}
