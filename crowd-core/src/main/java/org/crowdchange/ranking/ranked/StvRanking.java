package org.crowdchange.ranking.ranked;

import java.math.BigDecimal;
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

/** The order in which a count by single transferable vote leaves its items. */
final class StvRanking {

    private StvRanking() {}

    private enum Fate {
        ELECTED,
        ELECTED_TO_FILL,
        EXCLUDED,
        RUNNING
    }

    /** How an item ended, and with how many votes. */
    private record End(Fate fate, int round, BigDecimal votes, BigDecimal quota) {

        boolean elected() {
            return fate == Fate.ELECTED || fate == Fate.ELECTED_TO_FILL;
        }

        double score(int rounds, long ballots) {
            if (elected()) {
                return rounds + 1.0;
            }
            // Nobody who is left has more votes than there are ballots, so nobody reaches the elected.
            return fate == Fate.EXCLUDED ? round : rounds + votes.doubleValue() / (ballots + 1.0);
        }
    }

    static Ranking of(StvMethod method, RankedTally tally, StvReport report) {
        RankingBuilder ranking = new RankingBuilder(method, tally.size());
        if (report.noEstimate().isPresent()) {
            tally.items().forEach(item -> ranking.unrated(item, 0));
            return ranking.build(report.noEstimate().get());
        }
        Map<String, End> ends = ends(report);
        int rounds = report.rounds().size();
        for (String item : tally.items()) {
            End end = Objects.requireNonNull(ends.get(item));
            ranking.rated(item, end.score(rounds, report.ballots()), report.ballots());
        }
        report.tieBreaks().forEach(ranking::tieBroken);
        report.notes().forEach(ranking::warning);
        ranking.diagnostic("rounds", rounds, "rounds that were counted");
        return ranking.build(
                item -> explain(method, item, Objects.requireNonNull(ends.get(item.item())), rounds, report.ballots()));
    }

    private static Map<String, End> ends(StvReport report) {
        Map<String, End> ends = new HashMap<>();
        for (StvRound round : report.rounds()) {
            round.tally().forEach((item, votes) -> {
                End before = ends.get(item);
                if (before == null || before.fate() == Fate.RUNNING) {
                    ends.put(item, new End(Fate.RUNNING, round.number(), votes, round.quota()));
                }
            });
            for (StvEvent event : round.events()) {
                if (event.kind() != StvEvent.Kind.SURPLUS) {
                    Fate fate = Fate.valueOf(event.kind().name());
                    ends.put(event.item(), new End(fate, round.number(), event.votes(), round.quota()));
                }
            }
        }
        return ends;
    }

    private static Explanation explain(StvMethod method, RankedItem item, End end, int rounds, long ballots) {
        String votes = StvText.number(end.votes()) + (end.votes().compareTo(BigDecimal.ONE) == 0 ? " vote" : " votes");
        String quota = " (quota " + StvText.number(end.quota()) + ")";
        String facts = switch (end.fate()) {
            case ELECTED -> "Elected in round " + end.round() + " with " + votes + quota;
            case ELECTED_TO_FILL ->
                "Elected in round " + end.round() + " with " + votes + quota + ", as many seats being left as items";
            case EXCLUDED -> "Excluded in round " + end.round() + " with " + votes + quota;
            case RUNNING -> "Not elected, with " + votes + quota + " in round " + end.round() + ", the last";
        };
        return Explanation.of(
                method,
                item,
                facts,
                List.of(
                        new Term("elected", end.elected() ? 1 : 0, "1 if it got a seat, else 0"),
                        new Term("excluded", end.fate() == Fate.EXCLUDED ? 1 : 0, "1 if it was excluded, else 0"),
                        new Term("round", end.round(), "the round in which that happened, or the last one"),
                        new Term("votes", end.votes().doubleValue(), "its votes in that round"),
                        new Term("quota", end.quota().doubleValue(), "the votes with which an item was elected then"),
                        new Term("rounds", rounds, "rounds that were counted"),
                        new Term("ballots", ballots, "ballots, blank ones included")));
    }
}
