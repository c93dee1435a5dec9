package org.crowdchange.lab.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crowdchange.tally.ScoreBallot;
import org.crowdchange.tally.ScoreBallotTally;

/**
 * Reads scores: a file of comma-separated values with the columns {@code voter,item,score}, one row for each score that a
 * voter gave; scores are whole numbers. All scores of a voter are one ballot. Stateless.
 */
public final class ScoresReader {
    private static final List<String> COLUMNS = List.of("voter", "item", "score");
    private static final long FARTHEST = 1_000_000;

    private ScoresReader() {}

    /** Whether the first line of a file names the columns of this format. */
    public static boolean matches(DataFile file) {
        return file.text().lines().findFirst().orElse("").equals(String.join(",", COLUMNS));
    }

    /**
     * The ballots of a file.
     *
     * @throws DataFormatException if the columns are others, a score is no whole number, or a voter scores an item twice
     */
    public static ScoreBallotTally read(DataFile file) {
        Map<String, Map<String, Integer>> ballots = new LinkedHashMap<>();
        new CsvTable(file, COLUMNS, false).each("score", row -> {
            int score = (int) row.get(2).number("a whole number", -FARTHEST, FARTHEST);
            String item = row.get(1).text();
            if (item.isEmpty()) {
                throw row.get(1).refuse("an item");
            }
            Map<String, Integer> ballot = ballots.computeIfAbsent(row.get(0).text(), any -> new LinkedHashMap<>());
            if (ballot.putIfAbsent(item, score) != null) {
                throw row.get(1).refuse("an item that this voter has not scored yet");
            }
        });
        ScoreBallotTally.Builder tally = ScoreBallotTally.builder();
        ballots.values().forEach(ballot -> tally.add(ScoreBallot.of(ballot)));
        return tally.build();
    }
}
