package org.crowdchange.ranking.ranked;

/** What the places that several items share are worth to each of them, in rules that give points for places. */
public enum TiedPlaces {
    /** The average of these places, as if their order had been drawn by lot. */
    AVERAGED,
    /** The worst of these places. */
    PESSIMISTIC,
    /** The best of these places. */
    OPTIMISTIC
}
