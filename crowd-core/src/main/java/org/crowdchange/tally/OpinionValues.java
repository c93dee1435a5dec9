package org.crowdchange.tally;

import java.util.List;
import org.crowdchange.model.Opinion;

/** Opinions as values of {@link Triples}: all three are kept, so that each has a fixed place, in the order of the names. */
final class OpinionValues {
    /** The opinion at each place. */
    static final List<Opinion> PLACES = List.of(Opinion.AGREE, Opinion.DISAGREE, Opinion.PASS);

    private OpinionValues() {}

    static String name(Opinion opinion) {
        return switch (opinion) {
            case AGREE -> "agree";
            case DISAGREE -> "disagree";
            case PASS -> "pass";
        };
    }

    static void keep(Triples.Builder builder) {
        PLACES.forEach(opinion -> builder.keepValue(name(opinion)));
    }

    /** The counts at the places. */
    static OpinionCounts counts(long[] places) {
        return new OpinionCounts(places[0], places[1], places[2]);
    }
}
