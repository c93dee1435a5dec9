package org.crowdchange.ranking.ranked;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.Term;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.RankedTally;

class RankedMethodProperties extends RankedMethodLaws {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<RankedTally>> methods() {
        Arbitrary<Strength> strengths = Arbitraries.of(Strength.class);
        Arbitrary<TieBreak> ties = Arbitraries.of(TieBreak.class);
        Arbitrary<TiedPlaces> places = Arbitraries.of(TiedPlaces.class);
        Arbitrary<Unranked> unranked = Arbitraries.of(Unranked.class);
        Arbitrary<SharedPlace> shared = Arbitraries.of(SharedPlace.class);
        List<Arbitrary<RankingMethod<RankedTally>>> kinds = List.of(
                Arbitraries.of(
                        new CondorcetWinner(),
                        new SmithSet(),
                        new SchwartzSet(),
                        new UncoveredSet(),
                        new Llull(),
                        new StableVoting(),
                        new Black(),
                        new BordaSymmetric(),
                        new Copeland(),
                        new Copeland(1, 0.5, 0),
                        new Copeland(2, 2, 2)),
                Arbitraries.of(Minimax.Defeated.class).map(Minimax::new),
                strengths.map(Schulze::new),
                strengths.map(SplitCycle::new),
                Combinators.combine(strengths, ties).as(RankedPairs::new),
                Combinators.combine(strengths, ties).as(River::new),
                Combinators.combine(Arbitraries.of(1, 2, 3, 18, 22), ties).as(Kemeny::new),
                Combinators.combine(places, unranked).as(Borda::new),
                Combinators.combine(places, unranked).as(Dowdall::new),
                shared.map(Plurality::new),
                shared.map(AntiPlurality::new));
        return Arbitraries.of(kinds).flatMap(kind -> kind);
    }

    @Override
    protected double score(Explanation explanation) {
        if (has(explanation, "with")) {
            return of(explanation, "items") - of(explanation, "above") - of(explanation, "with");
        }
        double against = has(explanation, "against") ? of(explanation, "against") : 0;
        return switch (explanation.method()) {
            case "condorcet-winner" -> of(explanation, "winner") - of(explanation, "loser");
            case "copeland" ->
                of(explanation, "wins") * of(explanation, "win")
                        + of(explanation, "ties") * of(explanation, "tie")
                        + of(explanation, "losses") * of(explanation, "loss");
            case "llull" -> of(explanation, "wins") + of(explanation, "ties");
            case "minimax-margins" -> -Math.max(0, against - of(explanation, "for"));
            case "minimax-winning-votes" -> against > of(explanation, "for") ? -against : 0;
            case "minimax-pairwise-opposition" -> -against;
            case "borda" ->
                of(explanation, "counted") * (of(explanation, "items") - 1)
                        - of(explanation, "above")
                        - of(explanation, "tied") * of(explanation, "lost");
            case "borda-symmetric" -> of(explanation, "below") - of(explanation, "above");
            case "plurality" -> of(explanation, "alone") + of(explanation, "shares");
            case "anti-plurality" -> -of(explanation, "alone") - of(explanation, "shares");
            case "dowdall" ->
                of(explanation, "first")
                        + of(explanation, "second") / 2
                        + of(explanation, "third") / 3
                        + of(explanation, "rest");
            default -> throw new IllegalArgumentException("no formula for " + explanation.method());
        };
    }

    private static boolean has(Explanation explanation, String name) {
        return explanation.terms().stream().map(Term::name).anyMatch(name::equals);
    }

    private static double of(Explanation explanation, String name) {
        return explanation.value(name);
    }
}
