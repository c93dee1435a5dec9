package org.crowdchange.rankinglab.input;

import java.util.List;
import java.util.stream.Collectors;
import org.crowdchange.lab.data.DataFile;
import org.crowdchange.lab.data.GamesReader;
import org.crowdchange.lab.data.PairCountsReader;
import org.crowdchange.lab.data.PlacesReader;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.tally.ComparisonLog;
import org.crowdchange.tally.PairwiseTally;
import org.crowdchange.tally.RankedTally;

/** All formats. */
public final class InputFormats {
    private static final List<InputFormat> ALL = List.of(
            InputFormat.of(
                            "pairwise",
                            "counts of comparisons (a,b,wins_a,wins_b,ties or winner,loser,count) or one in each row"
                                    + " (a,b,result_a)",
                            file -> GamesReader.matches(file) || PairCountsReader.matches(file))
                    .giving(PairwiseTally.class, InputFormats::pairs)
                    .giving(ComparisonLog.class, GamesReader::read),
            InputFormat.of("places", "tables of places: race,place,item", PlacesReader::matches)
                    .giving(RankedTally.class, file -> PlacesReader.read(file).tally()));

    private InputFormats() {}

    /** All formats, in the order in which help lists them. */
    public static List<InputFormat> all() {
        return ALL;
    }

    /**
     * The format of that id.
     *
     * @throws InvalidInputException if there is none
     */
    public static InputFormat find(String id) {
        return ALL.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("--format", id, "one of " + ids(ALL)));
    }

    /**
     * The format of a file that gives the tally which a method reads.
     *
     * @throws InvalidInputException if no format fits the file, or several do
     */
    public static InputFormat guess(DataFile file, Class<?> tally) {
        List<InputFormat> fitting = ALL.stream()
                .filter(each -> each.tallies().contains(tally) && each.matches(file))
                .toList();
        if (fitting.size() != 1) {
            List<InputFormat> possible =
                    ALL.stream().filter(each -> each.tallies().contains(tally)).toList();
            throw new InvalidInputException(
                    "--input",
                    file.name(),
                    fitting.isEmpty()
                            ? "a file that gives a " + tally.getSimpleName() + " (" + ids(possible) + ")"
                            : "--format beside it, as it could be " + ids(fitting));
        }
        return fitting.get(0);
    }

    private static PairwiseTally pairs(DataFile file) {
        return GamesReader.matches(file) ? GamesReader.read(file).pairs() : PairCountsReader.read(file);
    }

    private static String ids(List<InputFormat> formats) {
        return formats.stream().map(InputFormat::id).collect(Collectors.joining(", "));
    }
}
