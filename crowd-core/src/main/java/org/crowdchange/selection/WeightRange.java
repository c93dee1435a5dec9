package org.crowdchange.selection;

/**
 * How far the weight of a criterion can move, the other weights staying as they are, before something changes.
 *
 * @param criterion the name of the criterion
 * @param weight the weight it has
 * @param low nothing changes while the weight is above this; 0 if nothing changes down to 0
 * @param high nothing changes while the weight is below this; infinite if nothing ever changes
 */
public record WeightRange(String criterion, double weight, double low, double high) {

    /**
     * The smallest change, as a share of the weight, that changes something: 0.1 if a tenth more or less would do.
     * Infinite if no change does, or the weight is 0 and none above it does; 0 if things are undecided as they are.
     */
    public double margin() {
        double down = low > 0 || weight == low ? weight - low : Double.POSITIVE_INFINITY;
        double nearest = Math.min(weight == 0 ? Double.POSITIVE_INFINITY : down, high - weight);
        return nearest == 0 ? 0 : nearest / weight;
    }
}
