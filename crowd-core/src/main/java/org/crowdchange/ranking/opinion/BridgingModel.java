package org.crowdchange.ranking.opinion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crowdchange.tally.OpinionMatrix;

/**
 * A fitted {@link BridgingFactorization}: a rating is about the level + the participant's intercept + the item's intercept +
 * the participant's factor times the item's.
 *
 * @param level the common level
 * @param items the items that had enough ratings, in item order
 * @param participants the participants that had enough ratings, in the order of the matrix
 * @param objective what was minimised, at its minimum
 * @param iterations how many times all blocks were moved
 * @param converged whether they stood still in the end
 */
public record BridgingModel(
        double level,
        List<Item> items,
        List<Participant> participants,
        double objective,
        int iterations,
        boolean converged) {

    /** Copies the lists. */
    public BridgingModel {
        items = List.copyOf(items);
        participants = List.copyOf(participants);
    }

    /**
     * An item.
     *
     * @param item its name
     * @param intercept what the item is rated above the level, whoever rates it; the score
     * @param factor how the item's ratings follow the participants' factors
     * @param votes how many ratings it has
     * @param residual the sum of its ratings without level, participants' intercepts and products of factors
     * @param shrinkage what the penalty adds to the number of votes: the intercept is residual / (votes + shrinkage)
     */
    public record Item(String item, double intercept, double factor, double votes, double residual, double shrinkage) {}

    /**
     * A participant.
     *
     * @param participant the name
     * @param intercept how much higher than others this participant rates, whatever the item
     * @param factor where the participant stands on the line along which ratings differ most
     */
    public record Participant(String participant, double intercept, double factor) {}

    /** The item of that name; empty if it had not enough ratings. */
    public Optional<Item> item(String name) {
        return items.stream().filter(each -> each.item().equals(name)).findFirst();
    }

    static BridgingModel of(BridgingSolver solver, OpinionMatrix matrix) {
        List<Item> items = new ArrayList<>();
        for (int c = 0; c < solver.items.length; c++) {
            items.add(new Item(
                    matrix.item(solver.items[c]),
                    solver.intercepts[c],
                    solver.factors[c],
                    solver.votes[c],
                    solver.residuals[c],
                    solver.itemPenalty()));
        }
        List<Participant> participants = new ArrayList<>();
        for (int p = 0; p < solver.participants.length; p++) {
            participants.add(new Participant(
                    matrix.participant(solver.participants[p]),
                    solver.participantIntercepts[p],
                    solver.participantFactors[p]));
        }
        return new BridgingModel(
                solver.level, items, participants, solver.objective(), solver.iterations, solver.converged);
    }
}
