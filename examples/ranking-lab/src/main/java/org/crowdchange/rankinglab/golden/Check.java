package org.crowdchange.rankinglab.golden;

/** Computes what one algorithm gives for a case and compares it with what the case expects. */
@FunctionalInterface
interface Check {

    /**
     * Runs a case.
     *
     * @param differences takes what is not as expected
     * @throws UnsupportedCaseException if the library does not compute what the case asks for
     */
    void run(GoldenCase golden, Differences differences);
}
