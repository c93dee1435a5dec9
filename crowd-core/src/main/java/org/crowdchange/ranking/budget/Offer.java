package org.crowdchange.ranking.budget;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * What a project would cost its supporters for each unit of their gain, exactly: {@code amount / shares} parts of a unit of
 * money.
 */
final class Offer {
    final int project;
    final BigInteger amount;
    final long shares;
    /** Which of the supporters have too little to pay in full, and give all they have. */
    final boolean[] poor;
    /** The projects with the same price over which this one was preferred. */
    final List<Integer> tied = new ArrayList<>();

    Offer(int project, BigInteger amount, long shares, boolean[] poor) {
        this.project = project;
        this.amount = amount;
        this.shares = shares;
        this.poor = poor;
    }
}
