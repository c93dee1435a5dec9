package org.crowdchange.ranking.ranked;

import java.util.ArrayList;
import java.util.List;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.RankedTally;

/**
 * What the methods of this package have in common: the ballots, their matrix, and the way in which a ranking is put
 * into words.
 *
 * @param voters how many ballots rank anything; each of them says something of every item
 */
record Contest(RankedTally tally, PairwiseMatrix matrix, long voters) {

    static Contest of(RankedTally tally) {
        return new Contest(tally, PairwiseMatrix.of(tally), voters(tally));
    }

    /** Blank ballots stand first. */
    static long voters(RankedTally tally) {
        boolean blank = tally.ballots() > 0 && tally.length(0) == 0;
        return tally.total() - (blank ? tally.weight(0) : 0);
    }

    /** Scores as a ranking in the making; without voters nothing is rated. */
    static RankingBuilder builder(RankingMethod<?> method, RankedTally tally, double[] scores) {
        long voters = voters(tally);
        RankingBuilder builder = new RankingBuilder(method, tally.size());
        for (int i = 0; i < tally.size(); i++) {
            if (voters == 0) {
                builder.unrated(tally.item(i), 0);
            } else {
                builder.rated(tally.item(i), scores[i], voters);
            }
        }
        return builder;
    }

    /** A ranking by numbers of wins and the like, explained by what beats what head to head. */
    Ranking rank(RankingMethod<?> method, double[] scores, Facts facts) {
        return builder(method, tally, scores).build(item -> explain(method, item, facts));
    }

    Explanation explain(RankingMethod<?> method, RankedItem item, Facts facts) {
        int position = matrix.indexOf(item.item());
        List<Term> terms = headToHead(position);
        return explain(method, item, facts.of(position, terms), terms);
    }

    /** Puts the place behind the facts, and everything together. */
    static Explanation explain(RankingMethod<?> method, RankedItem item, String facts, List<Term> terms) {
        String known = item.rated() ? facts : "No ballot ranks anything";
        return Explanation.of(method, item, known, terms);
    }

    List<Term> headToHead(int position) {
        int wins = matrix.wins(position);
        int losses = matrix.losses(position);
        List<Term> terms = new ArrayList<>();
        terms.add(new Term("items", matrix.size(), "items"));
        terms.add(new Term("wins", wins, "items that it beats head to head"));
        terms.add(new Term("ties", matrix.size() - 1 - wins - losses, "items with which it ties head to head"));
        terms.add(new Term("losses", losses, "items that beat it head to head"));
        return terms;
    }

    /** As in "beats 3 of 4 others head to head". */
    String beats(int position) {
        return beats(matrix.wins(position), "head to head");
    }

    /** As in "beats 3 of 4 others" and how. */
    String beats(int wins, String how) {
        int others = matrix.size() - 1;
        return others == 0
                ? "the only item"
                : "beats " + wins + " of " + others + (others == 1 ? " other " : " others ") + how;
    }

    /** As in "Beats 3 of 4 others by strongest paths and is beaten by none", with the numbers as terms. */
    String defeats(int position, Defeat.Relation relation, String how, List<Term> terms) {
        int defeats = 0;
        int defeated = 0;
        for (int other = 0; other < matrix.size(); other++) {
            defeats += relation.strength(position, other) > 0 ? 1 : 0;
            defeated += relation.strength(other, position) > 0 ? 1 : 0;
        }
        terms.add(new Term("defeats", defeats, "items that it beats " + how));
        terms.add(new Term("defeated", defeated, "items that beat it " + how));
        return CondorcetWinner.capital(beats(defeats, how)) + Copeland.losses(defeated);
    }

    /** What a method has to say of an item before its place. */
    @FunctionalInterface
    interface Facts {
        /** The facts as the beginning of a sentence; terms of the method's own are added behind those that are there. */
        String of(int position, List<Term> terms);
    }
}
