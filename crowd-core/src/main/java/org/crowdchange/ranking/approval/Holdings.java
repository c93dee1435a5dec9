package org.crowdchange.ranking.approval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.crowdchange.internal.math.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * What voters hold, ballot by ballot: loads or budgets. Exact, and fast because the exact numbers are rarely looked at.
 *
 * <p>What a voter holds is a sum of a few numbers that came up in earlier rounds: a budget is the start less the prices
 * paid since. So a ballot keeps the list of these terms, and a rounded value with a bound on its error, by which nearly
 * everything is decided. A sum over thousands of ballots is made exact by counting how often each term occurs, in whole
 * numbers, and then multiplying and adding as many fractions as there were rounds. Immutable.
 */
final class Holdings {
    private static final Fraction[] NOTHING = {};

    private final double[] about;
    private final @Nullable Term[] terms;
    private final Fraction[] basis;
    /** How far a rounded value may be from the exact one. */
    final double error;

    private Holdings(double[] about, @Nullable Term[] terms, Fraction[] basis, double error) {
        this.about = about;
        this.terms = terms;
        this.basis = basis;
        this.error = error;
    }

    /** A list of terms; {@code sign} times the number {@code index} of the basis and the rest. */
    private record Term(@Nullable Term rest, int index, int sign) {}

    /** Everybody holds nothing. */
    static Holdings nothing(int ballots) {
        return new Holdings(new double[ballots], new Term[ballots], NOTHING, 0);
    }

    /** Everybody holds the same. */
    static Holdings equal(int ballots, Fraction each) {
        double[] about = new double[ballots];
        Term[] terms = new Term[ballots];
        Arrays.fill(about, each.toDouble());
        Arrays.fill(terms, new Term(null, 0, 1));
        return new Holdings(about, terms, new Fraction[] {each}, Nearest.ROUNDING * each.toDouble());
    }

    /** Everybody holds the opposite. */
    Holdings negated() {
        double[] negative = new double[about.length];
        Term[] opposite = new Term[about.length];
        for (int b = 0; b < about.length; b++) {
            negative[b] = 0.0 - about[b];
            for (Term term = terms[b]; term != null; term = term.rest) {
                opposite[b] = new Term(opposite[b], term.index, -term.sign);
            }
        }
        return new Holdings(negative, opposite, basis, error);
    }

    /** What a voter with this ballot holds, rounded. */
    double about(int ballot) {
        return about[ballot];
    }

    /** How often each number of the basis occurs in a sum; to be counted up by {@link #count}. */
    long[] counts() {
        return new long[basis.length];
    }

    /** Counts what so many voters with this ballot hold. */
    void count(long[] counts, int ballot, long voters) {
        for (Term term = terms[ballot]; term != null; term = term.rest) {
            counts[term.index] += term.sign * voters;
        }
    }

    /** The sum that was counted. */
    Fraction sum(long[] counts) {
        Fraction sum = Fraction.ZERO;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 0) {
                sum = sum.plus(basis[i].times(counts[i]));
            }
        }
        return sum;
    }

    /** What a voter with this ballot holds, exactly. */
    Fraction exact(int ballot) {
        long[] counts = counts();
        count(counts, ballot, 1);
        return sum(counts);
    }

    /** Compares what a voter with this ballot holds with a number. */
    int compare(int ballot, Fraction number, double numberAbout) {
        double difference = about[ballot] - numberAbout;
        double doubt = error + 4 * Nearest.ROUNDING * (Math.abs(about[ballot]) + Math.abs(numberAbout));
        return Math.abs(difference) > doubt
                ? Double.compare(difference, 0)
                : exact(ballot).compareTo(number);
    }

    boolean sameAs(Holdings other) {
        for (int b = 0; b < about.length; b++) {
            double doubt = error + other.error + 4 * Nearest.ROUNDING * Math.abs(about[b]);
            if (Math.abs(about[b] - other.about[b]) > doubt || !exact(b).equals(other.exact(b))) {
                return false;
            }
        }
        return true;
    }

    /** The stakes of some ballots that become those of other holdings. */
    List<Stake> stakes(Profile profile, int[] ballots, Holdings after) {
        List<Stake> stakes = new ArrayList<>(ballots.length);
        for (int b : ballots) {
            stakes.add(new Stake(b, profile.weights[b], about[b], after.about[b]));
        }
        return stakes;
    }

    /** Starts a change in which a new number comes up. */
    Change change(Fraction number) {
        return new Change(number);
    }

    /** Other holdings in the making. */
    final class Change {
        private final double[] newAbout = about.clone();
        private final @Nullable Term[] newTerms = terms.clone();
        private final Fraction[] newBasis = Arrays.copyOf(basis, basis.length + 1);
        private final double number;
        private double newError = error;

        private Change(Fraction number) {
            newBasis[basis.length] = number;
            this.number = number.toDouble();
        }

        /** The ballot holds the new number. */
        void set(int ballot) {
            newAbout[ballot] = number;
            newTerms[ballot] = new Term(null, basis.length, 1);
            newError = Math.max(newError, Nearest.ROUNDING * Math.abs(number));
        }

        /** The ballot holds the new number less. */
        void subtract(int ballot) {
            newAbout[ballot] = about[ballot] - number;
            newTerms[ballot] = new Term(terms[ballot], basis.length, -1);
            newError = Math.max(newError, error + 2 * Nearest.ROUNDING * (Math.abs(about[ballot]) + Math.abs(number)));
        }

        /** The ballot holds nothing. */
        void clear(int ballot) {
            newAbout[ballot] = 0;
            newTerms[ballot] = null;
        }

        Holdings build() {
            return new Holdings(newAbout, newTerms, newBasis, newError);
        }
    }
}
