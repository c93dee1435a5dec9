package org.crowdchange.lab.data;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code comments.csv} of a Polis export: a row for each comment. */
public final class PolisComments {
    private static final List<String> COLUMNS = List.of(
            "timestamp", "datetime", "comment-id", "author-id", "agrees", "disagrees", "moderated", "comment-body");

    private PolisComments() {}

    /**
     * The comments by number, in the order of the file.
     *
     * @param now no time in the file may be later
     * @throws DataFormatException if the file is not as the format has it
     */
    public static Map<Long, PolisComment> read(DataFile file, Instant now) {
        Map<Long, PolisComment> comments = new LinkedHashMap<>();
        new CsvTable(file, COLUMNS, false).each("comment", row -> {
            Instant at = PolisFields.time(row.get(0), now);
            PolisComment comment = new PolisComment(
                    row.get(2).number(PolisFields.COMMENT),
                    row.get(3).number(PolisFields.PARTICIPANT),
                    at,
                    row.get(4).number(PolisFields.COUNT),
                    row.get(5).number(PolisFields.COUNT),
                    (int) row.get(6).number("1 (in), 0 (not moderated) or -1 (out)", -1, 1),
                    row.get(7));
            PolisComment earlier = comments.putIfAbsent(comment.id(), comment);
            if (earlier != null) {
                throw row.get(2)
                        .refuse("each comment once, and this one is in line "
                                + earlier.body().line());
            }
            if (comment.body().text().isBlank()) {
                throw comment.body().refuse("the words of the comment");
            }
        });
        return Collections.unmodifiableMap(comments);
    }
}
