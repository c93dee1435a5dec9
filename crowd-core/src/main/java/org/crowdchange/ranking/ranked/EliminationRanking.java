package org.crowdchange.ranking.ranked;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.RankedTally;

/** The order in which a count in rounds leaves its items. */
final class EliminationRanking {

    private EliminationRanking() {}

    static Ranking of(EliminationMethod method, RankedTally tally, EliminationReport report) {
        RankingBuilder ranking = new RankingBuilder(method, tally.size());
        if (report.noEstimate().isPresent()) {
            tally.items().forEach(item -> ranking.unrated(item, 0));
            return ranking.build(report.noEstimate().get());
        }
        Map<String, EliminationStanding> byItem = new HashMap<>();
        int rounds = rounds(report);
        // Votes or items beaten: nothing that is counted in the last round can be more.
        double most = Math.max(report.voters(), tally.size());
        for (EliminationStanding standing : report.standings()) {
            byItem.put(standing.item(), standing);
            ranking.rated(standing.item(), score(standing, rounds, most), report.voters());
        }
        ranking.diagnostic("rounds", rounds, "rounds that were counted");
        return ranking.build(
                item -> explain(method, item, Objects.requireNonNull(byItem.get(item.item())), rounds, most, report));
    }

    /** The last round; one that decided comes after all in which an item left. */
    private static int rounds(EliminationReport report) {
        int left = report.standings().stream()
                .mapToInt(EliminationStanding::round)
                .max()
                .orElse(0);
        return Math.max(report.rounds().size(), left + 1);
    }

    private static double score(EliminationStanding standing, int rounds, double most) {
        if (standing.winner()) {
            return rounds + 1.0;
        }
        return standing.round() > 0 ? standing.round() : rounds + standing.votes() / (most + 1);
    }

    private static Explanation explain(
            EliminationMethod method,
            RankedItem item,
            EliminationStanding standing,
            int rounds,
            double most,
            EliminationReport report) {
        String votes = standing.votes() + " " + standing.measure();
        String facts;
        if (report.rounds().isEmpty()) {
            facts = branches(standing, report);
        } else if (standing.winner()) {
            facts = (report.winners().size() == 1 ? "Won in round " : "Tied for the win in round ") + rounds + " with "
                    + votes;
        } else if (standing.round() > 0) {
            facts = "Left after round " + standing.round() + " with " + votes;
        } else {
            facts = "Still there in round " + rounds + ", the last, with " + votes;
        }
        return Explanation.of(
                method,
                item,
                facts,
                List.of(
                        new Term("won", standing.winner() ? 1 : 0, "1 for a winner, else 0"),
                        new Term("left", standing.round(), "the round after which it left; 0 if it stayed to the end"),
                        new Term("votes", standing.votes(), standing.measure() + " in its last round"),
                        new Term("rounds", rounds, "rounds that were counted"),
                        new Term(
                                "most",
                                most,
                                "more than what can be counted in a round: voters, or items if they are more")));
    }

    /** For a rule that follows many branches at once. */
    private static String branches(EliminationStanding standing, EliminationReport report) {
        String votes = "with at most " + standing.votes() + " " + standing.measure() + " there";
        if (standing.winner()) {
            return (report.winners().size() == 1 ? "Wins in every branch, " : "Wins in some branch of the ties, ")
                    + votes;
        }
        return standing.round() == 0
                ? "Wins in no branch, and comes to the last stage of one, " + votes
                : "Wins in no branch, and comes to stage " + standing.round() + " at most, " + votes;
    }
}
