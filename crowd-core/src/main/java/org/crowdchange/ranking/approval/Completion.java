package org.crowdchange.ranking.approval;

/** What {@link EqualShares} does with the seats that are left when no group of voters can pay for a further item. */
public enum Completion {
    /** They go on by the sequential rule of Phragmén, to which voters come with what is left of their budgets. */
    PHRAGMEN,
    /** They go to the items with the most approvals. */
    AV,
    /** The whole is repeated with larger budgets, as if there were one more seat each time, until all seats are filled. */
    INCREMENT,
    /** They stay empty. */
    NONE
}
