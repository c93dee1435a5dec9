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
            raises = run.order().length > 0 ? raises + 1 : Math.min(limit, firstPurchase(raises, limit));
        }
        return raises - 1;
    }

    /** Where nobody could pay for anything: the first number of raises with which a group can pay in full. */
    private long firstPurchase(long raises, long limit) {
        BigInteger voters = BigInteger.valueOf(election.voters);
        BigInteger fewest = BigInteger.valueOf(limit);
        for (int project = 0; project < election.size; project++) {
            long group = 0;
            for (int ballot : election.ballots[project]) {
                group += election.weights[ballot];
            }
            if (group > 0) {
                // Every member needs cost / group; shares are counted in parts of a unit, of which there are as many as voters.
                BigInteger[] need = BigInteger.valueOf(election.costs[project])
                        .multiply(voters)
                        .subtract(first.multiply(BigInteger.valueOf(group)))
                        .divideAndRemainder(step.multiply(BigInteger.valueOf(group)));
                fewest = fewest.min(need[1].signum() > 0 ? need[0].add(BigInteger.ONE) : need[0]);
            }
        }
        return Math.max(raises + 1, fewest.longValueExact());
    }
}
