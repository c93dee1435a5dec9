package org.crowdchange.ranking.pairwise;

/** What a tie counts in a model that knows only wins. */
public enum TieHandling {
    /** Half a win for each of the two. The usual choice. */
    HALF_WINS,
    /**
     * A win for each of the two, and every decided comparison counts twice: what comes out of tools without ties that are
     * fed each result twice. The estimate is that of half wins, but priors weigh half as much, and the log-likelihood is
     * doubled.
     */
    HALF_WINS_DOUBLED,
    /** Nothing: only decided comparisons are looked at. */
    DROPPED;

    double decided() {
        return this == HALF_WINS_DOUBLED ? 2 : 1;
    }

    double tied() {
        return this == DROPPED ? 0 : this == HALF_WINS ? 0.5 : 1;
    }
}
