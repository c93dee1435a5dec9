package org.crowdchange.ranking;

/** How a method explains the items of one ranking. Called when somebody asks, possibly by several threads at once. */
@FunctionalInterface
public interface Explainer {

    /**
     * Explains a place.
     *
     * @param item an item of the ranking
     */
    Explanation explain(RankedItem item);
}
