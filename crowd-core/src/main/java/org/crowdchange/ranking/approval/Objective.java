package org.crowdchange.ranking.approval;

/**
 * A score of committees, as one is put together and taken apart, with a bound on it that never grows by more for a larger
 * committee (it is submodular). Whole numbers; not thread-safe.
 */
interface Objective {

    /** The score of the committee as it is; to be asked when it is complete. */
    long value();

    /** The bound for the committee as it is, not below its score. */
    long bound();

    /** By how much one more item would raise the bound. */
    long gain(int item);

    /** By how much so many more items could raise the bound at the very most. */
    long mostGain(int items);

    void add(int item);

    /** Takes the item out again that was added last. */
    void removeLast();
}
