package org.crowdchange.newsroom.polis;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Map;
import org.crowdchange.lab.data.CsvField;
import org.crowdchange.lab.data.CsvReader;
import org.crowdchange.lab.data.DataFile;
import org.crowdchange.lab.data.Position;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.Question;

/**
 * What {@code summary.csv} says, one name and value in a line. Names that are not listed here are left alone.
 *
 * @param topic the topic, not empty
 * @param url where the conversation was held, an http or https URL
 * @param description what was asked; may be empty
 * @param voters how many people voted
 */
record PolisSummary(CsvField topic, CsvField url, CsvField description, CsvField voters) {

    static PolisSummary read(DataFile file) {
        CsvReader reader = new CsvReader(file);
        Map<String, CsvField> values = new HashMap<>();
        for (var row = reader.row(); row.isPresent(); row = reader.row()) {
            CsvField name = row.get().withFields(2).get(0);
            CsvField earlier = values.putIfAbsent(name.text(), row.get().get(1));
            if (earlier != null) {
                throw name.refuse("each name once, and this one is in line " + earlier.line());
            }
        }
        Position end = reader.here();
        PolisSummary summary = new PolisSummary(
                value(values, "topic", end),
                value(values, "url", end),
                value(values, "conversation-description", end),
                value(values, "voters", end));
        summary.check();
        return summary;
    }

    private static CsvField value(Map<String, CsvField> values, String name, Position end) {
        CsvField value = values.get(name);
        if (value == null) {
            throw end.refuse("the end of the file", "a line with the name \"" + name + "\" and its value");
        }
        return value;
    }

    private void check() {
        if (topic.text().isBlank() || Statements.characters(topic.text()) > Campaign.SUMMARY_LENGTH / 2) {
            throw topic.refuse("the topic, 1 to " + Campaign.SUMMARY_LENGTH / 2 + " characters");
        }
        if (!isPage(url.text())) {
            throw url.refuse("an http or https URL");
        }
        if (Statements.characters(description.text()) > Question.TEXT_LENGTH) {
            throw description.refuse("at most " + Question.TEXT_LENGTH + " characters");
        }
        voters.number("how many people voted, from 0");
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
