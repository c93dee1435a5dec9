package org.crowdchange.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class FractionProperties {

    private static final BigInteger BEYOND = BigInteger.ONE.shiftLeft(70);

    /** Around zero, around the ends of a long, and beyond them. */
    @Provide
    Arbitrary<BigInteger> numbers() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.bigIntegers().between(BigInteger.valueOf(-12), BigInteger.valueOf(12))),
                Tuple.of(2, Arbitraries.longs().map(BigInteger::valueOf)),
                Tuple.of(
                        2,
                        Arbitraries.of(Long.MIN_VALUE, Long.MIN_VALUE + 1, Long.MAX_VALUE, 1L << 62, 3_037_000_500L)
                                .map(BigInteger::valueOf)),
                Tuple.of(1, Arbitraries.bigIntegers().between(BEYOND.negate(), BEYOND)));
    }

    @Provide
    Arbitrary<Fraction> fractions() {
        return Combinators.combine(numbers(), numbers().filter(each -> each.signum() != 0))
                .as(Fraction::of);
    }

    @Property
    void aFractionIsInLowestTerms(@ForAll("fractions") Fraction a) {
        assertThat(a.denominator()).isPositive();
        assertThat(a.numerator().gcd(a.denominator())).isEqualTo(BigInteger.ONE);
    }

    @Property
    void sumsProductsAndQuotientsAreThoseOfTheSchoolbook(
            @ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
        BigInteger denominators = a.denominator().multiply(b.denominator());
        BigInteger left = a.numerator().multiply(b.denominator());
        BigInteger right = b.numerator().multiply(a.denominator());

        assertThat(a.plus(b)).isEqualTo(Fraction.of(left.add(right), denominators));
        assertThat(a.minus(b)).isEqualTo(Fraction.of(left.subtract(right), denominators));
        assertThat(a.times(b)).isEqualTo(Fraction.of(a.numerator().multiply(b.numerator()), denominators));
        if (b.signum() != 0) {
            assertThat(a.dividedBy(b)).isEqualTo(Fraction.of(left, right)).hasSameHashCodeAs(Fraction.of(left, right));
        }
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(left.compareTo(right));
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        assertThat(a.negated()).isEqualTo(Fraction.ZERO.minus(a));
        assertThat(a.min(b).plus(a.max(b))).isEqualTo(a.plus(b));
    }

    @Property
    void aWholeNumberIsAFractionToo(@ForAll("fractions") Fraction a, @ForAll("numbers") BigInteger number) {
        Assume.that(number.bitLength() < 64);
        long whole = number.longValueExact();

        assertThat(a.times(whole)).isEqualTo(a.times(Fraction.of(whole)));
        assertThat(Fraction.of(whole)).isEqualTo(Fraction.of(number, BigInteger.ONE));
        assertThat(Fraction.of(whole).isWhole()).isTrue();
        if (whole != 0) {
            assertThat(a.dividedBy(whole)).isEqualTo(a.dividedBy(Fraction.of(whole)));
            assertThat(Fraction.of(7, whole)).isEqualTo(Fraction.of(BigInteger.valueOf(7), number));
        }
    }

    @Property
    void theFloorIsTheLargestWholeNumberNotAbove(@ForAll("fractions") Fraction a) {
        Fraction rest = a.minus(Fraction.of(a.floor(), BigInteger.ONE));

        assertThat(rest).isGreaterThanOrEqualTo(Fraction.ZERO).isLessThan(Fraction.ONE);
        assertThat(a.isWhole()).isEqualTo(rest.signum() == 0);
    }

    @Property
    void doublesKeepTheOrder(@ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
        if (a.compareTo(b) < 0) {
            assertThat(a.toDouble()).isLessThanOrEqualTo(b.toDouble());
        } else if (a.compareTo(b) > 0) {
            assertThat(a.toDouble()).isGreaterThanOrEqualTo(b.toDouble());
        } else {
            assertThat(a.toDouble()).isEqualTo(b.toDouble());
        }
        assertThat(a.toDouble())
                .isEqualTo(new BigDecimal(a.numerator())
                        .divide(new BigDecimal(a.denominator()), new MathContext(60))
                        .doubleValue());
    }

    @Property
    void quotientsOfLongsAreComparedExactly(@ForAll long n1, @ForAll long d1, @ForAll long n2, @ForAll long d2) {
        Assume.that(d1 > 0 && d2 > 0);

        assertThat(Integer.signum(Fraction.compare(n1, d1, n2, d2)))
                .isEqualTo(Fraction.of(n1, d1).compareTo(Fraction.of(n2, d2)));
        assertThat(Fraction.compare(n1, d1, n1, d1)).isZero();
    }

    @Example
    void aDecimalIsTakenExactly() {
        assertThat(Fraction.of(new BigDecimal("0.125"))).isEqualTo(Fraction.of(1, 8));
        assertThat(Fraction.of(new BigDecimal("-12.50"))).isEqualTo(Fraction.of(-25, 2));
        assertThat(Fraction.of(new BigDecimal("3e2"))).isEqualTo(Fraction.of(300));
    }

    @Example
    void nothingIsDividedByZero() {
        assertThatThrownBy(() -> Fraction.of(3, 0))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("3/0");
        assertThatThrownBy(() -> Fraction.ONE.dividedBy(Fraction.ZERO)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fraction.of(1, 3).dividedBy(0))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("1/3 cannot be divided by 0");
    }

    @Example
    void aFractionIsWrittenAsInBooks() {
        assertThat(Fraction.of(-6, 14)).hasToString("-3/7");
        assertThat(Fraction.of(4, -2)).hasToString("-2");
    }
}
