package org.crowdchange.ranking.approval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.ApprovalTally;

/** The rankings that go with committees. */
final class Projection {

    private Projection() {}

    /**
     * By the order of election: with k seats the first elected has the score k, the last 1, and who was not elected 0.
     *
     * @param because what an item was elected for, as in "it adds 3.5 to the score"
     */
    static Ranking byElection(
            CommitteeRule rule, ApprovalTally tally, Committees committees, Function<Round, String> because) {
        return byElection(rule, tally, committees, because, round -> false);
    }

    /**
     * The same for a rule that can have other choices than that of an item.
     *
     * @param choice whether there was one in a round
     */
    static Ranking byElection(
            CommitteeRule rule,
            ApprovalTally tally,
            Committees committees,
            Function<Round, String> because,
            Predicate<Round> choice) {
        if (committees.noEstimate().isPresent()) {
            return without(rule, tally, committees);
        }
        int seats = committees.seats();
        Map<String, Round> rounds = new HashMap<>();
        committees.rounds().forEach(round -> rounds.put(round.item(), round));
        RankingBuilder ranking = new RankingBuilder(rule, tally.size());
        for (int i = 0; i < tally.size(); i++) {
            Round round = rounds.get(tally.item(i));
            ranking.rated(tally.item(i), round == null ? 0 : seats + 1 - round.number(), tally.approvals(i));
        }
        warnOfTies(committees.rounds(), ranking);
        committees.rounds().stream()
                .filter(choice)
                .findFirst()
                .ifPresent(round -> ranking.tieBroken("In round "
                        + round.number() + " more voters approved of " + round.item()
                        + " than it represents, and the first of them in the order of the ballots were taken."));
        return ranking.build(item -> {
            Round round = rounds.get(item.item());
            List<Term> terms = terms(item, tally);
            terms.add(new Term("seats", seats, "number of seats"));
            terms.add(new Term(
                    "elected", round == null ? 0 : round.number(), "as which member it was elected; 0 if it was not"));
            if (round == null) {
                return Explanation.of(
                        rule, item, "Not among the " + seats + " elected; " + approved(item, tally), terms);
            }
            terms.add(new Term("amount", round.amount().value(), "what decided the round"));
            return Explanation.of(
                    rule,
                    item,
                    "Elected as number " + round.number() + " of " + seats + ": " + because.apply(round),
                    terms);
        });
    }

    /** By the order of removal until one item is left: the first of m that went has the score 1, the one that stayed m. */
    static Ranking byRemoval(CommitteeRule rule, ApprovalTally tally, Committees committees) {
        if (committees.noEstimate().isPresent()) {
            return without(rule, tally, committees);
        }
        List<Round> rounds = committees.rounds();
        Map<String, Round> removed = new HashMap<>();
        rounds.forEach(round -> removed.put(round.item(), round));
        RankingBuilder ranking = new RankingBuilder(rule, tally.size());
        for (int i = 0; i < tally.size(); i++) {
            Round round = removed.get(tally.item(i));
            ranking.rated(tally.item(i), round == null ? tally.size() : round.number(), tally.approvals(i));
        }
        warnOfTies(rounds, ranking);
        return ranking.build(item -> {
            Round round = removed.get(item.item());
            List<Term> terms = terms(item, tally);
            terms.add(new Term("items", tally.size(), "number of items"));
            terms.add(
                    new Term("removed", round == null ? 0 : round.number(), "in which round it went; 0 if it stayed"));
            if (round == null) {
                return Explanation.of(rule, item, "Left to the last; " + approved(item, tally), terms);
            }
            terms.add(new Term("amount", round.amount().value(), "what the score lost by its removal"));
            String facts = "Removed as number " + round.number() + " of " + tally.size() + ", when the score lost "
                    + round.amount() + " by it";
            return Explanation.of(rule, item, facts, terms);
        });
    }

    /** By the share of the winning committees that hold an item. */
    static Ranking byShare(CommitteeRule rule, ApprovalTally tally, Committees committees) {
        if (committees.noEstimate().isPresent()) {
            return without(rule, tally, committees);
        }
        Map<String, Integer> counts = new HashMap<>();
        committees.winning().forEach(each -> each.forEach(item -> counts.merge(item, 1, Integer::sum)));
        int all = committees.winning().size();
        RankingBuilder ranking = new RankingBuilder(rule, tally.size());
        for (int i = 0; i < tally.size(); i++) {
            ranking.rated(tally.item(i), (double) counts.getOrDefault(tally.item(i), 0) / all, tally.approvals(i));
        }
        ranking.diagnostic("committees", all, "number of committees that win");
        return ranking.build(item -> {
            int count = counts.getOrDefault(item.item(), 0);
            List<Term> terms = terms(item, tally);
            terms.add(new Term("committees", all, "committees that win"));
            terms.add(new Term("holding", count, "those of them that hold the item"));
            String facts = all == 1
                    ? (count == 1 ? "In the best committee" : "Not in the best committee")
                    : "In " + count + " of " + all + " equally good committees";
            return Explanation.of(rule, item, facts + "; " + approved(item, tally), terms);
        });
    }

    private static Ranking without(CommitteeRule rule, ApprovalTally tally, Committees committees) {
        RankingBuilder ranking = new RankingBuilder(rule, tally.size());
        for (int i = 0; i < tally.size(); i++) {
            ranking.unrated(tally.item(i), 0);
        }
        return ranking.build(committees.noEstimate().orElseThrow());
    }

    static List<Term> terms(RankedItem item, ApprovalTally tally) {
        List<Term> terms = new ArrayList<>();
        terms.add(new Term("approvals", item.evidence(), "voters who approve of the item"));
        terms.add(new Term("voters", tally.voters(), "all voters"));
        return terms;
    }

    static String approved(RankedItem item, ApprovalTally tally) {
        return item.evidence() + " of " + tally.voters() + " approved";
    }

    private static void warnOfTies(List<Round> rounds, RankingBuilder ranking) {
        List<Round> tied = rounds.stream().filter(Round::isTied).toList();
        if (tied.isEmpty()) {
            return;
        }
        Round first = tied.get(0);
        String more = tied.size() == 1 ? "" : ", and so in " + (tied.size() - 1) + " further rounds";
        ranking.tieBroken("In round " + first.number() + " " + String.join(", ", first.tied()) + " were equal, and "
                + first.item() + (first.kind() == Round.Kind.REMOVED ? " was removed" : " was elected")
                + " by the tie-break" + more + ".");
    }
}
