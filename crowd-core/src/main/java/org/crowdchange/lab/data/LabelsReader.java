package org.crowdchange.lab.data;

import java.util.List;
import org.crowdchange.tally.LabelTally;

/**
 * Reads labels that workers gave to tasks: a file of comma-separated values with the columns {@code worker}, {@code
 * task} and {@code label}, a row for each label given, as crowd-kit and others have it. A row that comes twice counts
 * twice.
 */
public final class LabelsReader {
    /** The columns, in order. */
    public static final List<String> COLUMNS = List.of("worker", "task", "label");

    private LabelsReader() {}

    /**
     * The labels of a file.
     *
     * @throws DataFormatException if the file is not as the format has it
     */
    public static LabelTally read(DataFile file) {
        LabelTally.Builder builder = LabelTally.builder();
        new CsvTable(file, COLUMNS, false).each("label", row -> {
            for (int i = 0; i < COLUMNS.size(); i++) {
                if (row.get(i).text().isEmpty()) {
                    throw row.get(i).refuse("a " + COLUMNS.get(i));
                }
            }
            builder.add(row.get(0).text(), row.get(1).text(), row.get(2).text());
        });
        return builder.build();
    }
}
