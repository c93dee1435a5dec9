package org.crowdchange.model;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A crowdsourcing campaign: a title, dated phases that do not overlap, and an end. Once it is closed it is so whatever
 * instant is asked about: on several nodes a clock that is behind must not open it again.
 *
 * @param id its identity
 * @param version counts the changes, from 1
 * @param slug its name in tags and URLs, unique in a store
 * @param title its name for readers; one line of at most {@value #TITLE_LENGTH} characters
 * @param summary what it is about; at most {@value #SUMMARY_LENGTH} characters, may be empty
 * @param zone the time zone in which days begin and end
 * @param phases at least one, in the order of time
 * @param closedAt when it was closed for good; empty while it is not
 */
public record Campaign(
        CampaignId id,
        int version,
        String slug,
        String title,
        String summary,
        ZoneId zone,
        List<Phase> phases,
        Optional<Instant> closedAt)
        implements Entity<CampaignId> {
    /** The longest title, in characters. */
    public static final int TITLE_LENGTH = 200;
    /** The longest summary, in characters. */
    public static final int SUMMARY_LENGTH = 5000;

    /** @throws InvalidInputException if a text is malformed, or phases are missing, overlap or share a name */
    public Campaign {
        slug = Checks.slug("campaign", slug);
        title = Checks.line("title", title, TITLE_LENGTH);
        summary = Checks.optionalText("summary", summary, SUMMARY_LENGTH);
        phases = ImmutableList.copyOf(phases);
        if (phases.isEmpty()) {
            throw new InvalidInputException("phases", "[]", "at least one phase");
        }
        for (int i = 1; i < phases.size(); i++) {
            Phase before = phases.get(i - 1);
            Phase phase = phases.get(i);
            if (!phase.firstDay().isAfter(before.lastDay())) {
                throw new InvalidInputException(
                        "phases", phase.slug() + " from " + phase.firstDay(), "a start after " + before.lastDay());
            }
        }
        if (phases.stream().map(Phase::slug).distinct().count() != phases.size()) {
            throw new InvalidInputException("phases", phases.toString(), "a different name for each phase");
        }
    }

    /** The phase that runs at this instant; empty before, between and after the phases and once the campaign is closed. */
    public Optional<Phase> phaseAt(Instant instant) {
        return closedAt.isPresent()
                ? Optional.empty()
                : phases.stream().filter(p -> p.runsAt(instant, zone)).findFirst();
    }

    /** The first phase that begins after this instant; empty if none does or the campaign is closed. */
    public Optional<Phase> nextPhase(Instant instant) {
        return closedAt.isPresent()
                ? Optional.empty()
                : phases.stream().filter(p -> p.start(zone).isAfter(instant)).findFirst();
    }

    /** Whether participants may do this at this instant. Between phases and after the last one they may only read. */
    public boolean permits(Activity activity, Instant instant) {
        return phaseAt(instant).filter(p -> p.permits().contains(activity)).isPresent();
    }

    /**
     * Whether results are visible at this instant: as the running phase says; between phases and after the last one as
     * the latest phase said; never before its first phase, always once the campaign is closed.
     */
    public boolean showsResults(Instant instant) {
        if (closedAt.isPresent()) {
            return true;
        }
        boolean shows = false;
        for (Phase phase : phases) {
            if (!instant.isBefore(phase.start(zone))) {
                shows = phase.permits().contains(Activity.SEE_RESULTS);
            }
        }
        return shows;
    }

    /**
     * The phase of this name.
     *
     * @throws NotFoundException if there is none
     */
    public Phase phase(String name) {
        return phases.stream()
                .filter(p -> p.slug().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("phase", name));
    }

    /**
     * The next version, in which a phase ends later and the record says so.
     *
     * @param name the phase
     * @param lastDay its new last day, later than the present one and before the next phase
     * @param reason why, for readers
     * @param at now
     * @param by who decided
     * @throws NotFoundException if there is no such phase
     * @throws InvalidInputException if the day is not later or reaches into the next phase
     */
    public Campaign extended(String name, LocalDate lastDay, String reason, Instant at, ParticipantId by) {
        Phase phase = phase(name);
        Phase longer = phase.extended(new Extension(phase.lastDay(), lastDay, reason, at, by));
        List<Phase> next =
                phases.stream().map(p -> p.equals(phase) ? longer : p).toList();
        return new Campaign(id, version + 1, slug, title, summary, zone, next, closedAt);
    }

    /** The next version, closed from this instant on. */
    public Campaign closed(Instant at) {
        return new Campaign(id, version + 1, slug, title, summary, zone, phases, Optional.of(at));
    }
}
