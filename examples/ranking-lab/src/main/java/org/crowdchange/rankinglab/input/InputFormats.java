package org.crowdchange.rankinglab.input;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.crowdchange.lab.data.BltReader;
import org.crowdchange.lab.data.DataFile;
import org.crowdchange.lab.data.DebianTallyReader;
import org.crowdchange.lab.data.OrderReader;
import org.crowdchange.lab.data.PabulibReader;
import org.crowdchange.lab.data.PlacesReader;
import org.crowdchange.lab.data.PrefLibReader;
import org.crowdchange.lab.data.ScoresReader;
import org.crowdchange.lab.data.ScottishCsvReader;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.tally.ApprovalTally;
import org.crowdchange.tally.BudgetTally;
import org.crowdchange.tally.ComparisonLog;
import org.crowdchange.tally.PairwiseTally;
import org.crowdchange.tally.RankedTally;
import org.crowdchange.tally.ScoreBallotTally;
import org.crowdchange.tally.ScoreTally;

/** All formats. */
public final class InputFormats {
    private static final List<InputFormat> ALL = List.of(
            OpinionFormats.POLIS,
            InputFormat.of("pairwise", "comparisons of two, one in a row or counted by pair", ComparisonInput::matches)
                    .giving(PairwiseTally.class, ComparisonInput::pairs)
                    .giving(ComparisonLog.class, ComparisonInput::log),
            InputFormat.of(
                            "preflib",
                            "PrefLib: soc, soi, toc or toi",
                            file -> firstLine(file).startsWith("# FILE NAME"))
                    .giving(RankedTally.class, file -> PrefLibReader.read(file).tally()),
            InputFormat.of("blt", "BLT: candidates and seats, ballots, names", named(".blt", ".hil"))
                    .giving(
                            RankedTally.class,
                            file -> BltReader.read(file).ballots().tally()),
            InputFormat.of("scottish", "preference profiles of Scottish councils", ElectionInput::looksScottish)
                    .giving(
                            RankedTally.class,
                            file -> ScottishCsvReader.read(file).ballots().tally()),
            InputFormat.of(
                            "debian",
                            "tally sheets of the Debian project",
                            file -> file.text().contains("Tally Sheet"))
                    .giving(
                            RankedTally.class,
                            file -> DebianTallyReader.read(file).tally()),
            InputFormat.of("cvr", "cast-vote records, a column for each rank", ElectionInput::looksLikeRecords)
                    .giving(RankedTally.class, ElectionInput::records),
            InputFormat.of(
                            "places",
                            "contests with the place that each took: race,place,driver_id",
                            PlacesReader::matches)
                    .giving(RankedTally.class, file -> PlacesReader.read(file).tally()),
            InputFormat.of("orders", "a ballot in a line, as in 42: A>B=C", named(".orders", ".txt"))
                    .giving(RankedTally.class, file -> OrderReader.read(file).tally()),
            InputFormat.of(
                            "pabulib",
                            "Pabulib: projects, costs and ballots",
                            file -> firstLine(file).equals("META"))
                    .giving(BudgetTally.class, file -> PabulibReader.read(file).tally())
                    .giving(ApprovalTally.class, file -> Approvals.of(PabulibReader.read(file))),
            InputFormat.of("scores", "voter,item,score", ScoresReader::matches)
                    .giving(ScoreTally.class, file -> ScoresReader.read(file).scores())
                    .giving(ScoreBallotTally.class, ScoresReader::read),
            OpinionFormats.LABELS,
            StoredTallies.format());

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
                            ? "a file of a format that gives the " + tally.getSimpleName() + " of this method: "
                                    + ids(possible)
                            : "--format beside it, as it could be " + ids(fitting));
        }
        return fitting.get(0);
    }

    private static String firstLine(DataFile file) {
        return file.text().lines().findFirst().orElse("").strip();
    }

    private static Predicate<DataFile> named(String... endings) {
        return file -> {
            String name = file.name().toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
            return Set.of(endings).stream().anyMatch(name::endsWith)
                    && !file.text().contains("Tally Sheet");
        };
    }

    private static String ids(List<InputFormat> formats) {
        return formats.stream().map(InputFormat::id).collect(Collectors.joining(", "));
    }
}
