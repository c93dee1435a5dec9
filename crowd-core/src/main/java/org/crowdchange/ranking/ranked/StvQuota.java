package org.crowdchange.ranking.ranked;

/** With how many votes an item is elected, of V ballots that rank anything and s seats. */
public enum StvQuota {
    /** ⌊V / (s + 1)⌋ + 1, the smallest whole number that only s items can reach. H. R. Droop (1868). */
    DROOP,
    /**
     * V / (s + 1), not rounded. R. A. Newland and F. S. Britton (1972); also called the exact Droop or Hagenbach-Bischoff
     * quota. If s + 1 items reach it at once, those with the most votes are elected.
     */
    NEWLAND_BRITTON,
    /** V / s, not rounded. T. Hare (1859). It favours small groups, and the last seats mostly go to less than a quota. */
    HARE
}
