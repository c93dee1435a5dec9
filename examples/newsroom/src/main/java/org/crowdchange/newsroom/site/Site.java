package org.crowdchange.newsroom.site;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.crowdchange.Crowd;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.Phase;

/**
 * What all pages rest on.
 *
 * @param crowd what readers did
 * @param content what the journal publishes
 * @param clock the time on the pages
 * @param front the slug of the campaign that the front page and the articles lead to
 */
public record Site(Crowd crowd, Content content, InstantSource clock, String front) {
    /** The origin under which the journal publishes for good; its articles keep it wherever the example runs. */
    public static final String CANONICAL = "https://ward-and-hearth.example";

    Campaign frontCampaign() {
        return crowd.campaigns()
                .find(front)
                .orElseThrow(() -> new IllegalStateException("The campaign \"" + front + "\" has not been created"));
    }

    /**
     * When an article appeared: in the calendar of the model campaign while that is being replayed; otherwise so that the
     * last one is as old as the campaign.
     */
    LocalDate published(Content.Story story) {
        LocalDate opening = frontCampaign().phases().get(0).firstDay();
        LocalDate date = LocalDate.parse(story.date());
        if (opening.equals(date.minusDays(story.day()))) {
            return date;
        }
        int last = content.stories().stream().mapToInt(Content.Story::day).max().orElse(0);
        return opening.minusDays(last - story.day());
    }

    /** The other campaigns, newest first. */
    List<Campaign> otherCampaigns() {
        return crowd.campaigns().list().stream()
                .filter(c -> !c.slug().equals(front))
                .toList();
    }

    /** Which phase a campaign is in, in words, and its dates; what comes next if none is running. */
    PhaseLine phase(Campaign campaign) {
        Instant now = clock.instant();
        if (campaign.closedAt().isPresent()) {
            return new PhaseLine("The guide is out", "The campaign is closed", "Read what came of it.");
        }
        Optional<Phase> running = campaign.phaseAt(now);
        if (running.isPresent()) {
            Phase phase = running.get();
            return new PhaseLine(phase.title(), Dates.span(phase.firstDay(), phase.lastDay()), description(phase));
        }
        return campaign.nextPhase(now)
                .map(p -> new PhaseLine("Next: " + p.title(), "from " + Dates.day(p.firstDay()), description(p)))
                .orElse(new PhaseLine("All phases are over", "the guide is being drawn up", ""));
    }

    /** What a phase is about, where the journal has a word for it. */
    String description(Phase phase) {
        return content.drive().phases().stream()
                .filter(s -> s.kind().equals(phase.slug()))
                .map(Content.Stage::description)
                .findFirst()
                .orElse("");
    }

    /**
     * A phase in words.
     *
     * @param name its name
     * @param dates when
     * @param description what it is about
     */
    record PhaseLine(String name, String dates, String description) {}
}
