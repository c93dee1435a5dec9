package org.crowdchange.insight;

/**
 * How many took part and what they contributed.
 *
 * @param participants people who contributed at least once
 * @param comments comments written, those taken away since too
 * @param ideas ideas proposed or captured
 * @param votes first votes on a subject; changing or withdrawing one does not count again
 */
public record Figures(int participants, int comments, int ideas, int votes) {

    /** Comments, ideas and votes together. */
    public int contributions() {
        return comments + ideas + votes;
    }
}
