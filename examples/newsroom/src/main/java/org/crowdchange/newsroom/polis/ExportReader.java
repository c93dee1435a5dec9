package org.crowdchange.newsroom.polis;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.crowdchange.lab.data.CsvField;
import org.crowdchange.lab.data.DataFormatException;
import org.crowdchange.lab.data.PolisFolder;
import org.crowdchange.lab.data.PolisLog;
import org.crowdchange.lab.data.PolisMatrix;
import org.crowdchange.lab.data.PolisSummary;
import org.crowdchange.lab.data.PolisVote;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.Idea;
import org.crowdchange.model.Question;
import org.crowdchange.newsroom.polis.PolisExport.Statement;

/** Makes of the folder of an export what a campaign can take in, and refuses what it cannot. */
final class ExportReader {

    private ExportReader() {}

    /**
     * Reads and checks everything.
     *
     * @param now no time in the files may be later
     * @throws DataFormatException if something is not as it should be
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    static PolisExport read(Path path, Instant now) {
        String conversation = ConversationName.of(path);
        PolisFolder folder = PolisFolder.read(path, now);
        check(folder.summary());
        List<Statement> statements = folder.comments().values().stream()
                .map(each -> new Statement(each.id(), each.author(), each.at(), words(each.body())))
                .sorted(Comparator.comparing(Statement::at).thenComparing(Statement::id))
                .toList();
        Instant last = statements.get(statements.size() - 1).at();
        return new PolisExport(
                conversation,
                Statements.oneLine(folder.summary().topic().text()),
                folder.summary().url().text(),
                folder.summary().description().text().strip(),
                statements,
                folder.log().map(PolisLog::votes).orElseGet(() -> votes(folder.matrix(), last)),
                folder.log().isPresent(),
                folder.matrix().voters());
    }

    /** Every cell as a vote at this time, in the order of the file. */
    private static List<PolisVote> votes(PolisMatrix matrix, Instant at) {
        List<PolisVote> votes = new ArrayList<>();
        for (int p = 0; p < matrix.participants().size(); p++) {
            long participant = matrix.participants().get(p);
            for (int c = 0; c < matrix.comments().size(); c++) {
                long comment = matrix.comments().get(c);
                matrix.vote(p, c).ifPresent(opinion -> votes.add(new PolisVote(participant, comment, opinion, at)));
            }
        }
        return votes;
    }

    private static String words(CsvField body) {
        int length = Statements.characters(body.text());
        if (length > Idea.TEXT_LENGTH) {
            throw body.refuse("at most " + Idea.TEXT_LENGTH + " characters, not " + length);
        }
        return body.text().strip();
    }

    private static void check(PolisSummary summary) {
        if (summary.topic().text().isBlank()
                || Statements.characters(summary.topic().text()) > Campaign.SUMMARY_LENGTH / 2) {
            throw summary.topic().refuse("the topic, 1 to " + Campaign.SUMMARY_LENGTH / 2 + " characters");
        }
        if (!isPage(summary.url().text())) {
            throw summary.url().refuse("an http or https URL");
        }
        if (Statements.characters(summary.description().text()) > Question.TEXT_LENGTH) {
            throw summary.description().refuse("at most " + Question.TEXT_LENGTH + " characters");
        }
    }

    private static boolean isPage(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
