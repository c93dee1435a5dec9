package org.crowdchange.lab.data;

import java.util.List;

/**
 * Ranked ballots of an election to some seats.
 *
 * @param ballots the ballots; those who have withdrawn are not in them
 * @param seats the number of seats, 0 or more
 * @param title what the file says of the election; empty if nothing
 * @param withdrawn the ids of those who have withdrawn, in the order of the file
 */
public record ElectionData(RankedData ballots, int seats, String title, List<String> withdrawn) {

    /** Copies the list. */
    public ElectionData {
        withdrawn = List.copyOf(withdrawn);
    }
}
