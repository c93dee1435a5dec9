package org.crowdchange.internal.math;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational number, for methods in which ties decide: budgets, loads and scores that are added, divided and
 * compared without a rounding error.
 *
 * <p>Always in lowest terms with a positive denominator, so equal numbers are equal objects. Immutable and safe for use
 * by many threads.
 *
 * <p>Implementation note: numerator and denominator are {@code long}s as long as the result of an operation fits, which is
 * the common case; beyond that {@link BigInteger}s, and {@code long}s again as soon as a result fits. Comparing two small
 * fractions takes two 128-bit products and allocates nothing. Sums and products divide by greatest common divisors before
 * they multiply (Knuth, <i>The Art of Computer Programming</i> 2, section 4.5.1).
 */
public final class Fraction implements Comparable<Fraction> {

    /** 0. */
    public static final Fraction ZERO = new Fraction(0, 1);

    /** 1. */
    public static final Fraction ONE = new Fraction(1, 1);

    private static final int SMALL_CACHE = 256;
    private static final Fraction[] WHOLE = new Fraction[SMALL_CACHE];

    // Doubles hold whole numbers up to here, so that a quotient of two of them is rounded once.
    private static final long EXACT_DOUBLE = 1L << 53;
    private static final MathContext DIGITS = new MathContext(40);

    static {
        for (int i = 0; i < SMALL_CACHE; i++) {
            WHOLE[i] = i == 0 ? ZERO : i == 1 ? ONE : new Fraction(i, 1);
        }
    }

    // Of a small fraction; neither is Long.MIN_VALUE. The denominator of a big one is 0 here.
    private final long numerator;
    private final long denominator;
    private final @Nullable BigInteger bigNumerator;
    private final @Nullable BigInteger bigDenominator;

    private Fraction(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
        bigNumerator = null;
        bigDenominator = null;
    }

    private Fraction(BigInteger numerator, BigInteger denominator) {
        this.numerator = 0;
        this.denominator = 0;
        bigNumerator = numerator;
        bigDenominator = denominator;
    }

    /** A whole number. */
    public static Fraction of(long whole) {
        if (whole >= 0 && whole < SMALL_CACHE) {
            return WHOLE[(int) whole];
        }
        return whole == Long.MIN_VALUE ? reduced(BigInteger.valueOf(whole), BigInteger.ONE) : new Fraction(whole, 1);
    }

