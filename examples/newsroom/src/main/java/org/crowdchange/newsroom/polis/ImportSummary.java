package org.crowdchange.newsroom.polis;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.crowdchange.model.Campaign;

/** What the summary of an imported campaign tells its readers. */
final class ImportSummary {
    private ImportSummary() {}

    static String of(PolisExport export) {
        String whole = Statements.characters(export.topic()) > Campaign.TITLE_LENGTH ? export.topic() + "\n\n" : "";
        LocalDate last =
                Step.day(export.statements().get(export.statements().size() - 1).at());
        return whole + "A conversation held on Polis, imported from its export: " + export.url()
                + ". Every statement is an idea"
                + " here, and each participant's last vote on it counts."
                + (export.logged()
                        ? ""
                        : " The export has no log of the votes, so it is not known when each was cast: all of them bear the"
                                + " time of the last statement ("
                                + DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                        .withLocale(Locale.UK)
                                        .format(last)
                                + ").");
    }
}
