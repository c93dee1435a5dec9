package org.crowdchange.rankinglab.golden;

/** The library does not compute what a case asks for; the message says why. */
final class UnsupportedCaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsupportedCaseException(String reason) {
        super(reason);
    }
}
