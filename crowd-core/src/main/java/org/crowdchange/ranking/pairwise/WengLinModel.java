package org.crowdchange.ranking.pairwise;

/** The models of Weng and Lin's online rating, one for each algorithm of their paper. */
public enum WengLinModel {
    /** Luce's choice of the first, then of the second among the rest, and so on; algorithm 4. */
    PLACKETT_LUCE("The Plackett-Luce model"),
    /** Logistic comparisons of each with each; algorithm 1. */
    BRADLEY_TERRY_FULL("The Bradley-Terry model, all pairs"),
    /** Logistic comparisons with those close by in the ranking; algorithm 2. */
    BRADLEY_TERRY_PART("The Bradley-Terry model, pairs close by"),
    /** Normal comparisons of each with each; algorithm 3. */
    THURSTONE_MOSTELLER_FULL("The Thurstone-Mosteller model, all pairs"),
    /** Normal comparisons with those close by in the ranking. */
    THURSTONE_MOSTELLER_PART("The Thurstone-Mosteller model, pairs close by");

    private final String words;

    WengLinModel(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    boolean isPart() {
        return this == BRADLEY_TERRY_PART || this == THURSTONE_MOSTELLER_PART;
    }

    boolean isThurstone() {
        return this == THURSTONE_MOSTELLER_FULL || this == THURSTONE_MOSTELLER_PART;
    }
}
