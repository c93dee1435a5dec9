package org.crowdchange.ranking.budget;

import java.math.BigDecimal;
import java.util.List;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.BudgetTally;

/**
 * A budget tally as the rules read it: the projects whose cost is known, in item order, each with the ballots that gain from
 * it. Amounts are whole numbers of the tally's unit.
 */
final class BudgetElection {
    final BudgetTally tally;
    final Satisfaction satisfaction;
    final TieBreak ties;
    final int size;
    final int[] positions;
    final long[] costs;
    final long budget;
    final long voters;
    /** The ballots whose gain from a project is above 0, and that gain. */
    final int[][] ballots;

    final long[][] gains;
    /** How many people cast a ballot. */
    final long[] weights;
    /** The sum of the gains of all voters; for satisfaction by cost per unit of cost. */
    final long[] totals;
    /** How many people gave points to a project. */
    final long[] supporters;

    BudgetElection(BudgetTally tally, Satisfaction satisfaction, TieBreak ties) {
        this.tally = tally;
        this.satisfaction = satisfaction;
        this.ties = ties;
        budget = tally.budgetUnits();
        voters = tally.votes();
        positions = new int[tally.size()];
        int[] places = new int[tally.size()];
        int known = 0;
        for (int i = 0; i < places.length; i++) {
            places[i] = tally.costUnits(i) < 0 ? -1 : known;
            if (places[i] >= 0) {
                positions[known++] = i;
            }
        }
        size = known;
        costs = new long[size];
        for (int i = 0; i < size; i++) {
            costs[i] = tally.costUnits(positions[i]);
        }
        weights = new long[tally.ballots()];
        totals = new long[size];
        supporters = new long[size];
        ballots = new int[size][];
        gains = new long[size][];
        gather(places);
    }

    private void gather(int[] places) {
        int[] counts = new int[size];
        for (int pass = 0; pass < 2; pass++) {
            for (int ballot = 0; ballot < weights.length; ballot++) {
                for (int i = 0; i < tally.length(ballot); i++) {
                    int project = places[tally.choice(ballot, i)];
                    if (project >= 0) {
                        enter(pass, project, ballot, satisfaction.gain(tally, ballot, i), counts);
                    }
                }
            }
            for (int project = 0; pass == 0 && project < size; project++) {
                ballots[project] = new int[counts[project]];
                gains[project] = new long[counts[project]];
                counts[project] = 0;
            }
        }
        for (int ballot = 0; ballot < weights.length; ballot++) {
            weights[ballot] = tally.weight(ballot);
            for (int i = 0; i < tally.length(ballot); i++) {
                int project = places[tally.choice(ballot, i)];
                if (project >= 0) {
                    totals[project] += satisfaction.gain(tally, ballot, i) * weights[ballot];
                    supporters[project] += tally.points(ballot, i) > 0 ? weights[ballot] : 0;
                }
            }
        }
    }

    private void enter(int pass, int project, int ballot, long gain, int[] counts) {
        if (gain > 0) {
            if (pass == 1) {
                ballots[project][counts[project]] = ballot;
                gains[project][counts[project]] = gain;
            }
            counts[project]++;
        }
    }

    String name(int project) {
        return tally.item(positions[project]);
    }

    BigDecimal money(long units) {
        return BigDecimal.valueOf(units, tally.decimals());
    }

    /** A number of the tally's units in currency. */
    double currency(double units) {
        return units / Math.pow(10, tally.decimals());
    }

    /** By how much the gains of a project, as in {@link #gains}, are to be multiplied to compare them with others'. */
    long factor(int project) {
        return satisfaction.perCost() && costs[project] > 0 ? costs[project] : 1;
    }

    /** Whether the tie-break picks the first of two projects. */
    boolean before(int project, int other) {
        return ties == TieBreak.ITEM_ORDER ? project < other : project > other;
    }

    /** Whether no project fits into what is left. */
    boolean exhaustive(boolean[] taken, long left) {
        for (int project = 0; project < size; project++) {
            if (!taken[project] && costs[project] <= left) {
                return false;
            }
        }
        return true;
    }

    boolean[] none() {
        return new boolean[size];
    }

    /** Whether every project that somebody gains from is taken. */
    boolean allSupported(boolean[] taken) {
        for (int project = 0; project < size; project++) {
            if (!taken[project] && ballots[project].length > 0) {
                return false;
            }
        }
        return true;
    }

    Allocation allocation(
            List<Purchase> purchases, boolean[] taken, long left, double share, long raises, boolean complete) {
        return new Allocation(
                money(budget), purchases, money(budget - left), exhaustive(taken, left), share, raises, complete);
    }
}
