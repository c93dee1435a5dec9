package org.crowdchange.rankinglab.golden;

import java.util.List;

/**
 * How a case came out.
 *
 * @param id the id of the case
 * @param algorithm its algorithm
 * @param status how it came out
 * @param reasons what is not as expected, or why it was not computed; empty if it passed
 */
public record CaseResult(String id, String algorithm, Status status, List<String> reasons) {

    /** How a case can come out. */
    public enum Status {
        /** Everything is as expected. */
        PASSED,
        /** Something is not as expected, or could not be computed. */
        FAILED,
        /** The library does not compute this, or the case is there for comparison only. */
        UNSUPPORTED
    }
}
