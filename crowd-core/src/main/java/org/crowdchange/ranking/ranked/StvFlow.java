package org.crowdchange.ranking.ranked;

import java.math.BigInteger;
import java.util.Arrays;

/** Votes on their way, in grains. */
final class StvFlow {
    final BigInteger[] to;
    BigInteger exhausted = BigInteger.ZERO;
    BigInteger lost = BigInteger.ZERO;

    StvFlow(int items) {
        to = new BigInteger[items];
        Arrays.fill(to, BigInteger.ZERO);
    }
}
