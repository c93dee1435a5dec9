package org.crowdchange.lab.data;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads logs of recommendations in the form of the Open Bandit Dataset: one row for each impression, with the columns
 * {@code timestamp}, {@code item_id}, {@code position}, {@code click} (0 or 1) and {@code propensity_score}, the
 * probability with which the item was shown at this position.
 *
 * <p><b>Source.</b> Y. Saito, S. Aihara, M. Matsutani, Y. Narita, "Open Bandit Dataset and Pipeline" (2020), <a
 * href="https://arxiv.org/abs/2008.07146">arXiv:2008.07146</a>.
 */
public final class OpenBanditReader {

    private static final List<String> COLUMNS =
            List.of("timestamp", "item_id", "position", "click", "propensity_score");

    private OpenBanditReader() {}

    /**
     * One item that was shown.
     *
     * @param item its id
     * @param position where, from 1
     * @param click whether somebody clicked on it
     * @param propensity the probability with which it was shown there, above 0 and at most 1
     */
    public record Impression(String item, int position, boolean click, double propensity) {}

    /**
     * Reads a log.
     *
     * @throws DataFormatException if it is not as the format has it
     */
    public static List<Impression> read(DataFile source) {
        List<Impression> impressions = new ArrayList<>();
        new CsvTable(source, COLUMNS, true).each("impression", row -> {
            impressions.add(new Impression(
                    row.get(1).text(),
                    (int) row.get(2).number("a position from 1", 1, Integer.MAX_VALUE),
                    row.get(3).number("0 or 1", 0, 1) == 1,
                    probability(row.get(4))));
        });
        return impressions;
    }

    private static double probability(CsvField field) {
        try {
            double probability = Double.parseDouble(field.text());
            if (probability > 0 && probability <= 1) {
                return probability;
            }
        } catch (NumberFormatException e) {
            throw field.refuse("a probability above 0 and at most 1");
        }
        throw field.refuse("a probability above 0 and at most 1");
    }
}
