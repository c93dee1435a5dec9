package org.crowdchange.ranking.budget;

import java.math.BigInteger;

/** Raises the shares of all voters step by step, as long as what they buy can be paid for. */
final class Raises {
    private final Election election;
    private final EqualSharesRun run;
    private final BigInteger first;
    private final BigInteger step;

    Raises(Election election, EqualSharesRun run, BigInteger first, BigInteger step) {
        this.election = election;
        this.run = run;
        this.first = first;
        this.step = step;
    }

    /** The number of raises whose result counts, at most the limit. */
    long last(long limit) {
        long raises = 0;
        while (run.run(first.add(step.multiply(BigInteger.valueOf(raises))), null)) {
            if (raises == limit || election.exhaustive(run.taken, run.left()) || election.allSupported(run.taken)) {
                return raises;
            }
            raises++;
        }
        return raises - 1;
    }
}
