package org.crowdchange.lab.data;

import java.util.ArrayList;
import java.util.List;
import org.crowdchange.tally.ComparisonLog;
import org.crowdchange.tally.PairOutcome;

/**
 * Reads comparisons in order: comma-separated values with a comparison in each row. The columns {@code a} and {@code b}
 * name the two items, {@code result_a} is 1 where a won, 0 where b won and 0.5 for a tie; other columns may stand
 * anywhere and are not looked at. The moment of a comparison is the number of its row, so that the rows are in order
 * even where their dates are not all different.
 */
public final class GamesReader {
    private static final List<String> COLUMNS = List.of("a", "b", "result_a");

    private GamesReader() {}

    /** Whether the first row names the columns. */
    public static boolean matches(DataFile file) {
        int end = file.text().indexOf('\n');
        String first = end < 0 ? file.text() : file.text().substring(0, end);
        return List.of(first.strip().split(",", -1)).containsAll(COLUMNS);
    }

    /**
     * The comparisons of a file; the first has moment 1.
     *
     * @throws DataFormatException if the file is not as described
     */
    public static ComparisonLog read(DataFile file) {
        CsvTable table = new CsvTable(file, List.of(), true);
        List<String> header =
                table.header().fields().stream().map(CsvField::text).toList();
        List<Integer> columns = new ArrayList<>();
        for (String name : COLUMNS) {
            if (!header.contains(name)) {
                throw table.header().end().refuse("the end of the row", "a column \"" + name + "\" in it");
            }
            columns.add(header.indexOf(name));
        }
        Rows rows = new Rows();
        table.each(
                "comparison",
                row -> rows.add(row.get(columns.get(0)), row.get(columns.get(1)), row.get(columns.get(2))));
        return rows.builder.build();
    }

    private static final class Rows {
        private final ComparisonLog.Builder builder = ComparisonLog.builder();
        private long row;

        void add(CsvField a, CsvField b, CsvField result) {
            if (a.text().isEmpty()) {
                throw a.refuse("the name of an item");
            }
            if (b.text().isEmpty() || b.text().equals(a.text())) {
                throw b.refuse("the name of another item");
            }
            row++;
            builder.add(row, a.text(), b.text(), outcome(result));
        }

        private static PairOutcome outcome(CsvField result) {
            return switch (result.text()) {
                case "1", "1.0" -> PairOutcome.LEFT;
                case "0", "0.0" -> PairOutcome.RIGHT;
                case "0.5" -> PairOutcome.TIE;
                default -> throw result.refuse("1, 0.5 or 0");
            };
        }
    }
}
