package org.crowdchange.ranking.budget;

import java.util.Arrays;

/**
 * What a project would cost its supporters for each unit of their gain, in floating point, enclosed: the payment lies
 * between {@link #low} and {@link #high} for certain.
 *
 * <p>Implementation note. The payment t solves sum over supporters of min(money, gain t) = cost. The left side is
 * concave and piecewise linear in t, so Newton's method from below, which begins with all supporters paying in full and
 * finds more and more of them too poor, ends after finitely many steps. Evaluated with n supporters in floating point
 * it meets a cost that is off by at most (2n + 20) 2<sup>-53</sup> of it; solving for a cost that is twice as much
 * smaller and larger therefore encloses t. Gains are summed up in whole numbers. Not thread-safe.
 */
final class PaymentSearch {
    private final BudgetElection election;
    private final long[] sums;
    private final int[] rich;
    private final int[] poor;
    private int richCount;
    private int poorCount;
    private int certainlyPoor;
    private double rest;
    private long shares;
    private double poorSpeed;

    double low;
    double high;
    /** How much the payment falls at most for each unit of money more for everybody. */
    double fall;
    /** If the supporters have too little: how much more everybody may have for certain until they have enough. */
    double room;

    PaymentSearch(BudgetElection election) {
        this.election = election;
        sums = new long[election.size];
        int most = 0;
        for (int project = 0; project < election.size; project++) {
            int[] ballots = election.ballots[project];
            most = Math.max(most, ballots.length);
            for (int i = 0; i < ballots.length; i++) {
                sums[project] += election.weights[ballots[i]] * election.gains[project][i];
            }
        }
        rich = new int[most];
        poor = new int[most];
    }

    /** The sum of the gains of all supporters. */
    long sum(int project) {
        return sums[project];
    }

    /** Below every payment, whatever money there is: what it would be if all could pay in full. */
    double atLeast(int project) {
        return election.costs[project] * (1 - 1e-14) / sums[project];
    }

    /** How far, relative to it, a number that the supporters add up to may be off. */
    double slack(int project) {
        return (4.0 * election.ballots[project].length + 64) * 0x1p-53;
    }

    /** The supporters who, after {@link #enclose}, are certainly too poor to pay in full. */
    int[] certainlyPoor() {
        return Arrays.copyOf(poor, certainlyPoor);
    }

    /** The supporters of whom, after {@link #enclose}, that is not certain either way. */
    int[] doubtful() {
        return Arrays.copyOfRange(poor, certainlyPoor, poorCount);
    }

    /**
     * Encloses the payment.
     *
     * @param money what each ballot has left, within a rounding error or two
     * @param speeds how much more each ballot would have left for each unit of money more for everybody
     * @return false if the supporters certainly have too little; if {@link #high} is infinite, they may have
     */
    boolean enclose(int project, double[] money, double[] speeds) {
        int[] ballots = election.ballots[project];
        double cost = election.costs[project];
        double slack = slack(project);
        double total = 0;
        double speed = 0;
        for (int i = 0; i < ballots.length; i++) {
            rich[i] = i;
            total += money[ballots[i]] * election.weights[ballots[i]];
            speed += speeds[ballots[i]] * election.weights[ballots[i]];
        }
        if (total < cost * (1 - slack)) {
            room = (cost * (1 - slack) - total) / speed;
            return false;
        }
        richCount = ballots.length;
        poorCount = 0;
        poorSpeed = 0;
        rest = cost * (1 - slack);
        shares = sums[project];
        low = solve(project, money, speeds, 0);
        certainlyPoor = poorCount;
        if (total < cost * (1 + slack)) {
            high = Double.POSITIVE_INFINITY;
        } else {
            rest += 2 * slack * cost;
            high = solve(project, money, speeds, low);
        }
        if (high == Double.POSITIVE_INFINITY) {
            // Whoever is not certainly poor may be.
            System.arraycopy(rich, 0, poor, poorCount, richCount);
            poorCount += richCount;
        }
        fall = shares > 0 ? poorSpeed / shares : Double.POSITIVE_INFINITY;
        return true;
    }

    /** Goes on from the supporters who are known to be too poor. */
    private double solve(int project, double[] money, double[] speeds, double from) {
        int[] ballots = election.ballots[project];
        long[] gains = election.gains[project];
        double payment = from;
        while (shares > 0) {
            payment = Math.max(payment, rest / shares);
            int kept = 0;
            for (int i = 0; i < richCount; i++) {
                int supporter = rich[i];
                int ballot = ballots[supporter];
                double has = money[ballot];
                if (has < gains[supporter] * payment) {
                    long weight = election.weights[ballot];
                    rest -= has * weight;
                    shares -= gains[supporter] * weight;
                    poorSpeed += speeds[ballot] * weight;
                    poor[poorCount++] = supporter;
                } else {
                    rich[kept++] = supporter;
                }
            }
            if (kept == richCount) {
                return payment;
            }
            richCount = kept;
        }
        return from == 0 ? payment : Double.POSITIVE_INFINITY;
    }
}
