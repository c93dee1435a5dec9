package org.crowdchange.ranking.ranked;

/** What happens to items that a ballot leaves out, in rules that give points for places. */
public enum Unranked {
    /** They share the places below those that the ballot ranks. */
    TIED_LAST,
    /** They get no points from it. */
    ZERO
}
