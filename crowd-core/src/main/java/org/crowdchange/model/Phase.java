package org.crowdchange.model;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * A dated part of a campaign and what it permits. It runs from the start of its first day to the end of its last day in
 * the time zone of the campaign.
 *
 * @param slug its name for machines, unique in the campaign
 * @param title its name for readers; one line of at most {@value #TITLE_LENGTH} characters
 * @param firstDay the first day
 * @param lastDay the last day, as extended; not before the first
 * @param permits what participants may do
 * @param extensions how the last day came to be, oldest first
 */
public record Phase(
        String slug,
        String title,
        LocalDate firstDay,
        LocalDate lastDay,
        Set<Activity> permits,
        List<Extension> extensions) {
    /** The longest title, in characters. */
    public static final int TITLE_LENGTH = 100;

    /** @throws InvalidInputException if a name is malformed, or the days or the extensions are in the wrong order */
    public Phase {
        slug = Checks.slug("phase", slug);
        title = Checks.line("title", title, TITLE_LENGTH);
        permits = Set.copyOf(permits);
        extensions = ImmutableList.copyOf(extensions);
        if (lastDay.isBefore(firstDay)) {
            throw new InvalidInputException("lastDay", lastDay.toString(), "a day not before " + firstDay);
        }
        if (!extensions.isEmpty() && !extensions.get(extensions.size() - 1).to().equals(lastDay)) {
            throw new InvalidInputException("lastDay", lastDay.toString(), "the day of the latest extension");
        }
    }

    /** A phase that has not been extended. */
    public static Phase of(String slug, String title, LocalDate firstDay, LocalDate lastDay, Activity... permits) {
        return new Phase(slug, title, firstDay, lastDay, Set.of(permits), List.of());
    }

    /** The instant from which the phase runs. */
    public Instant start(ZoneId zone) {
        return firstDay.atStartOfDay(zone).toInstant();
    }

    /** The first instant after the phase. */
    public Instant end(ZoneId zone) {
        return lastDay.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Whether the phase runs at this instant. */
    public boolean runsAt(Instant instant, ZoneId zone) {
        return !instant.isBefore(start(zone)) && instant.isBefore(end(zone));
    }

    Phase extended(Extension extension) {
        ImmutableList<Extension> all = ImmutableList.<Extension>builder()
                .addAll(extensions)
                .add(extension)
                .build();
        return new Phase(slug, title, firstDay, extension.to(), permits, all);
    }
}
