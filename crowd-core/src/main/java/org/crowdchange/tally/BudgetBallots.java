package org.crowdchange.tally;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the builder of a {@link BudgetTally} has collected. Items are numbered as they come. Not thread-safe. */
final class BudgetBallots {
    private static final int MAX_DIGITS = 17;

    private final ItemTable names = new ItemTable("project");
    private final List<@Nullable BigDecimal> costs = new ArrayList<>();
    // Two cells for each item of a ballot: its number and its points.
    private final BallotTable table = new BallotTable();
    private @Nullable BigDecimal budget;
    private long votes;

    // The ballot that is being put together, as it stands in the table.
    private int[] cells = new int[32];
    private int length;

    void cost(String item, BigDecimal cost) {
        BigDecimal amount = amount("the cost of \"" + item + "\"", cost);
        int number = number(item);
        BigDecimal known = costs.get(number);
        if (known != null && known.compareTo(amount) != 0) {
            throw new IllegalArgumentException("the cost of \"" + item + "\" is " + amount.toPlainString()
                    + "; expected " + known.toPlainString() + ", as it was given before");
        }
        costs.set(number, amount);
    }

    void budget(BigDecimal given) {
        BigDecimal amount = amount("the budget", given);
        if (budget != null && budget.compareTo(amount) != 0) {
            throw new IllegalArgumentException("the budget is " + amount.toPlainString() + "; expected "
                    + budget.toPlainString() + ", as it was given before");
        }
        budget = amount;
    }

    /** An amount without superfluous zeros. */
    private static BigDecimal amount(String what, BigDecimal given) {
        BigDecimal stripped = given.stripTrailingZeros();
        long scale = stripped.scale();
        if (stripped.signum() < 0
                || scale > BudgetTally.MAX_DECIMALS
                || stripped.precision() - Math.min(scale, 0) > MAX_DIGITS) {
            throw new IllegalArgumentException(what + " is " + given + "; expected 0 or more, at most "
                    + BudgetTally.MAX_DECIMALS + " decimals and " + MAX_DIGITS + " digits");
        }
        return scale < 0 ? stripped.setScale(0) : stripped;
    }

    /** Begins to put a ballot together. */
    void begin() {
        length = 0;
    }

    /** Adds an item to the ballot that is being put together. */
    void put(String item, long itemPoints) {
        if (itemPoints < -BudgetTally.MAX_POINTS || itemPoints > BudgetTally.MAX_POINTS) {
            throw new IllegalArgumentException("the points of \"" + item + "\" are " + itemPoints + "; expected "
                    + -BudgetTally.MAX_POINTS + " to " + BudgetTally.MAX_POINTS);
        }
        put(number(item), (int) itemPoints);
    }

    private void put(int number, int itemPoints) {
        if (length == cells.length) {
            cells = Arrays.copyOf(cells, 2 * length);
        }
        int place = length;
        while (place > 0 && cells[place - 2] >= number) {
            if (cells[place - 2] == number) {
                throw new IllegalArgumentException(
                        "the ballot names \"" + names.item(number) + "\" twice; expected each project once");
            }
            cells[place] = cells[place - 2];
            cells[place + 1] = cells[place - 1];
            place -= 2;
        }
        cells[place] = number;
        cells[place + 1] = itemPoints;
        length += 2;
    }

    /** Adds the ballot that was put together. */
    void cast(long times) {
        if (times < 0) {
            throw new IllegalArgumentException("times is " + times + "; expected 0 or more");
        }
        if (times > 0) {
            count(times);
            table.add(table.number(cells, length), times);
        }
    }

    private void count(long more) {
        if (more > BudgetTally.MAX_VOTES - votes) {
            throw new IllegalArgumentException("there would be " + more + " more than " + votes
                    + " votes; expected at most " + BudgetTally.MAX_VOTES);
        }
        votes += more;
    }

    /** Adds what a tally knows of costs and budget. */
    void facts(BudgetTally part) {
        part.budget().ifPresent(this::budget);
        for (int i = 0; i < part.size(); i++) {
            String item = part.item(i);
            part.cost(i).ifPresent(cost -> cost(item, cost));
        }
    }

