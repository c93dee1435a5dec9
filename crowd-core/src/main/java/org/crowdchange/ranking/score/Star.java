package org.crowdchange.ranking.score;

import java.util.ArrayList;
import java.util.List;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.Term;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.ScoreBallotTally;

/**
 * Ranks items by STAR voting (score, then automatic runoff): of the two items with the highest totals the one comes
 * first that more voters scored higher. The runoff makes it pay to use the whole scale honestly.
 *
 * <p><b>Source.</b> M. Frohnmayer (2014); rules of the Equal Vote Coalition, <a
 * href="https://www.starvoting.org">starvoting.org</a>, with its official protocol for ties.
 *
 * <p><b>Variant.</b> Reads whole ballots; who is not scored on a ballot has 0 there. The items with the two highest
 * sums of scores go into the runoff. Are totals tied for a place in it, then whoever loses the most matches against the
 * others of the tied leaves, again and again; then those with more of the highest score that anybody gave go ahead;
 * then {@code tieBreak} picks, and the ranking says so. In the runoff the item wins that more voters scored higher; are
 * these equally many, then the one with the higher total, then the one with more of the highest score; else both tie.
 * The score of an item is its total, but the two of the runoff stand above all totals: the largest total plus 2 for the
 * winner, plus 1 for the other. All others stand in the order of their totals. {@link #count} returns the count itself.
 * There are no intervals.
 *
 * <p><b>Complexity.</b> O(size of the ballots), and O(b t²) more for b distinct ballots where t items tie for a place in the
 * runoff.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Items that no ballot scores have score 0, share the last tier and
 * take no part. A single item that was scored wins. Nothing but blank ballots: nobody wins.
 *
 * <p><b>Defaults.</b> {@code tieBreak} item-order.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param tieBreak who is picked for the runoff among equals
 */
public record Star(TieBreak tieBreak) implements RankingMethod<ScoreBallotTally> {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "star",
            BallotKind.SCORE,
            "The highest total, but of the best two the one that more voters prefer: for one winner.",
            "STAR voting, Equal Vote Coalition, starvoting.org");

    /** With ties for the runoff broken in item order. */
    public Star() {
        this(TieBreak.ITEM_ORDER);
    }

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Class<ScoreBallotTally> tallyType() {
        return ScoreBallotTally.class;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("tieBreak", tieBreak, "who is picked for the runoff among equals"));
    }

    /** Counts an election: finalists, runoff, winner. */
    public StarCount count(ScoreBallotTally tally) {
        return new StarElection(tally, tieBreak).count();
    }

    @Override
    public Ranking rank(ScoreBallotTally tally) {
        StarElection election = new StarElection(tally, tieBreak);
        StarCount count = election.count();
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < tally.size(); i++) {
            best = election.scored[i] > 0 ? Math.max(best, (double) election.total[i]) : best;
        }
        RankingBuilder ranking = new RankingBuilder(this, tally.size());
        for (int i = 0; i < tally.size(); i++) {
            if (election.scored[i] == 0) {
                ranking.unrated(tally.item(i), 0);
            } else {
                int bonus = bonus(count, tally.item(i));
                double score = (double) election.total[i];
                for (int step = 1; step <= bonus; step++) {
                    // One more, or the next number there is where totals are enormous.
                    score = step == 1 ? Math.max(best + 1, Math.nextUp(best)) : Math.max(score + 1, Math.nextUp(score));
                }
                ranking.rated(tally.item(i), score, election.scored[i]);
            }
        }
        for (String sentence : count.tieBreaks()) {
            if (count.picked()) {
                ranking.tieBroken(sentence);
            } else {
                ranking.warning(sentence);
            }
        }
        double largest = best;
        return ranking.build(item -> explain(item, tally, election, count, largest));
    }

    private static int bonus(StarCount count, String item) {
        return count.winners().contains(item) ? 2 : count.finalists().contains(item) ? 1 : 0;
    }

    private Explanation explain(
            RankedItem item, ScoreBallotTally tally, StarElection election, StarCount count, double largest) {
        List<Term> terms = new ArrayList<>();
        if (!item.rated()) {
            return Explanation.of(this, item, ScoreText.NO_SCORES, terms);
        }
        int position = tally.indexOf(item.item());
        int bonus = bonus(count, item.item());
        long total = election.total[position];
        terms.add(new Term("votes", election.scored[position], "voters who scored it"));
        terms.add(new Term("total", total, "sum of its scores"));
        terms.add(new Term("largest", largest, "largest total of all items"));
        terms.add(new Term("bonus", bonus, "2 for the winner of the runoff, 1 for the other finalist, else 0"));
        String facts = total + " points in all";
        if (bonus > 0 && count.finalists().size() == 2) {
            boolean first = count.finalists().get(0).equals(item.item());
            long prefer = first ? count.preferFirst() : count.preferSecond();
            long against = first ? count.preferSecond() : count.preferFirst();
            terms.add(new Term("prefer", prefer, "voters who scored it higher than the other finalist"));
            terms.add(new Term("against", against, "voters who scored the other finalist higher"));
            facts += "; in the runoff " + prefer + " preferred it and " + against + " "
                    + count.finalists().get(first ? 1 : 0);
        }
        return Explanation.of(this, item, facts, terms);
    }
}
