package org.crowdchange.ranking.ranked;

import java.util.List;

/** A method that looks only at how many ballots prefer each item to each other. */
public interface CondorcetMethod extends RankedMethod {

    /**
     * The winners, the first tier of the ranking.
     *
     * @return in item order; at least one if there are items
     */
    List<String> winners(PairwiseMatrix matrix);
}
