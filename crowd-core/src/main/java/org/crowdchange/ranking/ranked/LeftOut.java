package org.crowdchange.ranking.ranked;

/** What it means in models of choice that a ballot leaves an item out. */
public enum LeftOut {
    /** It was not on offer, as a driver who was not in the race: the ballot says nothing of it. */
    NOT_OFFERED,
    /** It was on offer and would have come last: all that the ballot names were chosen before it. */
    RANKED_LAST
}
