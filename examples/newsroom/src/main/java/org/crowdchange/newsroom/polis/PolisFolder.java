package org.crowdchange.newsroom.polis;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crowdchange.lab.data.CsvField;
import org.crowdchange.lab.data.CsvTable;
import org.crowdchange.lab.data.DataFile;
import org.crowdchange.lab.data.DataFormatException;
import org.crowdchange.lab.data.Position;
import org.crowdchange.model.Idea;
import org.crowdchange.newsroom.polis.PolisExport.Statement;
import org.crowdchange.newsroom.polis.PolisExport.Vote;

/** The folder of an export; reads and checks all of it. What it expects is on the page of the package. */
final class PolisFolder {
    /** Polis began in this year. */
    private static final Instant EARLIEST = Instant.parse("2012-01-01T00:00:00Z");

    private static final List<String> COMMENTS = List.of(
            "timestamp", "datetime", "comment-id", "author-id", "agrees", "disagrees", "moderated", "comment-body");
    private static final List<String> VOTES = List.of("timestamp", "datetime", "comment-id", "voter-id", "vote");

    private final Path folder;
    private final Instant now;

    /** @param now no time in the files may be later */
    PolisFolder(Path folder, Instant now) {
        this.folder = folder;
        this.now = now;
    }

    /**
     * Reads and checks everything.
     *
     * @throws DataFormatException if something is not as it should be
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    PolisExport read() {
        String conversation = ConversationName.of(folder);
        PolisSummary summary = PolisSummary.read(required("summary.csv"));
        Map<Long, Statement> statements = statements();
        Optional<VoteLog> log = file("votes.csv").map(f -> log(f, statements));
        // Read now: the matrix takes the votes off the log that it confirms.
        Optional<List<Vote>> logged = log.map(VoteLog::votes);
        VoteMatrix matrix = new VoteMatrix(required("participants-votes.csv"), statements.keySet(), log);
        if (summary.voters().number("a count, from 0") != matrix.voters()) {
            throw summary.voters().refuse(matrix.voters() + ", the number of participants with votes");
        }
        Comparator<Statement> byTime = Comparator.comparing(Statement::at);
        Instant last = statements.values().stream().max(byTime).orElseThrow().at();
        return new PolisExport(
                conversation,
                Statements.oneLine(summary.topic().text()),
                summary.url().text(),
                summary.description().text().strip(),
                statements.values().stream()
                        .sorted(byTime.thenComparing(Statement::id))
                        .toList(),
                logged.orElseGet(() -> matrix.votes(last)),
                log.isPresent(),
                matrix.voters());
    }

    private Optional<DataFile> file(String name) {
        return DataFile.find(folder, name, DataFile.MAXIMUM);
    }

    private DataFile required(String name) {
        return file(name)
                .orElseThrow(() -> Position.startOf(name).refuse("no such file", name + " or " + name + ".gz"));
    }

    private Map<Long, Statement> statements() {
        Map<Long, Statement> statements = new LinkedHashMap<>();
        Map<Long, Integer> lines = new HashMap<>();
        new CsvTable(required("comments.csv"), COMMENTS, false).each("comment", row -> {
            Instant at = time(row.get(0));
            long id = row.get(2).number("the number of a comment, from 0");
            long author = row.get(3).number("the number of a participant, from 0");
            row.get(4).number("a count, from 0");
            row.get(5).number("a count, from 0");
            row.get(6).number("1 (in), 0 (not moderated) or -1 (out)", -1, 1);
            Integer earlier = lines.putIfAbsent(id, row.get(2).line());
            if (earlier != null) {
                throw row.get(2).refuse("each comment once, and this one is in line " + earlier);
            }
            statements.put(id, new Statement(id, author, at, body(row.get(7))));
        });
        return statements;
    }

    private static String body(CsvField field) {
        if (field.text().isBlank()) {
            throw field.refuse("the words of the comment");
        }
        int length = Statements.characters(field.text());
        if (length > Idea.TEXT_LENGTH) {
            throw field.refuse("at most " + Idea.TEXT_LENGTH + " characters, not " + length);
        }
        return field.text().strip();
    }

    private VoteLog log(DataFile file, Map<Long, Statement> statements) {
        VoteLog log = new VoteLog();
        new CsvTable(file, VOTES, false).each("vote", row -> {
            Instant at = time(row.get(0));
            long comment = row.get(2).number("the number of a comment, from 0");
            Statement statement = statements.get(comment);
            if (statement == null) {
                throw row.get(2).refuse("the number of a comment that comments.csv has");
            }
            if (at.isBefore(statement.at())) {
                throw row.get(0)
                        .refuse("a time not before " + statement.at().toEpochMilli() + ", when comment " + comment
                                + " was written");
            }
            long voter = row.get(3).number("the number of a participant, from 0");
            log.add(
                    new Vote(voter, comment, VoteLog.opinion(row.get(4)), at),
                    row.get(4).position());
        });
        return log;
    }

    private Instant time(CsvField field) {
        return Instant.ofEpochMilli(field.number(
                "milliseconds since 1970 between " + EARLIEST + " and now",
                EARLIEST.toEpochMilli(),
                now.toEpochMilli()));
    }
}
