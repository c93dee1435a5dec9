package org.crowdchange.newsroom.site;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.Question;
import org.crowdchange.newsroom.site.Template.Markup;

/** Puts the masthead, the navigation and the footer round a page, and makes the parts that several pages share. */
final class Frame {
    private final Site site;

    Frame(Site site) {
        this.site = site;
    }

    Markup fill(String template, Map<String, ?> values) {
        return site.content().template(template).fill(values);
    }

    /** A whole page. */
    String page(String title, String description, String path, Markup body) {
        return page(title, description, path, Markup.NONE, body);
    }

    /** A whole page with something of its own in its head. */
    String page(String title, String description, String path, Markup head, Markup body) {
        Campaign campaign = site.frontCampaign();
        LocalDate today = site.clock().instant().atZone(ZoneOffset.UTC).toLocalDate();
        Site.PhaseLine phase = site.phase(campaign);
        Map<String, Object> values = new HashMap<>();
        values.put("title", title);
        values.put("description", description);
        values.put("head", head);
        values.put("body", body);
        values.put("nav", nav(path));
        values.put("today", Dates.masthead(today));
        values.put("todayIso", today);
        values.put("phaseLine", campaign.title() + ": " + phase.name());
        return fill("layout.html", values).html();
    }

    private Markup nav(String path) {
        List<Markup> items = new ArrayList<>();
        items.add(navItem("Front page", "/", path));
        site.content().sections().forEach(s -> items.add(navItem(s.title(), Address.section(s.slug()), path)));
        items.add(navItem("The campaign", Address.campaign(site.frontCampaign()), path));
        items.add(navItem("All campaigns", "/campaigns", path));
        return Markup.of(items);
    }

    private Markup navItem(String label, String href, String path) {
        return fill(
                "fragments/nav-item.html", Map.of("href", href, "label", label, "current", current(href.equals(path))));
    }

    static Markup current(boolean is) {
        return is ? new Markup(" aria-current=\"page\"") : Markup.NONE;
    }

    Markup teaser(Content.Story story) {
        Map<String, Object> values = new HashMap<>(story(story));
        values.put("href", Address.story(story.slug()));
        values.put("illustration", site.content().markup(story.svg()));
        values.put("title", story.title());
        return fill("fragments/teaser.html", values);
    }

    Markup teasers(List<Content.Story> stories) {
        return Markup.of(stories.stream().map(this::teaser).toList());
    }

    /** What every appearance of an article shows. */
    Map<String, Object> story(Content.Story story) {
        LocalDate day = site.published(story);
        return Map.of(
                "kicker", story.kicker(),
                "standfirst", story.standfirst(),
                "byline", story.byline(),
                "dateIso", day,
                "date", Dates.day(day),
                "minutes", story.minutes());
    }

    Markup questionLink(Campaign campaign, Question question) {
        return fill(
                "fragments/question-link.html",
                Map.of(
                        "href", Address.question(campaign, question),
                        "short", shortName(question),
                        "title", question.title()));
    }

    /** The name of a question in links: the journal's own for its own questions. */
    String shortName(Question question) {
        return site.content().drive().questions().stream()
                .filter(a -> a.slug().equals(question.slug()))
                .map(Content.Ask::name)
                .findFirst()
                .orElse("Question");
    }

    Markup notice(String text) {
        return fill("fragments/notice.html", Map.of("text", text));
    }
}
