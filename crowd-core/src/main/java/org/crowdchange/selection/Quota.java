package org.crowdchange.selection;

/**
 * How many places of a shortlist a group has.
 *
 * @param least the places that are kept for it
 * @param most the places that it can have at most
 */
public record Quota(int least, int most) {

    /** @throws IllegalArgumentException if the numbers are negative or the wrong way round */
    public Quota {
        if (least < 0 || most < least) {
            throw new IllegalArgumentException(
                    "the quota is " + least + " to " + most + "; expected 0 or more, the smaller first");
        }
    }

    /** So many places, neither more nor less. */
    public static Quota exactly(int places) {
        return new Quota(places, places);
    }

    /** So many places or more. */
    public static Quota atLeast(int places) {
        return new Quota(places, Integer.MAX_VALUE);
    }

    /** So many places or fewer. */
    public static Quota atMost(int places) {
        return new Quota(0, places);
    }
}
