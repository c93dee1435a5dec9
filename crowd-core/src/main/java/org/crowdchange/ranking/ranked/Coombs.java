package org.crowdchange.ranking.ranked;

import java.util.BitSet;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.tally.RankedTally;

/**
 * Ranks items by Coombs' rule: the items that most voters put last leave until one is first on more than half of all
 * ballots.
 *
 * <p><b>Source.</b> C. H. Coombs, <i>A Theory of Data</i> (1964), 397-399; B. Grofman and S. L. Feld, "If you like the
 * alternative vote (a.k.a. the instant runoff), then you ought to know about the Coombs rule", <i>Electoral Studies</i> 23
 * (2004), 641-659, <a href="https://doi.org/10.1016/j.electstud.2003.08.001">doi:10.1016/j.electstud.2003.08.001</a>.
 *
 * <p><b>Variant.</b> In each round who has a majority of first places wins. Otherwise all items with the largest number of
 * last places leave together; if that were all that are left, they tie for the win.
 *
 * <p><b>Complexity.</b> O(n b n) at most for n items and b distinct ballots.
 *
 * <p><b>Edge cases.</b> No items or no ballots: no estimate. One item wins in the first round. All equal: all win. Ballots
 * that tie items or leave some out: no estimate, for nobody knows whom they put last.
 *
 * <p><b>Defaults.</b> No parameters.
 *
 * <p>Immutable and safe for use by many threads.
 */
public record Coombs() implements EliminationMethod {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "coombs",
            BallotKind.RANKED,
            "One winner: the items with the most last places leave until one has a majority; for complete ballots.",
            "Coombs 1964, A Theory of Data");

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public EliminationReport count(RankedTally tally) {
        StrictBallots ballots = StrictBallots.of(tally, EqualRanks.REFUSE);
        EliminationBook book = new EliminationBook(this, tally, ballots.voters);
        if (EliminationBook.missing(tally, ballots.voters).isPresent()) {
            return book.none(EliminationBook.missing(tally, ballots.voters).get());
        }
        if (!tally.isLinear()) {
            return book.none("Some ballots leave items out or tie them, so it is not known which item they put last");
        }
        FirstPlaces first = new FirstPlaces(ballots, ballots.all());
        while (true) {
            BitSet left = first.left();
            int winner = first.reaching(ballots.majority());
            if (winner >= 0) {
                FirstPlaceRules.round(book, first, ballots.majority(), new BitSet());
                return book.won(winner);
            }
            long[] lasts = ballots.lasts(left);
            long most = left.stream().mapToLong(i -> lasts[i]).max().orElse(0);
            BitSet leaving = new BitSet();
            left.stream().filter(i -> lasts[i] == most).forEach(leaving::set);
            boolean all = leaving.equals(left);
            book.round("last places", left, i -> lasts[i], 0, 0, all ? new BitSet() : leaving);
            if (all) {
                return book.won(leaving);
            }
            first.remove(leaving);
        }
    }
}
