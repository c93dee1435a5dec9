package org.crowdchange.ranking.budget;

import java.util.ArrayList;
import java.util.List;
import org.crowdchange.internal.math.Fraction;
import org.crowdchange.tally.BudgetTally;

/** The rules as the papers state them, voter by voter and in fractions, without any shortcut. For few voters. */
final class NaiveRules {
    private final BudgetTally tally;
    private final List<int[]> voters = new ArrayList<>();
    private final List<Integer> projects = new ArrayList<>();

    NaiveRules(BudgetTally tally) {
        this.tally = tally;
        for (int ballot = 0; ballot < tally.ballots(); ballot++) {
            for (long i = 0; i < tally.weight(ballot); i++) {
                voters.add(new int[] {ballot});
            }
        }
        for (int i = 0; i < tally.size(); i++) {
            if (tally.costUnits(i) >= 0) {
                projects.add(i);
            }
        }
    }

    private Fraction cost(int project) {
        return Fraction.of(tally.costUnits(project));
    }

    private Fraction budget() {
        return Fraction.of(tally.budgetUnits());
    }

    private Fraction gain(int voter, int project, Satisfaction satisfaction) {
        int ballot = voters.get(voter)[0];
        for (int i = 0; i < tally.length(ballot); i++) {
            if (tally.choice(ballot, i) == project) {
                Fraction gain = Fraction.of(satisfaction.gain(tally, ballot, i));
                return satisfaction == Satisfaction.COST ? gain.times(cost(project)) : gain;
            }
        }
        return Fraction.ZERO;
    }

    /** Names of the projects that are bought, in order, when every voter begins with the same money. */
    List<Integer> equalShares(Fraction share, Satisfaction satisfaction) {
        Fraction[] money = new Fraction[voters.size()];
        java.util.Arrays.fill(money, share);
        List<Integer> bought = new ArrayList<>();
        while (true) {
            int best = -1;
            Fraction lowest = Fraction.ZERO;
            for (int project : projects) {
                if (!bought.contains(project)) {
                    Fraction price = price(project, money, satisfaction);
                    if (price != null && (best < 0 || price.compareTo(lowest) < 0)) {
                        best = project;
                        lowest = price;
                    }
                }
            }
            if (best < 0) {
                return bought;
            }
            bought.add(best);
            for (int voter = 0; voter < money.length; voter++) {
                Fraction gain = gain(voter, best, satisfaction);
                if (gain.signum() > 0) {
                    money[voter] = money[voter].minus(money[voter].min(lowest.times(gain)));
                }
            }
        }
    }

    /** The lowest price at which the project is affordable, tried at every place where one more voter is exhausted. */
    private Fraction price(int project, Fraction[] money, Satisfaction satisfaction) {
        List<Integer> supporters = new ArrayList<>();
        Fraction total = Fraction.ZERO;
        for (int voter = 0; voter < money.length; voter++) {
            if (gain(voter, project, satisfaction).signum() > 0) {
                supporters.add(voter);
                total = total.plus(money[voter]);
            }
        }
        if (cost(project).signum() == 0) {
            boolean anybody = satisfaction == Satisfaction.COST ? supports(project) : !supporters.isEmpty();
            return anybody ? Fraction.ZERO : null;
        }
        if (supporters.isEmpty() || total.compareTo(cost(project)) < 0) {
            return null;
        }
        supporters.sort((one, other) -> money[one]
                .dividedBy(gain(one, project, satisfaction))
                .compareTo(money[other].dividedBy(gain(other, project, satisfaction))));
        Fraction rest = cost(project);
        Fraction gains = Fraction.ZERO;
        for (int voter : supporters) {
            gains = gains.plus(gain(voter, project, satisfaction));
        }
        for (int voter : supporters) {
            Fraction price = rest.dividedBy(gains);
            if (price.times(gain(voter, project, satisfaction)).compareTo(money[voter]) <= 0) {
                return price;
            }
            rest = rest.minus(money[voter]);
            gains = gains.minus(gain(voter, project, satisfaction));
        }
        throw new IllegalStateException("affordable, but not at any price");
    }

    private boolean supports(int project) {
        for (int[] voter : voters) {
            for (int i = 0; i < tally.length(voter[0]); i++) {
                if (tally.choice(voter[0], i) == project && tally.points(voter[0], i) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The same with shares that are raised one unit of currency at a time. */
    List<Integer> completed(Satisfaction satisfaction) {
        Fraction share = budget().dividedBy(voters.size());
        Fraction step = Fraction.of((long) Math.pow(10, tally.decimals()));
        List<Integer> before = equalShares(share, satisfaction);
        while (!exhaustive(before) && !allSupported(before, satisfaction)) {
            share = share.plus(step);
            List<Integer> next = equalShares(share, satisfaction);
            if (left(next).signum() < 0) {
                return before;
            }
            before = next;
        }
        return before;
    }

    private Fraction left(List<Integer> bought) {
        return bought.stream().map(this::cost).reduce(budget(), Fraction::minus);
    }

    private boolean exhaustive(List<Integer> bought) {
        return projects.stream()
                .filter(each -> !bought.contains(each))
                .allMatch(each -> cost(each).compareTo(left(bought)) > 0);
    }

    private boolean allSupported(List<Integer> bought, Satisfaction satisfaction) {
        for (int project : projects) {
            for (int voter = 0; voter < voters.size() && !bought.contains(project); voter++) {
                if (gain(voter, project, satisfaction).signum() > 0
                        || (cost(project).signum() == 0 && supports(project) && satisfaction == Satisfaction.COST)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Phragmén's rule with money that flows: who bought what, in order. */
    List<Integer> phragmen() {
        Fraction[] spent = new Fraction[voters.size()];
        java.util.Arrays.fill(spent, Fraction.ZERO);
        List<Integer> bought = new ArrayList<>();
        while (true) {
            Fraction earliest = null;
            List<Integer> first = new ArrayList<>();
            for (int project : projects) {
                Fraction sum = cost(project);
                int supporters = 0;
                for (int voter = 0; voter < spent.length; voter++) {
                    if (gain(voter, project, Satisfaction.CARDINALITY).signum() > 0) {
                        sum = sum.plus(spent[voter]);
                        supporters++;
                    }
                }
                if (supporters > 0 && !bought.contains(project)) {
                    Fraction time = sum.dividedBy(supporters);
                    int comparison = earliest == null ? -1 : time.compareTo(earliest);
                    if (comparison < 0) {
                        earliest = time;
                        first.clear();
                    }
                    if (comparison <= 0) {
                        first.add(project);
                    }
                }
            }
            Fraction left = left(bought);
            if (earliest == null || first.stream().anyMatch(each -> cost(each).compareTo(left) > 0)) {
                return bought;
            }
            bought.add(first.get(0));
            for (int voter = 0; voter < spent.length; voter++) {
                if (gain(voter, first.get(0), Satisfaction.CARDINALITY).signum() > 0) {
                    spent[voter] = earliest;
                }
            }
        }
    }
}
