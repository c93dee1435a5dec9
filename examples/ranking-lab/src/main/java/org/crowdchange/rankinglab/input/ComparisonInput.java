package org.crowdchange.rankinglab.input;

import org.crowdchange.lab.data.DataFile;
import org.crowdchange.lab.data.GamesReader;
import org.crowdchange.lab.data.PairCountsReader;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.tally.ComparisonLog;
import org.crowdchange.tally.PairwiseTally;

/** Comparisons, counted by pair or one after the other. */
final class ComparisonInput {

    private ComparisonInput() {}

    static boolean matches(DataFile file) {
        return GamesReader.matches(file) || PairCountsReader.matches(file);
    }

    static PairwiseTally pairs(DataFile file) {
        return GamesReader.matches(file) ? GamesReader.read(file).pairs() : PairCountsReader.read(file);
    }

    static ComparisonLog log(DataFile file) {
        if (PairCountsReader.matches(file)) {
            throw new InvalidInputException(
                    "--input", file.name(), "comparisons one in a row: counts by pair have lost their order");
        }
        return GamesReader.read(file);
    }
}
