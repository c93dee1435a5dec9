package org.crowdchange.ranking.ranked;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.BitSet;
import java.util.List;

/**
 * The rounds of the rules of Meek and Warren. In each, what elected items keep of a vote is adjusted until they have the
 * quota, which sinks as votes are exhausted; then whoever has the quota is elected, or else the lowest is excluded, and
 * the ballots run anew from the top.
 */
abstract class KeptCount {
    private static final int MOST_STEPS = 2000;
    private static final int KEPT_DECIMALS = 10;

    private final StvBook book;
    private final long ballots;
    private final long voters;
    private final int seats;
    final double precision;
    final BitSet active;

    KeptCount(StvBook book, long ballots, long voters, int seats, double precision) {
        this.book = book;
        this.ballots = ballots;
        this.voters = voters;
        this.seats = seats;
        this.precision = precision;
        active = (BitSet) book.continuing().clone();
    }

    abstract KeptFlow flow();

    /** Adjusts what the elected keep to a quota, after the flow has run; whether that changed anything. */
    abstract boolean adjust(List<Integer> elected, double quota);

    /** Sets what an item keeps that has just been elected with more than the quota. */
    abstract void elected(int item, double quota);

    /** What an elected item keeps. */
    abstract double kept(int item);

    final StvReport report() {
        while (round()) {
            book.close();
        }
        book.close();
        return book.report();
    }

    private boolean round() {
        converge();
        double quota = quota();
        BigInteger[] votes = new BigInteger[flow().votes.length];
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < votes.length; i++) {
            votes[i] = Grains.ofDouble(flow().votes[i]);
            sum = sum.add(votes[i]);
        }
        BigInteger exhausted = Grains.ofDouble(flow().exhausted()).add(Grains.votes(ballots - voters));
        BigInteger needed = Grains.ofDouble(quota);
        // What rounding and the iteration leave open must not decide anything.
        BigInteger resolution = Grains.ofDouble(precision * Math.max(1, voters));
        book.open(needed, votes, exhausted, Grains.votes(ballots).subtract(sum).subtract(exhausted));
        book.elected()
                .forEach(item ->
                        book.keeps(item, new BigDecimal(kept(item)).setScale(KEPT_DECIMALS, RoundingMode.HALF_EVEN)));
        List<Integer> reaching = List.copyOf(book.reaching(votes, needed, resolution));
        for (int item : reaching) {
            book.elect(item, StvEvent.Kind.ELECTED);
            elected(item, quota);
        }
        if (book.full()) {
            return false;
        }
        if (reaching.isEmpty()) {
            if (book.continuing().cardinality() <= book.seatsLeft()) {
                book.fill(votes);
                return false;
            }
            int lowest = book.lowest(votes, resolution);
            book.continuing().clear(lowest);
            active.clear(lowest);
            book.event(StvEvent.Kind.EXCLUDED, lowest, new StvFlow(0));
        }
        return true;
    }

    private void converge() {
        flow().run();
        List<Integer> elected = book.elected();
        int steps = 0;
        while (!elected.isEmpty() && adjust(elected, quota())) {
            if (steps++ == MOST_STEPS) {
                book.note("after " + MOST_STEPS + " steps the elected are still up to " + distance(elected)
                        + " votes from the quota.");
                return;
            }
            flow().run();
        }
    }

    private double quota() {
        return (voters - flow().exhausted()) / (seats + 1.0);
    }

    private double distance(List<Integer> elected) {
        double quota = quota();
        return elected.stream()
                .mapToDouble(i -> Math.abs(flow().votes[i] - quota))
                .max()
                .orElse(0);
    }
}
