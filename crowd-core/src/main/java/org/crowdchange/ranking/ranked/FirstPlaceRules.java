package org.crowdchange.ranking.ranked;

import java.util.BitSet;
import java.util.Optional;
import org.crowdchange.ranking.Parameter;

/** What the rules have in common that give each ballot to the best of the items left on it. */
final class FirstPlaceRules {
    static final String FIRST_PLACES = "first places";

    private FirstPlaceRules() {}

    static Parameter parameter(EqualRanks equalRanks) {
        return new Parameter(
                "equalRanks",
                equalRanks,
                "what is done with ballots that tie items: refuse (no result), cut (the ballot ends there) or skip (the"
                        + " rank is passed over)");
    }

    /** Why these ballots cannot be counted; empty if they can. */
    static Optional<String> obstacle(StrictBallots ballots) {
        if (ballots.refused) {
            return Optional.of("Some ballots give several items the same rank, for which this rule is not defined");
        }
        return EliminationBook.missing(ballots.tally, ballots.voters);
    }

    /**
     * The rounds of instant runoff: who reaches a majority wins, else those with the fewest first places leave together; if
     * that were all, they win.
     *
     * @param left the items that stand for election
     * @param continuing whether the majority is one of the ballots that still rank somebody, not of all
     */
    static EliminationReport instantRunoff(
            EliminationBook book, StrictBallots ballots, BitSet left, boolean continuing) {
        FirstPlaces first = new FirstPlaces(ballots, left);
        while (true) {
            long needed = continuing ? (ballots.voters - first.exhausted()) / 2 + 1 : ballots.majority();
            int winner = first.reaching(needed);
            BitSet lowest = first.with(first.lowest());
            boolean decided = winner >= 0 || lowest.equals(first.left());
            round(book, first, needed, decided ? new BitSet() : lowest);
            if (decided) {
                return winner >= 0 ? book.won(winner) : book.won(lowest);
            }
            first.remove(lowest);
        }
    }

    static void round(EliminationBook book, FirstPlaces first, long needed, BitSet leaving) {
        book.round(FIRST_PLACES, first.left(), first::count, needed, first.exhausted(), leaving);
    }
}
