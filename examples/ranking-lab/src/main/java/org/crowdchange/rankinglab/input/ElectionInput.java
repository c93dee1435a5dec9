package org.crowdchange.rankinglab.input;

import java.util.Locale;
import java.util.regex.Pattern;
import org.crowdchange.lab.data.CastVoteRecordReader;
import org.crowdchange.lab.data.CsvReader;
import org.crowdchange.lab.data.CsvRow;
import org.crowdchange.lab.data.CvrRules;
import org.crowdchange.lab.data.DataFile;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.tally.RankedTally;

/** Ballots of public elections. */
final class ElectionInput {
    private static final Pattern SCOTTISH = Pattern.compile("[0-9]+,[0-9]+,");
    private static final Pattern RANK = Pattern.compile(".*\\b(rank ?[0-9]+|choice( [0-9]+)?)\\b.*");

    private ElectionInput() {}

    static boolean looksScottish(DataFile file) {
        return SCOTTISH.matcher(file.text().lines().findFirst().orElse("").strip())
                .matches();
    }

    static boolean looksLikeRecords(DataFile file) {
        String first = file.text().lines().findFirst().orElse("");
        return first.contains(",") && isRank(first);
    }

    /** Overvotes and skipped ranks are passed over, undeclared write-ins are an item like any other. */
    static RankedTally records(DataFile file) {
        CsvRow header = new CsvReader(file)
                .row()
                .orElseThrow(() -> new InvalidInputException("--input", file.name(), "a row that names the columns"));
        int first = 0;
        while (first < header.size() && !isRank(header.get(first).text())) {
            first++;
        }
        int ranks = 0;
        while (first + ranks < header.size() && isRank(header.get(first + ranks).text())) {
            ranks++;
        }
        if (ranks == 0) {
            throw new InvalidInputException("--input", file.name(), "columns that are named as ranks or choices");
        }
        return CastVoteRecordReader.read(file, CvrRules.usual(first, ranks)).ballots();
    }

    private static boolean isRank(String column) {
        return RANK.matcher(column.toLowerCase(Locale.ROOT)).matches();
    }
}
