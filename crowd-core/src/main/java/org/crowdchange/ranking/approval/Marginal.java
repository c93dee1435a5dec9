package org.crowdchange.ranking.approval;

import org.crowdchange.internal.math.Fraction;

/** What a voter's j-th approved member is worth to a Thiele method; never more than the member before it. */
enum Marginal {
    /** Proportional approval voting: 1, 1/2, 1/3, ... */
    PAV,
    /** Sainte-Laguë approval voting: 1, 1/3, 1/5, ... */
    SLAV,
    /** Chamberlin-Courant: 1, 0, 0, ... */
    CC;

    /** The worth of the member with this number, from 1. */
    Fraction worth(int number) {
        return switch (this) {
            case PAV -> Fraction.of(1, number);
            case SLAV -> Fraction.of(1, 2L * number - 1);
            case CC -> number == 1 ? Fraction.ONE : Fraction.ZERO;
        };
    }

    /** The same, rounded; index 0 is not used. */
    double[] rounded(int most) {
        double[] worth = new double[most + 1];
        for (int j = 1; j <= most; j++) {
            worth[j] = worth(j).toDouble();
        }
        return worth;
    }

    /** What so many voters at each number add up to. */
    Fraction sum(long[] voters) {
        Fraction sum = Fraction.ZERO;
        for (int j = 1; j < voters.length; j++) {
            if (voters[j] != 0) {
                sum = sum.plus(worth(j).times(voters[j]));
            }
        }
        return sum;
    }
}
