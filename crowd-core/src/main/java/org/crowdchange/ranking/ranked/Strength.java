package org.crowdchange.ranking.ranked;

/** How much it counts that more ballots prefer one item to another than the other way round. */
public enum Strength {
    /** How many more do. */
    MARGINS,
    /** How many do. Differs from the margins only where ballots tie two items or leave both out. */
    WINNING_VOTES;

    /** The strength of a over b; 0 unless a beats b. */
    long of(PairwiseMatrix matrix, int a, int b) {
        long margin = matrix.margin(a, b);
        return margin <= 0 ? 0 : this == MARGINS ? margin : matrix.support(a, b);
    }
}
