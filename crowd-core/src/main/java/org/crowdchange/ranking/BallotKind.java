package org.crowdchange.ranking;

/** The kinds of ballot that ranking methods read. A reader finds a method by its ballot. */
public enum BallotKind {
    /** Agree, disagree or pass on one item; thumbs up and down, and approval, are special cases. */
    OPINION,
    /** A number of stars, a grade or a score for one item. */
    SCORE,
    /** Which of two items is the better one. */
    PAIRWISE,
    /** Several items in order of preference. */
    RANKED,
    /** The set of items that a voter approves of, where the whole set matters. */
    APPROVAL,
    /** Points for items that cost something and are paid for from one budget. */
    BUDGET,
    /** A label that a person gives to an item. */
    LABEL
}
