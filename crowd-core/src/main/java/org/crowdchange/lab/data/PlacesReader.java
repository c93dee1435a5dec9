package org.crowdchange.lab.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crowdchange.tally.RankedBallot;
import org.crowdchange.tally.RankedTally;

/**
 * Reads rankings as tables of places, as results of races are published: comma-separated values of which the first
 * column names the race, the second, {@code place}, is the place, from 1, and the third names the item; others may
 * follow and are not looked at. Rows may stand in any order; items with the same place in one race are tied. Each race
 * is a ballot; an item that has no place in it is left out.
 */
public final class PlacesReader {
    private static final int LEAST_COLUMNS = 3;
    private static final int PLACE = 1;

    private PlacesReader() {}

    /** Whether the first row names the columns. */
    public static boolean matches(DataFile file) {
        int end = file.text().indexOf('\n');
        String[] columns =
                (end < 0 ? file.text() : file.text().substring(0, end)).strip().split(",", -1);
        return columns.length >= LEAST_COLUMNS && columns[PLACE].equals("place");
    }

    /**
     * The rankings of a file.
     *
     * @throws DataFormatException if the file is not as described
     */
    public static RankedData read(DataFile file) {
        CsvTable table = new CsvTable(file, List.of(), true);
        if (table.header().size() < LEAST_COLUMNS) {
            throw table.header().end().refuse("the end of the row", "the columns race, place and item");
        }
        if (!table.header().get(PLACE).text().equals("place")) {
            throw table.header().get(PLACE).refuse("the column \"place\"");
        }
        Map<String, TreeMap<Long, List<String>>> races = new LinkedHashMap<>();
        Map<String, Map<String, CsvField>> seen = new LinkedHashMap<>();
        table.each("place", row -> {
            String race = row.get(0).text();
            CsvField item = row.get(2);
            if (item.text().isEmpty()) {
                throw item.refuse("the name of an item");
            }
            CsvField before =
                    seen.computeIfAbsent(race, any -> new LinkedHashMap<>()).put(item.text(), item);
            if (before != null) {
                throw item.refuse("each item once in a race, but it stands in line " + before.line() + " too");
            }
            races.computeIfAbsent(race, any -> new TreeMap<>())
                    .computeIfAbsent(
                            row.get(PLACE).number("a place, from 1", 1, Integer.MAX_VALUE), any -> new ArrayList<>())
                    .add(item.text());
        });
        RankedTally.Builder builder = RankedTally.builder();
        for (TreeMap<Long, List<String>> race : races.values()) {
            race.values().forEach(tier -> tier.forEach(builder::item));
            builder.add(new RankedBallot(List.copyOf(race.values())));
        }
        return RankedData.unnamed(builder.build());
    }
}
