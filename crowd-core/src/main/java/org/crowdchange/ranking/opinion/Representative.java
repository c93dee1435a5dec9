package org.crowdchange.ranking.opinion;

/**
 * An item that stands for a group.
 *
 * @param statistic how the group voted on it
 * @param side whether it stands for the group by agreement or by disagreement
 * @param bestAgree whether it is there by the best-agree rule: the item to agree to that serves best, significant or not
 */
public record Representative(GroupStatistic statistic, Side side, boolean bestAgree) {

    /** The item. */
    public String item() {
        return statistic.item();
    }

    /** The votes of the group for the side. */
    public long successes() {
        return statistic.votes(side);
    }
}
