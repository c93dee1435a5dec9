package org.crowdchange.ranking.opinion;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/** Formulas of textbooks, for laws to compare with: slow, and as literal as can be. */
final class Formulas {
    private static final MathContext DIGITS = new MathContext(60);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Formulas() {}

    /** (p + z²/2N - z √(p(1 - p)/N + z²/4N²)) / (1 + z²/N), as Wilson has it. */
    static double wilson(double agree, double disagree, double level) {
        BigDecimal n = exact(agree).add(exact(disagree));
        BigDecimal z = exact(level);
        BigDecimal p = exact(agree).divide(n, DIGITS);
        BigDecimal z2n = z.multiply(z).divide(n, DIGITS);
        BigDecimal root = p.multiply(BigDecimal.ONE.subtract(p))
                .divide(n, DIGITS)
                .add(z2n.divide(n.multiply(BigDecimal.valueOf(4)), DIGITS))
                .sqrt(DIGITS);
        return rounded(
                p.add(z2n.divide(TWO, DIGITS)).subtract(z.multiply(root)).divide(BigDecimal.ONE.add(z2n), DIGITS));
    }

    /** (2Np + z² - 1 - z √(z² - 2 - 1/N + 4p(Nq + 1))) / 2(N + z²), as Newcombe has it; 0 for p = 0. */
    static double wilsonContinuity(double agree, double disagree, double level) {
        if (agree == 0) {
            return 0;
        }
        BigDecimal n = exact(agree).add(exact(disagree));
        BigDecimal z = exact(level);
        BigDecimal z2 = z.multiply(z);
        BigDecimal p = exact(agree).divide(n, DIGITS);
        BigDecimal root = z2.subtract(TWO)
                .subtract(BigDecimal.ONE.divide(n, DIGITS))
                .add(p.multiply(exact(disagree).add(BigDecimal.ONE)).multiply(BigDecimal.valueOf(4)))
                .sqrt(DIGITS);
        return rounded(TWO.multiply(exact(agree))
                .add(z2)
                .subtract(BigDecimal.ONE)
                .subtract(z.multiply(root))
                .divide(TWO.multiply(n.add(z2)), DIGITS));
    }

    /** p~ - z √(p~ (1 - p~) / n~) with n~ = N + z² and p~ = (u + z²/2) / n~, not below 0. */
    static double agrestiCoull(double agree, double disagree, double level) {
        BigDecimal z = exact(level);
        BigDecimal z2 = z.multiply(z);
        BigDecimal n = exact(agree).add(exact(disagree)).add(z2);
        BigDecimal p = exact(agree).add(z2.divide(TWO, DIGITS)).divide(n, DIGITS);
        BigDecimal root =
                p.multiply(BigDecimal.ONE.subtract(p)).divide(n, DIGITS).sqrt(DIGITS);
        return Math.max(0, rounded(p.subtract(z.multiply(root))));
    }

    /** The quantile of a Beta distribution, by bisection of the log-odds with the distribution function alone. */
    static double betaQuantile(double probability, double a, double b) {
        double low = -800;
        double high = 800;
        while (high - low > 1e-14 * Math.max(1, Math.abs(low))) {
            double middle = (low + high) / 2;
            double odds = Math.exp(-Math.abs(middle));
            // From the end that is the nearer, where a share has its digits.
            double below = middle <= 0
                    ? RegularizedBeta.value(odds / (1 + odds), a, b)
                    : RegularizedBeta.complement(odds / (1 + odds), b, a);
            if (below < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 1 / (1 + Math.exp(-low));
    }

    /** The derivative of the logarithm of the gamma function, by recurrence and Stirling's series. */
    static double digamma(double x) {
        double shift = 0;
        double y = x;
        while (y < 30) {
            shift -= 1 / y;
            y++;
        }
        double square = 1 / (y * y);
        return shift + Math.log(y) - 1 / (2 * y) - square * (1.0 / 12 - square * (1.0 / 120 - square / 252));
    }

    private static BigDecimal exact(double number) {
        return new BigDecimal(number);
    }

    private static double rounded(BigDecimal number) {
        return number.setScale(50, RoundingMode.HALF_EVEN).doubleValue();
    }
}
