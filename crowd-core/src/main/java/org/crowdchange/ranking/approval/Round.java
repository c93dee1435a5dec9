package org.crowdchange.ranking.approval;

import java.util.List;

/**
 * A step of a rule that fills a committee one by one.
 *
 * @param number counted from 1
 * @param kind what happened to the item
 * @param item the item that was chosen
 * @param tied the items that the rule could not tell apart here, in item order, the chosen one among them; only this one
 *     if there was no tie
 * @param amount what decided, as the rule says
 * @param stakes what the voters concerned held before and after; empty for rules that keep no accounts
 */
public record Round(int number, Kind kind, String item, List<String> tied, Amount amount, List<Stake> stakes) {

    /** What can happen in a round. */
    public enum Kind {
        /** The rule elected the item. */
        ELECTED,
        /** The rule had nobody left to elect, and its completion filled the seat. */
        COMPLETED,
        /** The rule took the item out. */
        REMOVED
    }

    /** Copies the lists. */
    public Round {
        tied = List.copyOf(tied);
        stakes = List.copyOf(stakes);
    }

    /** Whether the tie-break had to decide. */
    public boolean isTied() {
        return tied.size() > 1;
    }
}