    /** Adds the votes of a tally so many times over; -1 takes them away. */
    void votes(BudgetTally part, long times) {
        int[] translated = new int[part.size()];
        for (int i = 0; i < translated.length; i++) {
            translated[i] = number(part.item(i));
        }
        for (int ballot = 0; ballot < part.ballots(); ballot++) {
            begin();
            for (int i = 0; i < part.length(ballot); i++) {
                put(translated[part.choice(ballot, i)], (int) part.points(ballot, i));
            }
            int known = table.number(cells, length);
            if (times > 0) {
                long most = BudgetTally.MAX_VOTES / part.weight(ballot);
                count(times > most ? Long.MAX_VALUE : times * part.weight(ballot));
                table.add(known, times * part.weight(ballot));
            } else if (table.weight(known) >= part.weight(ballot)) {
                votes -= part.weight(ballot);
                table.add(known, -part.weight(ballot));
            } else {
                throw new IllegalArgumentException("cannot take away " + part.weight(ballot)
                        + " ballots where there are " + table.weight(known) + ": " + part);
            }
        }
    }

    private int number(String item) {
        int number = names.number(item);
        if (number == costs.size()) {
            costs.add(null);
        }
        return number;
    }

    BudgetTally freeze() {
        int[] positions = new int[names.size()];
        String[] kept = kept(positions);
        int decimals = budget == null ? 0 : budget.scale();
        for (BigDecimal cost : costs) {
            decimals = cost == null ? decimals : Math.max(decimals, cost.scale());
        }
        long[] units = new long[kept.length];
        for (int i = 0; i < positions.length; i++) {
            if (positions[i] >= 0) {
                units[positions[i]] = units(costs.get(i), decimals);
            }
        }
        int[][] ballotItems = new int[table.size()][];
        long[][] ballotPoints = new long[table.size()][];
        long[] weights = new long[table.size()];
        int ballots = 0;
        for (int ballot = 0; ballot < table.size(); ballot++) {
            if (table.weight(ballot) > 0) {
                sorted(ballot, positions, ballotItems, ballotPoints, ballots);
                weights[ballots++] = table.weight(ballot);
            }
        }
        return BallotOrder.freeze(
                kept,
                units,
                units(budget, decimals),
                decimals,
                Arrays.copyOf(ballotItems, ballots),
                Arrays.copyOf(ballotPoints, ballots),
                weights);
    }

    /** The names that something is said of, sorted, and for each number its position among them, -1 if left out. */
    private String[] kept(int[] positions) {
        boolean[] named = new boolean[names.size()];
        for (int i = 0; i < named.length; i++) {
            named[i] = costs.get(i) != null;
        }
        for (int ballot = 0; ballot < table.size(); ballot++) {
            for (int c = table.start(ballot); table.weight(ballot) > 0 && c < table.start(ballot + 1); c += 2) {
                named[table.cell(c)] = true;
            }
        }
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < named.length; i++) {
            if (named[i]) {
                kept.add(names.item(i));
            }
        }
        String[] sorted = kept.toArray(new String[0]);
        Arrays.sort(sorted);
        for (int i = 0; i < named.length; i++) {
            positions[i] = named[i] ? Arrays.binarySearch(sorted, names.item(i)) : -1;
        }
        return sorted;
    }

    private static long units(@Nullable BigDecimal amount, int decimals) {
        if (amount == null) {
            return BudgetTally.UNKNOWN;
        }
        BigDecimal units = amount.scaleByPowerOfTen(decimals);
        if (units.compareTo(BigDecimal.valueOf(BudgetTally.MAX_UNITS)) > 0) {
            throw new IllegalArgumentException("the amount " + amount.toPlainString() + " beside others with "
                    + decimals + " decimals has more than 17 digits; expected at most so many");
        }
        return units.longValueExact();
    }

    /** A ballot with the positions of its items, ascending. */
    private void sorted(int ballot, int[] positions, int[][] toItems, long[][] toPoints, int place) {
        int from = table.start(ballot);
        int size = (table.start(ballot + 1) - from) / 2;
        int[] ownItems = new int[size];
        long[] ownPoints = new long[size];
        for (int i = 0; i < size; i++) {
            int position = positions[table.cell(from + 2 * i)];
            int to = i;
            while (to > 0 && ownItems[to - 1] > position) {
                ownItems[to] = ownItems[to - 1];
                ownPoints[to] = ownPoints[to - 1];
                to--;
            }
            ownItems[to] = position;
            ownPoints[to] = table.cell(from + 2 * i + 1);
        }
        toItems[place] = ownItems;
        toPoints[place] = ownPoints;
    }
}
