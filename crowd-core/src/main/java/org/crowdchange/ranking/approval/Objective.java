package org.crowdchange.ranking.approval;

/**
 * A score of committees that never grows by more for a larger committee (it is submodular), as a committee is put together
 * and taken apart. Whole numbers; not thread-safe.
 */
interface Objective {

    /** The score of the committee as it is. */
    long value();

    /** By how much one more item would raise it. */
    long gain(int item);

    /** By how much so many more items could raise it at the very most. */
    long mostGain(int items);

    void add(int item);

    /** Takes the item out again that was added last. */
    void removeLast();
}
