package org.crowdchange.ranking.approval;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.crowdchange.internal.math.Fraction;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.ranking.Term;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.ApprovalTally;

/** Rules for which every item has a score of its own, whoever else is elected. */
final class SeparableScores {
    private final Profile profile;
    private final Fraction[] scores;

    private SeparableScores(Profile profile, Fraction[] scores) {
        this.profile = profile;
        this.scores = scores;
    }

    /** The number of approvals. */
    static SeparableScores approvals(Profile profile) {
        return new SeparableScores(
                profile, Arrays.stream(profile.approvals).mapToObj(Fraction::of).toArray(Fraction[]::new));
    }

    /** For each approval the share that the item has of the ballot. */
    static SeparableScores satisfaction(Profile profile) {
        Fraction[] scores = new Fraction[profile.items()];
        for (int i = 0; i < scores.length; i++) {
            Fraction sum = Fraction.ZERO;
            for (Map.Entry<Integer, Long> each : votersBySize(profile, i).entrySet()) {
                sum = sum.plus(Fraction.of(each.getValue(), each.getKey()));
            }
            scores[i] = sum;
        }
        return new SeparableScores(profile, scores);
    }

    private static Map<Integer, Long> votersBySize(Profile profile, int item) {
        Map<Integer, Long> voters = new TreeMap<>();
        for (int b : profile.supporters[item]) {
            voters.merge(profile.ballots[b].length, profile.weights[b], Long::sum);
        }
        return voters;
    }

    /** How many voters approve of an item and as many as a number in all, for each such number. */
    static List<Term> sizes(ApprovalTally tally, String item) {
        Profile profile = Profile.of(tally, TieBreak.ITEM_ORDER);
        return votersBySize(profile, tally.indexOf(item)).entrySet().stream()
                .map(each -> new Term(
                        "of-" + each.getKey(),
                        each.getValue(),
                        "voters who approve of it and of " + each.getKey() + " items in all, so that each gives 1/"
                                + each.getKey()))
                .toList();
    }

    Committees one(int seats) {
        int[] certain = certain(seats);
        int[] possible = possible(seats);
        int[] committee = Arrays.copyOf(certain, seats);
        System.arraycopy(possible, 0, committee, certain.length, seats - certain.length);
        return Rules.one(profile, committee);
    }

    Committees all(int seats) {
        int[] certain = certain(seats);
        return Rules.all(profile, seats, Combinations.completions(certain, possible(seats), seats - certain.length));
    }

    /** The items above the lowest score that is elected, in ascending order. */
    private int[] certain(int seats) {
        Fraction lowest = lowest(seats);
        return items(i -> scores[i].compareTo(lowest) > 0);
    }

    /** The items with the lowest score that is elected, in ascending order. */
    private int[] possible(int seats) {
        Fraction lowest = lowest(seats);
        return items(i -> scores[i].compareTo(lowest) == 0);
    }

    private Fraction lowest(int seats) {
        Fraction[] sorted = scores.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length - seats];
    }

    private int[] items(IntPredicate condition) {
        return IntStream.range(0, scores.length).filter(condition).toArray();
    }

    /**
     * The ranking by these scores.
     *
     * @param facts what is said of an item
     * @param more terms of an item beside its approvals
     */
    static Ranking rank(
            CommitteeRule rule,
            ApprovalTally tally,
            Function<Profile, SeparableScores> scores,
            Function<RankedItem, String> facts,
            Function<String, List<Term>> more) {
        RankingBuilder ranking = new RankingBuilder(rule, tally.size());
        if (tally.voters() == 0) {
            for (int i = 0; i < tally.size(); i++) {
                ranking.unrated(tally.item(i), 0);
            }
            return ranking.build(item -> Explanation.of(rule, item, "No votes yet", Projection.terms(item, tally)));
        }
        SeparableScores all = scores.apply(Profile.of(tally, TieBreak.ITEM_ORDER));
        for (int i = 0; i < tally.size(); i++) {
            ranking.rated(tally.item(i), all.scores[i].toDouble(), tally.approvals(i));
        }
        return ranking.build(item -> {
            List<Term> terms = Projection.terms(item, tally);
            terms.addAll(more.apply(item.item()));
            return Explanation.of(rule, item, facts.apply(item), terms);
        });
    }
}
