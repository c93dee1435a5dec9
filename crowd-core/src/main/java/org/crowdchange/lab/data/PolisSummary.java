package org.crowdchange.lab.data;

import java.util.HashMap;
import java.util.Map;

/**
 * What {@code summary.csv} of a Polis export says, one name and value in a line. Names that are not listed here are left
 * alone.
 *
 * @param topic the topic
 * @param url where the conversation was held
 * @param description what was asked; may be empty
 * @param voters how many people voted, a number
 */
public record PolisSummary(CsvField topic, CsvField url, CsvField description, CsvField voters) {

    /**
     * Reads the file.
     *
     * @throws DataFormatException if the file is not as the format has it
     */
    public static PolisSummary read(DataFile file) {
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
        summary.voters.number("how many people voted, from 0");
        return summary;
    }

    private static CsvField value(Map<String, CsvField> values, String name, Position end) {
        CsvField value = values.get(name);
        if (value == null) {
            throw end.refuse("the end of the file", "a line with the name \"" + name + "\" and its value");
        }
        return value;
    }
}
