package org.crowdchange.ranking.budget;

/**
 * What a project would cost its supporters for each unit of their gain, in floating point, enclosed: the payment lies
 * between {@link #low} and {@link #high} for certain.
 *
 * <p>Implementation note. The payment t solves sum over supporters of min(money, gain t) = cost. The left side is concave and
 * piecewise linear in t, so Newton's method from below, which begins with all supporters paying in full and finds more and
 * more of them too poor, ends after finitely many steps. Evaluated with n supporters in floating point it meets a cost that is
 * off by at most (2n + 20) 2<sup>-53</sup> of it; solving for a cost that is twice as much smaller and larger therefore
 * encloses t. Weights are summed up in whole numbers. Not thread-safe.
 */
final class PaymentSearch {
    private final Election election;
    private final double[][] gains;
    private final double[][] weights;
    private final long[] sums;
    private final int[] rich;
    private int count;
    private double rest;
    private long shares;

    double low;
    double high;

    PaymentSearch(Election election) {
        this.election = election;
        gains = new double[election.size][];
        weights = new double[election.size][];
        sums = new long[election.size];
        int most = 0;
        for (int project = 0; project < election.size; project++) {
            int supporters = election.ballots[project].length;
            most = Math.max(most, supporters);
            gains[project] = new double[supporters];
            weights[project] = new double[supporters];
            for (int i = 0; i < supporters; i++) {
                long weight = election.weights[election.ballots[project][i]];
                gains[project][i] = election.gains[project][i];
                weights[project][i] = weight;
                sums[project] += weight * election.gains[project][i];
            }
        }
        rich = new int[most];
    }

    /** The sum of the gains of all supporters. */
    long sum(int project) {
        return sums[project];
    }

    /** Below every payment, whatever money there is: what it would be if all could pay in full. */
    double atLeast(int project) {
        return election.costs[project] * (1 - 1e-14) / sums[project];
    }

    /**
     * Encloses the payment.
     *
     * @param money what each ballot has left, within a rounding error or two
     * @return false if the supporters certainly have too little; if {@link #high} is infinite, they may have
     */
    boolean enclose(int project, double[] money) {
        int[] ballots = election.ballots[project];
        double cost = election.costs[project];
        double slack = (4.0 * ballots.length + 64) * 0x1p-53;
        double total = 0;
        for (int i = 0; i < ballots.length; i++) {
            rich[i] = i;
            total += money[ballots[i]] * weights[project][i];
        }
        if (total < cost * (1 - slack)) {
            return false;
        }
        count = ballots.length;
        rest = cost * (1 - slack);
        shares = sums[project];
        low = solve(project, money, 0);
        if (total < cost * (1 + slack)) {
            high = Double.POSITIVE_INFINITY;
        } else {
            rest += 2 * slack * cost;
            high = solve(project, money, low);
        }
        return true;
    }

    /** Goes on from the supporters who are known to be too poor. */
    private double solve(int project, double[] money, double from) {
        int[] ballots = election.ballots[project];
        double payment = from;
        while (shares > 0) {
            payment = Math.max(payment, rest / shares);
            int kept = 0;
            for (int i = 0; i < count; i++) {
                int supporter = rich[i];
                double has = money[ballots[supporter]];
                if (has < gains[project][supporter] * payment) {
                    rest -= has * weights[project][supporter];
                    shares -= election.gains[project][supporter] * election.weights[ballots[supporter]];
                } else {
                    rich[kept++] = supporter;
                }
            }
            if (kept == count) {
                return payment;
            }
            count = kept;
        }
        return from == 0 ? payment : Double.POSITIVE_INFINITY;
    }
}
