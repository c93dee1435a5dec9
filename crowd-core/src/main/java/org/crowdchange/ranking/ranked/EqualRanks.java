package org.crowdchange.ranking.ranked;

/** What a rule that gives each ballot to one item does with a ballot that gives two items the same rank. */
public enum EqualRanks {
    /** Such ballots are not counted, and no result is given: the rule is not defined for them. */
    REFUSE,
    /** The ballot ends where the first tie stands, as under rules by which an overvote exhausts a ballot. */
    CUT,
    /** Tied items are passed over, and the ballot goes on with the next rank. */
    SKIP
}
