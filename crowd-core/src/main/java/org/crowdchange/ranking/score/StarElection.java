package org.crowdchange.ranking.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.ScoreBallotTally;

/** The count of one election by STAR: finalists, runoff and the breaking of ties. Not thread-safe. */
final class StarElection {
    private final ScoreBallotTally tally;
    private final TieBreak tieBreak;
    final long[] total;
    // Ballots that score an item at all, and those that give it the highest score that anybody gave.
    final long[] scored;
    private final long[] top;
    private final List<String> tieBreaks = new ArrayList<>();
    private boolean picked;

    StarElection(ScoreBallotTally tally, TieBreak tieBreak) {
        this.tally = tally;
        this.tieBreak = tieBreak;
        total = new long[tally.size()];
        scored = new long[tally.size()];
        top = new long[tally.size()];
        int highest = Integer.MIN_VALUE;
        for (int b = 0; b < tally.ballots(); b++) {
            for (int k = 0; k < tally.length(b); k++) {
                highest = Math.max(highest, tally.score(b, k));
            }
        }
        for (int b = 0; b < tally.ballots(); b++) {
            for (int k = 0; k < tally.length(b); k++) {
                int item = tally.position(b, k);
                total[item] += tally.score(b, k) * tally.weight(b);
                scored[item] += tally.weight(b);
                top[item] += tally.score(b, k) == highest ? tally.weight(b) : 0;
            }
        }
    }

    StarCount count() {
        List<Integer> finalists = finalists();
        finalists.sort((a, b) -> Long.compare(total[b], total[a]));
        List<Integer> winners = new ArrayList<>(finalists);
        long preferFirst = 0;
        long preferSecond = 0;
        if (finalists.size() == 2) {
            long[][] prefer = preferences(finalists);
            preferFirst = prefer[0][1];
            preferSecond = prefer[1][0];
            int better = runoff(finalists, preferFirst - preferSecond);
            if (better != 0) {
                winners.remove(better > 0 ? 1 : 0);
            }
        }
        return new StarCount(names(finalists), preferFirst, preferSecond, names(winners), tieBreaks, picked);
    }

    /** Above 0 if the first finalist wins, below 0 if the second, 0 if nothing tells them apart. */
    private int runoff(List<Integer> finalists, long margin) {
        int first = finalists.get(0);
        int second = finalists.get(1);
        if (margin != 0) {
            return Long.signum(margin);
        }
        if (total[first] != total[second]) {
            tieBreaks.add("The runoff was tied; " + tally.item(first) + " has the higher total.");
            return 1;
        }
        int tops = Long.compare(top[first], top[second]);
        if (tops != 0) {
            tieBreaks.add("The runoff was tied; " + tally.item(tops > 0 ? first : second)
                    + " got the highest score more often.");
        }
        return tops;
    }

    private List<Integer> finalists() {
        List<Integer> standing = new ArrayList<>();
        for (int i = 0; i < total.length; i++) {
            if (scored[i] > 0) {
                standing.add(i);
            }
        }
        return best(standing, 2, total, "total");
    }

    /** The best so many by a number; where more are equal than there are places, further rules decide among those. */
    private List<Integer> best(List<Integer> items, int places, long[] number, String what) {
        if (items.size() <= places) {
            return new ArrayList<>(items);
        }
        List<Integer> sorted = new ArrayList<>(items);
        sorted.sort((a, b) -> Long.compare(number[b], number[a]));
        long border = number[sorted.get(places - 1)];
        List<Integer> certain = new ArrayList<>();
        List<Integer> tied = new ArrayList<>();
        for (int item : sorted) {
            if (number[item] > border) {
                certain.add(item);
            } else if (number[item] == border) {
                tied.add(item);
            }
        }
        if (certain.size() + tied.size() > places) {
            certain.addAll(untied(tied, places - certain.size(), what));
        } else {
            certain.addAll(tied);
        }
        return certain;
    }

    /** Chooses among items with equal numbers, of which there are more than places. */
    private List<Integer> untied(List<Integer> tied, int places, String what) {
        if (what.equals("total")) {
            return byMatches(tied, places);
        }
        List<Integer> order = new ArrayList<>(tied);
        order.sort(tieBreak.positions());
        List<Integer> chosen = order.subList(0, places);
        picked = true;
        tieBreaks.add("Nothing tells " + String.join(", ", names(tied)) + " apart for the runoff; "
                + String.join(", ", names(chosen)) + " picked by the order of items.");
        return chosen;
    }

    /** Who loses the most matches against the others leaves, as long as that makes a difference. */
    private List<Integer> byMatches(List<Integer> tied, int places) {
        List<Integer> left = new ArrayList<>(tied);
        List<Integer> chosen = new ArrayList<>();
        while (true) {
            long[] losses = losses(left);
            long most = left.stream().mapToLong(item -> losses[item]).max().orElse(0);
            List<Integer> losers =
                    left.stream().filter(item -> losses[item] == most).toList();
            if (losers.size() == left.size()) {
                break;
            }
            left.removeAll(losers);
            int open = places - chosen.size();
            if (left.size() <= open) {
                chosen.addAll(left);
                left = new ArrayList<>(losers);
                if (chosen.size() == places) {
                    break;
                }
            }
        }
        if (chosen.size() < places) {
            chosen.addAll(best(left, places - chosen.size(), top, "top"));
        }
        if (!picked) {
            tieBreaks.add("The totals of " + String.join(", ", names(tied)) + " are equal; "
                    + String.join(", ", names(chosen))
                    + " by matches against each other, then by how often they got the highest score.");
        }
        return chosen;
    }

    /** How many matches each item loses against the others of a group. */
    private long[] losses(List<Integer> group) {
        long[][] prefer = preferences(group);
        long[] losses = new long[total.length];
        for (int i = 0; i < prefer.length; i++) {
            for (int j = 0; j < prefer.length; j++) {
                losses[group.get(i)] += prefer[j][i] > prefer[i][j] ? 1 : 0;
            }
        }
        return losses;
    }

    /** How many voters scored one item of a group higher than another; who was not scored has 0. */
    private long[][] preferences(List<Integer> group) {
        int[] place = new int[total.length];
        Arrays.fill(place, -1);
        for (int i = 0; i < group.size(); i++) {
            place[group.get(i)] = i;
        }
        long[][] prefer = new long[group.size()][group.size()];
        for (int b = 0; b < tally.ballots(); b++) {
            int[] scores = new int[group.size()];
            for (int k = 0; k < tally.length(b); k++) {
                if (place[tally.position(b, k)] >= 0) {
                    scores[place[tally.position(b, k)]] = tally.score(b, k);
                }
            }
            for (int i = 0; i < scores.length; i++) {
                for (int j = 0; j < scores.length; j++) {
                    prefer[i][j] += scores[i] > scores[j] ? tally.weight(b) : 0;
                }
            }
        }
        return prefer;
    }

    private List<String> names(List<Integer> positions) {
        return positions.stream().map(tally::item).toList();
    }
}