    /**
     * A quotient, reduced to lowest terms.
     *
     * @throws ArithmeticException if the denominator is 0
     */
    public static Fraction of(long numerator, long denominator) {
        if (denominator == 0) {
            throw new ArithmeticException("the denominator of " + numerator + "/0 is 0");
        }
        if (numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE) {
            return reduced(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        }
        long divisor = gcd(Math.abs(numerator), Math.abs(denominator));
        long sign = denominator < 0 ? -1 : 1;
        return small(sign * (numerator / divisor), sign * (denominator / divisor));
    }

    /**
     * A quotient, reduced to lowest terms.
     *
     * @throws ArithmeticException if the denominator is 0
     */
    public static Fraction of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("the denominator of " + numerator + "/0 is 0");
        }
        return reduced(numerator, denominator);
    }

    /** The number that a decimal fraction stands for, exactly. */
    public static Fraction of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? reduced(decimal.toBigIntegerExact(), BigInteger.ONE)
                : reduced(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    /** The sum. */
    public Fraction plus(Fraction other) {
        return add(other, false);
    }

    /** The difference. */
    public Fraction minus(Fraction other) {
        return add(other, true);
    }

    private Fraction add(Fraction other, boolean negated) {
        if (isSmall() && other.isSmall()) {
            long theirs = negated ? -other.numerator : other.numerator;
            if (theirs == 0) {
                return this;
            }
            if (numerator == 0) {
                return negated ? small(theirs, other.denominator) : other;
            }
            long divisor = gcd(denominator, other.denominator);
            long right = denominator / divisor;
            long left = other.denominator / divisor;
            if (fits(numerator, left) && fits(theirs, right) && fits(denominator, left)) {
                long one = numerator * left;
                long two = theirs * right;
                long sum = one + two;
                if (((one ^ sum) & (two ^ sum)) >= 0 && sum != Long.MIN_VALUE) {
                    long common = divisor == 1 ? 1 : gcd(Math.abs(sum), divisor);
                    return small(sum / common, denominator / common * left);
                }
            }
        }
        BigInteger one = bigNumerator().multiply(other.bigDenominator());
        BigInteger two = other.bigNumerator().multiply(bigDenominator());
        return reduced(
                negated ? one.subtract(two) : one.add(two), bigDenominator().multiply(other.bigDenominator()));
    }

    /** The product. */
    public Fraction times(Fraction other) {
        if (isSmall() && other.isSmall()) {
            return multiply(numerator, denominator, other.numerator, other.denominator);
        }
        return reduced(
                bigNumerator().multiply(other.bigNumerator()), bigDenominator().multiply(other.bigDenominator()));
    }

    /** The product with a whole number. */
    public Fraction times(long factor) {
        if (isSmall() && factor != Long.MIN_VALUE) {
            return multiply(numerator, denominator, factor, 1);
        }
        return reduced(bigNumerator().multiply(BigInteger.valueOf(factor)), bigDenominator());
    }

    /**
     * The quotient.
     *
     * @throws ArithmeticException if the other is 0
     */
    public Fraction dividedBy(Fraction other) {
        requireDivisor(other.signum());
        if (isSmall() && other.isSmall()) {
            return other.numerator > 0
                    ? multiply(numerator, denominator, other.denominator, other.numerator)
                    : multiply(numerator, denominator, -other.denominator, -other.numerator);
        }
        return reduced(
                bigNumerator().multiply(other.bigDenominator()),
                bigDenominator().multiply(other.bigNumerator()));
    }

    /**
     * The quotient by a whole number.
     *
     * @throws ArithmeticException if that is 0
     */
    public Fraction dividedBy(long divisor) {
        requireDivisor(Long.signum(divisor));
        if (isSmall() && divisor != Long.MIN_VALUE) {
            return multiply(numerator, denominator, Long.signum(divisor), Math.abs(divisor));
        }
        return reduced(bigNumerator(), bigDenominator().multiply(BigInteger.valueOf(divisor)));
    }

    private void requireDivisor(int sign) {
        if (sign == 0) {
            throw new ArithmeticException(this + " cannot be divided by 0");
        }
    }

    /** The product of two small fractions in lowest terms. */
    private static Fraction multiply(long n1, long d1, long n2, long d2) {
        if (n1 == 0 || n2 == 0) {
            return ZERO;
        }
        long across = gcd(Math.abs(n1), d2);
        long down = gcd(Math.abs(n2), d1);
        long top1 = n1 / across;
        long top2 = n2 / down;
        long bottom1 = d1 / down;
        long bottom2 = d2 / across;
        if (fits(top1, top2) && fits(bottom1, bottom2)) {
            return small(top1 * top2, bottom1 * bottom2);
        }
        // Already in lowest terms.
        return new Fraction(
                BigInteger.valueOf(top1).multiply(BigInteger.valueOf(top2)),
                BigInteger.valueOf(bottom1).multiply(BigInteger.valueOf(bottom2)));
    }

    /** The number with the other sign. */
    public Fraction negated() {
        return isSmall()
                ? small(-numerator, denominator)
                : new Fraction(bigNumerator().negate(), bigDenominator());
    }

    /** The smaller of the two. */
    public Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The larger of the two. */
    public Fraction max(Fraction other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** -1, 0 or 1. */
    public int signum() {
        return isSmall() ? Long.signum(numerator) : bigNumerator().signum();
    }

    /** Whether it is a whole number. */
    public boolean isWhole() {
        return isSmall() ? denominator == 1 : bigDenominator().equals(BigInteger.ONE);
    }

    /** The largest whole number that is not above it. */
    public BigInteger floor() {
        if (isSmall()) {
            return BigInteger.valueOf(Math.floorDiv(numerator, denominator));
        }
        BigInteger[] parts = bigNumerator().divideAndRemainder(bigDenominator());
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** The numerator in lowest terms, with the sign of the number. */
    public BigInteger numerator() {
        return bigNumerator();
    }

    /** The denominator in lowest terms, 1 or more. */
    public BigInteger denominator() {
        return bigDenominator();
    }

    /** The nearest double. It does not fall where fractions rise, and equal fractions have equal ones. */
    public double toDouble() {
        if (isSmall() && Math.abs(numerator) <= EXACT_DOUBLE && denominator <= EXACT_DOUBLE) {
            return (double) numerator / (double) denominator;
        }
        return new BigDecimal(bigNumerator())
                .divide(new BigDecimal(bigDenominator()), DIGITS)
                .doubleValue();
    }

    @Override
    public int compareTo(Fraction other) {
        if (isSmall() && other.isSmall()) {
            return compare(numerator, denominator, other.numerator, other.denominator);
        }
        return bigNumerator()
                .multiply(other.bigDenominator())
                .compareTo(other.bigNumerator().multiply(bigDenominator()));
    }

    /**
     * Compares two quotients exactly, without making fractions of them.
     *
     * @param d1 above 0
     * @param d2 above 0
     * @return below 0, 0 or above 0 as {@code n1 / d1} is smaller than, equal to or larger than {@code n2 / d2}
     */
    public static int compare(long n1, long d1, long n2, long d2) {
        if (d1 == d2) {
            return Long.compare(n1, n2);
        }
        long high = Math.multiplyHigh(n1, d2);
        long otherHigh = Math.multiplyHigh(n2, d1);
        return high != otherHigh ? Long.compare(high, otherHigh) : Long.compareUnsigned(n1 * d2, n2 * d1);
    }

    /** The greatest common divisor of two numbers of 0 or more; that of 0 and n is n. */
    public static long gcd(long a, long b) {
        if (a == 0 || b == 0) {
            return a | b;
        }
        int twos = Long.numberOfTrailingZeros(a | b);
        long odd = a >> Long.numberOfTrailingZeros(a);
        long rest = b;
        while (rest != 0) {
            rest >>= Long.numberOfTrailingZeros(rest);
            long smaller = Math.min(odd, rest);
            rest = Math.abs(odd - rest);
            odd = smaller;
        }
        return odd << twos;
    }

    private boolean isSmall() {
        return denominator != 0;
    }

    private BigInteger bigNumerator() {
        return bigNumerator != null ? bigNumerator : BigInteger.valueOf(numerator);
    }

    private BigInteger bigDenominator() {
        return bigDenominator != null ? bigDenominator : BigInteger.valueOf(denominator);
    }

    private static boolean fits(long a, long b) {
        long low = a * b;
        return Math.multiplyHigh(a, b) == low >> 63 && low != Long.MIN_VALUE;
    }

    /** From numbers in lowest terms. */
    private static Fraction small(long numerator, long denominator) {
        return denominator == 1 && numerator >= 0 && numerator < SMALL_CACHE
                ? WHOLE[(int) numerator]
                : new Fraction(numerator, denominator);
    }

    private static Fraction reduced(BigInteger numerator, BigInteger denominator) {
        BigInteger divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        BigInteger top = numerator.divide(divisor);
        BigInteger bottom = denominator.divide(divisor);
        // 63 bits or fewer, so that the number can be negated.
        if (top.bitLength() < Long.SIZE && bottom.bitLength() < Long.SIZE) {
            long one = top.longValueExact();
            if (one != Long.MIN_VALUE) {
                return small(one, bottom.longValueExact());
            }
        }
        return new Fraction(top, bottom);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fraction that
                && numerator == that.numerator
                && denominator == that.denominator
                && Objects.equals(bigNumerator, that.bigNumerator)
                && Objects.equals(bigDenominator, that.bigDenominator);
    }

    @Override
    public int hashCode() {
        return isSmall()
                ? 31 * Long.hashCode(numerator) + Long.hashCode(denominator)
                : 31 * bigNumerator().hashCode() + bigDenominator().hashCode();
    }

    /** As in "3/7" or "-2". */
    @Override
    public String toString() {
        return isWhole() ? bigNumerator().toString() : bigNumerator() + "/" + bigDenominator();
    }
}
