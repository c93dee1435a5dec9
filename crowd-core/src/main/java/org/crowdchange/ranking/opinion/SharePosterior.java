package org.crowdchange.ranking.opinion;

import org.crowdchange.internal.math.Beta;
import org.crowdchange.internal.math.BetaComparison;
import org.crowdchange.ranking.Interval;
import org.crowdchange.ranking.Level;

/**
 * What votes and a prior say of the share of people who agree: a Beta distribution. For researchers who want more of it than
 * an order: its mean, its quantiles, and how probably one share exceeds another.
 *
 * <p>The posterior of u agreements and d disagreements under the prior Beta(a, b) is Beta(a + u, b + d).
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param a first parameter, as if so many had agreed, above 0
 * @param b second parameter, as if so many had disagreed, above 0
 */
public record SharePosterior(double a, double b) {

    /** The prior that favours no share over another. */
    public static final SharePosterior UNIFORM = new SharePosterior(1, 1);

    /** @throws IllegalArgumentException if a parameter is not above 0 and finite */
    public SharePosterior {
        if (!(a > 0 && b > 0 && a + b < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a is " + a + ", b is " + b + "; expected finite numbers above 0");
        }
    }

    /** What is known after these votes as well. */
    public SharePosterior after(long agree, long disagree) {
        return new SharePosterior(a + agree, b + disagree);
    }

    /** The mean: the probability that one more person agrees. */
    public double mean() {
        // Written with one quotient so that, rounding included, it never falls when the agreements grow.
        return 1 / (1 + b / a);
    }

    /** The variance. */
    public double variance() {
        double sum = a + b;
        return a / sum * (b / sum) / (sum + 1);
    }

    /**
     * The share that is exceeded with the rest of this probability.
     *
     * @param probability above 0 and below 1
     */
    public double quantile(double probability) {
        return Beta.quantile(probability, a, b);
    }

    /**
     * The probability that more than this share agree.
     *
     * @param share 0 to 1
     */
    public double above(double share) {
        return Beta.cumulative(1 - share, b, a);
    }

    /** The equal-tailed credible interval: the quantiles at (1 - level) / 2 from either end. */
    public Interval interval(double level) {
        Level.require(level);
        double tail = (1 - level) / 2;
        double low = Beta.lowerQuantile(tail, a, b);
        return new Interval(low, Math.max(low, Beta.upperQuantile(tail, a, b)));
    }

    /**
     * The probability that this share exceeds another of which we know independently. By numerical integration; the error is
     * about 1e-12 for up to some millions of votes.
     */
    public double probabilityAbove(SharePosterior other) {
        return BetaComparison.above(a, b, other.a, other.b);
    }
}
