package org.crowdchange.tally;

import org.crowdchange.model.Opinion;

/** OpinionValues as values of {@link Triples}: all three are kept, so their places are their ordinals. */
final class OpinionValues {
    private static final String[] NAMES = {"agree", "disagree", "pass"};

    private OpinionValues() {}

    static String name(Opinion opinion) {
        return NAMES[opinion.ordinal()];
    }

    static void keep(Triples.Builder builder) {
        for (String name : NAMES) {
            builder.keepValue(name);
        }
    }
}
