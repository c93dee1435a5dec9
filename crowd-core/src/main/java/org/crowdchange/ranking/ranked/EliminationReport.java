package org.crowdchange.ranking.ranked;

import java.util.List;
import java.util.Optional;
import org.crowdchange.ranking.NoEstimate;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happened in a count in which items leave until a winner is found.
 *
 * @param method the id of the rule
 * @param voters how many voters ranked at least one item
 * @param winners the winners, in item order: several if they tie; empty only without an estimate
 * @param rounds what was counted, round by round; empty for rules that follow many branches at once
 * @param standings how far each item came, in item order
 * @param noEstimate why there is no result, where there is none
 */
public record EliminationReport(
        String method,
        long voters,
        List<String> winners,
        List<EliminationRound> rounds,
        List<EliminationStanding> standings,
        Optional<NoEstimate> noEstimate) {

    /** Copies the lists. */
    public EliminationReport {
        winners = List.copyOf(winners);
        rounds = List.copyOf(rounds);
        standings = List.copyOf(standings);
    }

    /** The report for machines: its components by name, as nested JSON objects. */
    public String toJson() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    /** The report for people: a few lines for each round. */
    public String toText() {
        StringBuilder text = new StringBuilder();
        for (EliminationRound round : rounds) {
            text.append("Round ").append(round.number()).append(", ").append(round.measure());
            if (round.needed() > 0) {
                text.append(", ").append(round.needed()).append(" needed");
            }
            text.append('\n');
            round.tally()
                    .forEach((item, votes) -> text.append("  ")
                            .append(item)
                            .append(": ")
                            .append(votes)
                            .append('\n'));
            if (round.exhausted() > 0) {
                text.append("  exhausted: ").append(round.exhausted()).append('\n');
            }
            if (!round.left().isEmpty()) {
                text.append("  out: ").append(String.join(", ", round.left())).append('\n');
            }
        }
        noEstimate.ifPresentOrElse(
                none -> text.append(none.reason()).append(".\n"),
                () -> text.append(winners.size() == 1 ? "Winner: " : "Winners: ")
                        .append(String.join(", ", winners))
                        .append('\n'));
        return text.toString();
    }
}
