package org.crowdchange.lab.data;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.crowdchange.model.Opinion;

/**
 * The folder of a Polis export, all of it, checked file against file.
 *
 * <p>What the files say of each other was found out from published exports, and holds in all of them:
 *
 * <ul>
 *   <li>{@code votes.csv} is sorted by comment and voter, not by time. Of several votes by one voter on one comment the rows
 *       stand in the order of time, so the last row and the latest time name the same vote; that one counts.
 *   <li>The last votes of the log and the cells of {@code participants-votes.csv} agree without exception, as do the
 *       columns that count each row of it, and {@code voters} of {@code summary.csv}. All three are checked: a log with the
 *       opposite sign, as the Polis interface writes it, does not get past it.
 *   <li>{@code agrees} and {@code disagrees} of {@code comments.csv} count every row of the log, votes that were replaced
 *       included, so they are not the tally.
 *   <li>Comments that were moderated out ({@code -1}) have votes like others.
 *   <li>A comment may have no votes (it then has no column in the matrix), and its author may never have voted. A vote on a
 *       comment that {@code comments.csv} does not know occurs nowhere and is refused, as is one from before its comment.
 *   <li>A conversation may come without {@code votes.csv}.
 * </ul>
 *
 * @param summary what {@code summary.csv} says
 * @param comments the comments by number, in the order of the file
 * @param log the votes with their times; empty if the export has none
 * @param matrix the votes that count
 */
public record PolisFolder(
        PolisSummary summary, Map<Long, PolisComment> comments, Optional<PolisLog> log, PolisMatrix matrix) {

    /**
     * Reads and checks everything.
     *
     * @param now no time in the files may be later
     * @throws DataFormatException if something is not as it should be
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public static PolisFolder read(Path folder, Instant now) {
        PolisSummary summary = PolisSummary.read(required(folder, "summary.csv"));
        Map<Long, PolisComment> comments = PolisComments.read(required(folder, "comments.csv"), now);
        Optional<PolisLog> log = file(folder, "votes.csv").map(file -> PolisLog.read(file, now, Optional.of(comments)));
        PolisMatrix matrix = matrix(required(folder, "participants-votes.csv"), comments, log);
        if (summary.voters().number(PolisFields.COUNT) != matrix.voters()) {
            throw summary.voters().refuse(matrix.voters() + ", the number of participants with votes");
        }
        return new PolisFolder(summary, comments, log, matrix);
    }

    private static Optional<DataFile> file(Path folder, String name) {
        return DataFile.find(folder, name, DataFile.MAXIMUM);
    }

    private static DataFile required(Path folder, String name) {
        return file(folder, name)
                .orElseThrow(() -> Position.startOf(name).refuse("no such file", name + " or " + name + ".gz"));
    }

    private static PolisMatrix matrix(DataFile file, Map<Long, PolisComment> comments, Optional<PolisLog> log) {
        Optional<PolisLog.Comparison> comparison = log.map(votes -> votes.new Comparison());
        PolisMatrix matrix = new PolisMatrix(file, new PolisMatrix.Check() {
            @Override
            public void column(CsvField field, long comment) {
                if (!comments.containsKey(comment)) {
                    throw field.refuse("the number of a comment that comments.csv has");
                }
            }

            @Override
            public void cell(long participant, long comment, Opinion opinion, CsvField field) {
                comparison.ifPresent(open -> open.settle(participant, comment, opinion, field));
            }

            @Override
            public void row(CsvRow row, int counts, Map<Opinion, Integer> votes) {
                int all = votes.values().stream().mapToInt(n -> n).sum();
                requireCount(row.get(counts + 2), all, "votes");
                requireCount(row.get(counts + 3), votes.getOrDefault(Opinion.AGREE, 0), "fields with 1");
                requireCount(row.get(counts + 4), votes.getOrDefault(Opinion.DISAGREE, 0), "fields with -1");
            }
        });
        comparison.ifPresent(open -> open.requireSettled(file.name()));
        return matrix;
    }

    private static void requireCount(CsvField field, int seen, String what) {
        if (field.number(PolisFields.COUNT) != seen) {
            throw field.refuse(seen + ", the number of " + what + " in the row");
        }
    }
}
