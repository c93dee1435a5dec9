package org.crowdchange.tally;

/** How somebody judged two items that were shown side by side. */
public enum PairOutcome {
    /** The left one, the one shown first, is better. */
    LEFT,
    /** The right one is better. */
    RIGHT,
    /** Neither is. */
    TIE
}
