package org.crowdchange.ranking.score;

import java.util.ArrayList;
import java.util.List;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Percent;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.ScoreTally;

/**
 * Ranks items by the grade that a majority holds them worth at least: the middle grade. People who exaggerate move a
 * mean; they hardly move the middle.
 *
 * <p><b>Source.</b> M. Balinski and R. Laraki, "A theory of measuring, electing, and ranking", <i>Proceedings of the
 * National Academy of Sciences</i> 104 (2007), 8720-8725, <a
 * href="https://doi.org/10.1073/pnas.0702634104">doi:10.1073/pnas.0702634104</a>; <i>Majority Judgment</i> (MIT Press,
 * 2011).
 *
 * <p><b>Variant.</b> Grades are the levels of the tally. The middle grade of n votes is the lower one of the two if n
 * is even. Items with the same middle grade are compared by the grades in the middle after one vote of the middle grade
 * was taken from each, and so on (the majority value). Items with different numbers of votes are compared as if each
 * vote were multiplied to the same number. The score is the majority gauge: the grade plus the share of votes above it
 * if that is larger than the share below, else the grade less the share below. It gives the same order but for items
 * with equal gauges that differ further out: their scores differ in the last bits. There is no interval.
 *
 * <p><b>Complexity.</b> O(n log n) comparisons of O(levels).
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Items without votes have score 0 and share the last tier. Items tie
 * if and only if all levels have equal shares. A higher grade from anybody never lowers a place.
 *
 * <p><b>Defaults.</b> No parameters.
 *
 * <p>Immutable and safe for use by many threads.
 */
public record MajorityJudgement() implements RankingMethod<ScoreTally> {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "majority-judgement",
            BallotKind.SCORE,
            "The grade that a majority holds an item worth at least: exaggeration hardly moves it.",
            "Balinski and Laraki 2007, doi:10.1073/pnas.0702634104");

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Class<ScoreTally> tallyType() {
        return ScoreTally.class;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public Ranking rank(ScoreTally tally) {
        MajorityOrder order = new MajorityOrder(tally);
        List<Integer> voted = new ArrayList<>();
        for (int i = 0; i < tally.size(); i++) {
            if (tally.votes(i) > 0) {
                voted.add(i);
            }
        }
        voted.sort((one, other) -> order.compare(other, one));
        double[] score = new double[tally.size()];
        for (int k = 0; k < voted.size(); k++) {
            double gauge = new Gauge(tally, voted.get(k)).value();
            // Whoever is worse has a smaller score, also where only grades further out make the difference.
            score[voted.get(k)] = k == 0
                    ? gauge
                    : order.compare(voted.get(k), voted.get(k - 1)) == 0
                            ? score[voted.get(k - 1)]
                            : Math.min(gauge, Math.nextDown(score[voted.get(k - 1)]));
        }
        RankingBuilder ranking = new RankingBuilder(this, tally.size());
        for (int i = 0; i < tally.size(); i++) {
            long votes = tally.votes(i);
            if (votes == 0) {
                ranking.unrated(tally.item(i), 0);
            } else {
                ranking.rated(tally.item(i), score[i], votes);
            }
        }
        return ranking.build(item -> explain(item, tally));
    }

    /** The middle grade of an item and the shares of votes above and below it. */
    private static final class Gauge {
        private final int grade;
        private final double above;
        private final double below;

        Gauge(ScoreTally tally, int position) {
            long votes = tally.votes(position);
            long before = 0;
            int k = 0;
            while (2 * (before + tally.count(position, k)) < votes) {
                before += tally.count(position, k++);
            }
            grade = tally.level(position, k);
            above = (double) (votes - before - tally.count(position, k)) / votes;
            below = (double) before / votes;
        }

        double value() {
            return above > below ? grade + above : grade - below;
        }
    }

    private Explanation explain(RankedItem item, ScoreTally tally) {
        int position = tally.indexOf(item.item());
        List<Term> terms = ScoreText.terms(tally, position);
        if (!item.rated()) {
            return Explanation.of(this, item, ScoreText.NO_SCORES, terms);
        }
        Gauge gauge = new Gauge(tally, position);
        terms.add(new Term("grade", gauge.grade, "the middle grade"));
        terms.add(new Term("above", gauge.above, "share of votes above the middle grade"));
        terms.add(new Term("below", gauge.below, "share of votes below the middle grade"));
        String facts = "Of " + tally.votes(position) + " grades the middle one is " + gauge.grade + "; "
                + Percent.about(gauge.above) + " % gave more, " + Percent.about(gauge.below) + " % less";
        return Explanation.of(this, item, facts, terms);
    }
}
