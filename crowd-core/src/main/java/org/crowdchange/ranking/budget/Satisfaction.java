package org.crowdchange.ranking.budget;

import java.util.Locale;
import org.crowdchange.tally.BudgetTally;

/** How much a voter gains from a project that is funded. */
public enum Satisfaction {
    /** The money that is spent on a project that the voter supports: gains are measured in currency. */
    COST,
    /** 1 for each project that the voter supports, whatever it costs. */
    CARDINALITY,
    /** The points that the voter gave. */
    ADDITIVE,
    /**
     * For each project the number of projects that the voter's ballot ranks below it; the last on a ballot gains
     * nothing.
     */
    BORDA;

    /** As it stands in the id of a method. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether gains grow with the cost of the project. */
    boolean perCost() {
        return this == COST;
    }

    /** The gain from an entry of a ballot; for {@link #COST} per unit of cost. */
    long gain(BudgetTally tally, int ballot, int entry) {
        long points = tally.points(ballot, entry);
        return switch (this) {
            case COST, CARDINALITY -> points > 0 ? 1 : 0;
            case ADDITIVE -> points;
            case BORDA -> {
                long below = 0;
                for (int i = 0; i < tally.length(ballot); i++) {
                    below += tally.points(ballot, i) < points ? 1 : 0;
                }
                yield below;
            }
        };
    }

    /** What it is, in words, for a sentence such as "projects by ... per unit of cost". */
    String words() {
        return switch (this) {
            case COST -> "money spent on supported projects";
            case CARDINALITY -> "number of supported projects";
            case ADDITIVE -> "points given";
            case BORDA -> "projects ranked below";
        };
    }
}
