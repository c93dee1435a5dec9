package org.crowdchange.ranking.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.NoEstimate;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.BudgetTally;

/** What the methods of this package have in common: when they have nothing to say, and how an allocation is a ranking. */
final class Budgets {

    private Budgets() {}

    /** Why nothing can be allocated; empty if something can. */
    static Optional<String> obstacle(BudgetTally tally) {
        if (tally.budgetUnits() < 0) {
            return Optional.of("How much there is to spend is not known");
        }
        return tally.votes() == 0 ? Optional.of("Nobody has voted") : Optional.empty();
    }

    /** The allocation of a rule that spends nothing, where there is an obstacle. */
    static Allocation nothing(BudgetTally tally) {
        BigDecimal budget = tally.budget().orElse(BigDecimal.ZERO);
        return new Allocation(budget, List.of(), BigDecimal.ZERO, false, 0, 0, true);
    }

    /** Refuses an allocation where there is an obstacle, and otherwise projects it. */
    static Ranking rank(RankingMethod<BudgetTally> method, BudgetTally tally, Allocation allocation) {
        RankingBuilder ranking = new RankingBuilder(method, tally.size());
        Optional<String> obstacle = obstacle(tally);
        if (obstacle.isPresent()) {
            for (int i = 0; i < tally.size(); i++) {
                ranking.unrated(tally.item(i), 0);
            }
            return ranking.build(new NoEstimate(obstacle.get(), List.of()));
        }
        Map<String, Purchase> purchases = new HashMap<>();
        allocation.purchases().forEach(each -> purchases.put(each.project(), each));
        long[] supporters = supporters(tally);
        for (int i = 0; i < tally.size(); i++) {
            Purchase purchase = purchases.get(tally.item(i));
            if (purchase != null) {
                ranking.rated(tally.item(i), purchases.size() + 1.0 - purchase.round(), supporters[i]);
            } else if (supporters[i] > 0 && tally.costUnits(i) >= 0) {
                ranking.rated(tally.item(i), 0, supporters[i]);
            } else {
                ranking.unrated(tally.item(i), 0);
            }
        }
        warn(ranking, tally, allocation);
        return ranking.build(item -> explain(method, item, tally, purchases));
    }

    private static void warn(RankingBuilder ranking, BudgetTally tally, Allocation allocation) {
        for (Purchase purchase : allocation.purchases()) {
            if (!purchase.tied().isEmpty()) {
                ranking.tieBroken("In round " + purchase.round() + " \"" + purchase.project() + "\" was equal to \""
                        + String.join("\", \"", purchase.tied()) + "\" and was picked by the tie-break.");
            }
        }
        for (int i = 0; i < tally.size(); i++) {
            if (tally.costUnits(i) < 0) {
                ranking.warning("What \"" + tally.item(i) + "\" costs is not known; it could not be funded.");
            }
        }
        if (!allocation.complete()) {
            ranking.warning("The shares were raised " + allocation.raises()
                    + " times and no end was found; with more raises other projects might be funded.");
        }
        ranking.diagnostic("budget", allocation.budget().doubleValue(), "how much there is to spend");
        ranking.diagnostic("spent", allocation.cost().doubleValue(), "what the funded projects cost together");
        ranking.diagnostic(
                "exhaustive", allocation.exhaustive() ? 1 : 0, "1 if no other project fits into what is left, else 0");
        ranking.diagnostic("share", allocation.share(), "money that each voter had, or had been given, in currency");
        ranking.diagnostic("raises", (double) allocation.raises(), "how often the shares were raised by a step");
        ranking.diagnostic(
                "converged", allocation.complete() ? 1 : 0, "0 if raising the shares came to no end, else 1");
    }

    /** For each project, how many people gave it points. */
    private static long[] supporters(BudgetTally tally) {
        long[] supporters = new long[tally.size()];
        for (int ballot = 0; ballot < tally.ballots(); ballot++) {
            for (int i = 0; i < tally.length(ballot); i++) {
                supporters[tally.choice(ballot, i)] += tally.points(ballot, i) > 0 ? tally.weight(ballot) : 0;
            }
        }
        return supporters;
    }

    private static Explanation explain(
            RankingMethod<BudgetTally> method, RankedItem item, BudgetTally tally, Map<String, Purchase> purchases) {
        Optional<BigDecimal> cost = tally.cost(tally.indexOf(item.item()));
        Purchase purchase = purchases.get(item.item());
        List<Term> terms = new ArrayList<>();
        cost.ifPresent(amount -> terms.add(new Term("cost", amount.doubleValue(), "what the project costs")));
        terms.add(new Term("supporters", item.evidence(), "people who gave it points"));
        terms.add(new Term("funded", purchases.size(), "number of projects that are funded"));
        terms.add(
                new Term("round", purchase == null ? 0 : purchase.round(), "in which it was funded; 0 if it was not"));
        String facts;
        if (purchase == null) {
            facts = cost.isEmpty()
                    ? "Not funded, for its cost is not known"
                    : "Not funded; it costs " + text(cost.get()) + " and " + people(item.evidence());
        } else {
            terms.add(new Term("measure", purchase.measure(), "by which it was taken; see the method"));
            facts = "Funded in round " + purchase.round() + " for " + text(purchase.cost()) + "; "
                    + people(item.evidence());
            if (purchase.largestPayment().isPresent()) {
                double most = purchase.largestPayment().getAsDouble();
                terms.add(new Term("largestPayment", most, "the most that one supporter paid"));
                facts += " and paid at most " + String.format(Locale.ROOT, "%.2f", most) + " each";
            }
        }
        return Explanation.of(method, item, facts, terms);
    }

    private static String text(BigDecimal amount) {
        return amount.toPlainString();
    }

    private static String people(long supporters) {
        return supporters == 1 ? "1 person supports it" : supporters + " people support it";
    }
}
