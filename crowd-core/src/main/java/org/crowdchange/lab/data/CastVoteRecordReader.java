package org.crowdchange.lab.data;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.crowdchange.lab.data.CastVoteRecords.End;
import org.crowdchange.tally.RankedBallot;
import org.crowdchange.tally.RankedTally;

/**
 * Reads cast-vote records as comma-separated values: a row for each ballot, a column for each rank, and in it the name of
 * the candidate or a mark. Blanks around a name do not count. The first row names the columns.
 *
 * <p>The items are the candidates by name; those that the rules name are declared. The marks that election offices use for
 * overvotes, undervotes and write-ins are a matter of the {@link CvrRules}.
 *
 * <p>Source: the exports of ES&amp;S and the csv files of election offices, as RCTab reads them.
 */
public final class CastVoteRecordReader {
    private final CvrRules rules;
    private final RankedTally.Builder ballots = RankedTally.builder();
    private final Map<End, RankedTally.Builder> byEnd = new EnumMap<>(End.class);
    private long undervotes;

    private CastVoteRecordReader(CvrRules rules) {
        this.rules = rules;
        for (End end : End.values()) {
            byEnd.put(end, RankedTally.builder());
        }
        rules.candidates().values().forEach(ballots::item);
        if (!rules.candidates().isEmpty() && !rules.writeInItem().isEmpty()) {
            ballots.item(rules.writeInItem());
        }
    }

    /**
     * Reads a file.
     *
     * @throws DataFormatException if it is not as the format has it, or names somebody who is no candidate of the rules
     */
    public static CastVoteRecords read(DataFile file, CvrRules rules) {
        CastVoteRecordReader reader = new CastVoteRecordReader(rules);
        CsvTable table = new CsvTable(file, List.of(), true);
        int columns = table.header().size() - rules.firstRank();
        int ranks = rules.ranks() == 0 ? columns : rules.ranks();
        if (columns < Math.max(1, ranks)) {
            throw table.header()
                    .end()
                    .refuse(
                            "the end of the row after " + table.header().size() + " columns",
                            Math.max(1, ranks) + " columns of ranks from column " + (rules.firstRank() + 1) + " on");
        }
        table.each("ballot", row -> reader.row(row, ranks));
        Map<End, RankedTally> tallies = new EnumMap<>(End.class);
        reader.byEnd.forEach((end, builder) -> tallies.put(end, builder.build()));
        return new CastVoteRecords(reader.ballots.build(), tallies, reader.undervotes);
    }

    private void row(CsvRow row, int ranks) {
        List<List<String>> tiers = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        End end = End.CHOICES;
        int skipped = 0;
        boolean marked = false;
        for (int rank = 0; rank < ranks && end == End.CHOICES; rank++) {
            CsvField field = row.get(rules.firstRank() + rank);
            String text = field.text().strip();
            if (text.isEmpty() || text.equals(rules.undervote())) {
                skipped++;
                continue;
            }
            marked = true;
            if (skipped > rules.maximumSkipped()) {
                end = End.SKIPPED;
                break;
            }
            skipped = 0;
            if (text.equals(rules.overvote())) {
                end = rules.endAtOvervote() ? End.OVERVOTE : end;
                continue;
            }
            Optional<String> item = item(field, text);
            if (item.isPresent() && seen.add(item.get())) {
                tiers.add(List.of(item.get()));
            } else if (item.isPresent() && rules.endAtDuplicate()) {
                end = End.DUPLICATE;
            }
        }
        if (!marked) {
            undervotes++;
            return;
        }
        RankedBallot ballot = new RankedBallot(tiers);
        ballots.add(ballot);
        Objects.requireNonNull(byEnd.get(end)).add(ballot);
    }

    /** Whom a text names; empty for a write-in that counts as nobody. */
    private Optional<String> item(CsvField field, String text) {
        if (text.equals(rules.writeIn())) {
            return rules.writeInItem().isEmpty() ? Optional.empty() : Optional.of(rules.writeInItem());
        }
        if (rules.candidates().isEmpty()) {
            return Optional.of(text);
        }
        String item = rules.candidates().get(text);
        if (item == null) {
            throw field.refuse("a candidate, or one of the marks of the rules");
        }
        return Optional.of(item);
    }
}
