package org.crowdchange.lab.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crowdchange.tally.RankedBallot;
import org.crowdchange.tally.RankedTally;

/**
 * Reads elections of Scottish councils as comma-separated values: a row {@code candidates,seats}; rows {@code
 * count,candidate,candidate,...}, best first; rows {@code "Candidate 1","name","party"}; and at the end the name of the
 * ward. Every row may end with a comma.
 *
 * <p>The ids are the numbers of the candidates.
 *
 * <p>Source: the files of A. McCune and others, "Scottish STV elections", as VoteKit reads them.
 */
public final class ScottishCsvReader {
    private static final Pattern CANDIDATE = Pattern.compile("Candidate ([1-9][0-9]{0,5})");
    private static final long MOST_CANDIDATES = 999_999;

    private final DataFile file;
    private final RankedTally.Builder ballots = RankedTally.builder();
    private final Map<String, String> names = new HashMap<>();
    private String ward = "";
    private long candidates;
    private long voters;

    private ScottishCsvReader(DataFile file) {
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @throws DataFormatException if it is not as the format has it
     */
    public static ElectionData read(DataFile file) {
        return new ScottishCsvReader(file).read();
    }

    private ElectionData read() {
        CsvReader reader = new CsvReader(file);
        Optional<CsvRow> first = reader.row();
        List<CsvField> numbers = fields(first.orElseThrow(
                () -> reader.here().refuse("an empty file", "the numbers of candidates and seats, as in \"4,3\"")));
        if (numbers.size() != 2) {
            throw first.get().start().refuse(numbers.size() + " fields", "the numbers of candidates and seats");
        }
        candidates = numbers.get(0).number("the number of candidates", 1, MOST_CANDIDATES);
        int seats = (int) numbers.get(1).number("the number of seats", 1, MOST_CANDIDATES);
        for (long id = 1; id <= candidates; id++) {
            ballots.item(Long.toString(id));
        }
        for (Optional<CsvRow> row = reader.row(); row.isPresent(); row = reader.row()) {
            List<CsvField> fields = fields(row.get());
            if (!fields.isEmpty()) {
                row(fields);
            }
        }
        if (voters == 0) {
            throw reader.here().refuse("the end of the file", "at least one ballot, as in \"155,1\"");
        }
        if (names.size() < candidates) {
            throw reader.here()
                    .refuse(
                            "the end of the file after " + names.size() + " names",
                            "the names of " + candidates + " candidates");
        }
        return new ElectionData(new RankedData(ballots.build(), names, List.of()), seats, ward, List.of());
    }

    private void row(List<CsvField> fields) {
        CsvField first = fields.get(0);
        Matcher candidate = CANDIDATE.matcher(first.text());
        if (candidate.matches()) {
            if (Long.parseLong(candidate.group(1)) > candidates || names.containsKey(candidate.group(1))) {
                throw first.refuse("each of " + candidates + " candidates once");
            }
            if (fields.size() < 2) {
                throw first.refuse("a name behind the number of a candidate");
            }
            names.put(candidate.group(1), fields.get(1).text());
        } else if (names.isEmpty()) {
            ballot(fields);
        } else if (ward.isEmpty() && fields.size() == 1) {
            ward = first.text();
        } else {
            throw first.refuse("a candidate, or once the name of the ward");
        }
    }

    private void ballot(List<CsvField> fields) {
        CsvField first = fields.get(0);
        long count = first.number("the number of ballots, 1 to " + RankedTally.MAX_TOTAL, 1, RankedTally.MAX_TOTAL);
        if (count > RankedTally.MAX_TOTAL - voters) {
            throw first.refuse("at most " + RankedTally.MAX_TOTAL + " ballots together");
        }
        voters += count;
        Set<String> seen = new HashSet<>();
        List<List<String>> tiers = new ArrayList<>();
        for (CsvField field : fields.subList(1, fields.size())) {
            String id = Long.toString(field.number("the number of a candidate, 1 to " + candidates, 1, candidates));
            if (!seen.add(id)) {
                throw field.refuse("each candidate at most once on a ballot");
            }
            tiers.add(List.of(id));
        }
        ballots.add(new RankedBallot(tiers), count);
    }

    /** The fields of a row without the empty one behind its last comma. */
    private static List<CsvField> fields(CsvRow row) {
        List<CsvField> fields = row.fields();
        boolean trailing = fields.get(fields.size() - 1).text().isEmpty();
        return trailing ? fields.subList(0, fields.size() - 1) : fields;
    }
}
