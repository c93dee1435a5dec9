package org.crowdchange.lab.data;

import java.util.List;
import org.crowdchange.tally.PairwiseTally;

/**
 * Reads counts of comparisons: comma-separated values with two items in each row and how often which of them won.
 *
 * <p>There are two kinds. With the columns {@code a,b,wins_a,wins_b,ties} a row holds the comparisons in which a was
 * presented first. With three columns of which the last is {@code count}, as in {@code cited,citing,count} or {@code
 * winner,loser,count}, the first item won so often against the second; which was presented first is not known, so in
 * the tally the first of them in item order stands on the left. An item that stands beside itself is passed over there,
 * as the diagonal of a table is.
 */
public final class PairCountsReader {
    private static final List<String> BOTH = List.of("a", "b", "wins_a", "wins_b", "ties");
    private static final String COUNT = "a number of comparisons, 0 or more";

    private PairCountsReader() {}

    /** Whether the first row names the columns of one of the two kinds. */
    public static boolean matches(DataFile file) {
        int end = file.text().indexOf('\n');
        List<String> first = List.of(
                (end < 0 ? file.text() : file.text().substring(0, end)).strip().split(",", -1));
        return first.equals(BOTH) || (first.size() == 3 && first.get(2).equals("count"));
    }

    /**
     * The counts of a file; of a pair that stands in several rows, their sum.
     *
     * @throws DataFormatException if the file is not as described
     */
    public static PairwiseTally read(DataFile file) {
        CsvTable table = new CsvTable(file, List.of(), true);
        CsvRow header = table.header();
        PairwiseTally.Builder builder = PairwiseTally.builder();
        if (header.size() == 3) {
            if (!header.get(2).text().equals("count")) {
                throw header.get(2).refuse("the column \"count\"");
            }
            table.each("row of counts", row -> addWins(builder, row));
        } else {
            for (int i = 0; i < Math.min(header.size(), BOTH.size()); i++) {
                if (!header.get(i).text().equals(BOTH.get(i))) {
                    throw header.get(i).refuse("the column \"" + BOTH.get(i) + "\"");
                }
            }
            header.withFields(BOTH.size());
            table.each("row of counts", row -> addBoth(builder, row));
        }
        return builder.build();
    }

    private static void addBoth(PairwiseTally.Builder builder, CsvRow row) {
        String a = item(row.get(0));
        String b = item(row.get(1));
        if (a.equals(b)) {
            throw row.get(1).refuse("another item");
        }
        builder.add(a, b, count(row.get(2)), count(row.get(3)), count(row.get(4)));
    }

    private static void addWins(PairwiseTally.Builder builder, CsvRow row) {
        String winner = item(row.get(0));
        String loser = item(row.get(1));
        long wins = count(row.get(2));
        int order = winner.compareTo(loser);
        if (order < 0) {
            builder.add(winner, loser, wins, 0, 0);
        } else if (order > 0) {
            builder.add(loser, winner, 0, wins, 0);
        }
    }

    private static String item(CsvField field) {
        if (field.text().isEmpty()) {
            throw field.refuse("the name of an item");
        }
        return field.text();
    }

    private static long count(CsvField field) {
        return field.number(COUNT, 0, 1L << 40);
    }
}
