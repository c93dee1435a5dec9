package org.crowdchange.newsroom.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as the journal prints them. */
final class Dates {
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private Dates() {}

    static String masthead(LocalDate day) {
        return LONG.format(day);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String time(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }

    /** "9 to 26 January 2015", "27 February to 13 March 2015". */
    static String span(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return day(first);
        }
        if (first.getYear() != last.getYear()) {
            return day(first) + " to " + day(last);
        }
        String from = first.getMonth() == last.getMonth()
                ? Integer.toString(first.getDayOfMonth())
                : DAY_OF_YEAR.format(first);
        return from + " to " + day(last);
    }
}
