package org.crowdchange.ranking.pairwise;

/**
 * A comparison as one of the two sides sees it.
 *
 * @param opponent the rating of the other before the rating period
 * @param score 1 won, 0.5 tied, 0 lost
 */
public record Glicko2Game(Glicko2Rating opponent, double score) {

    /** @throws IllegalArgumentException if the score is out of range */
    public Glicko2Game {
        Results.require("score", score, 0, 1);
    }
}
