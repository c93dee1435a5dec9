package org.crowdchange.newsroom.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.Question;
import org.crowdchange.newsroom.site.Template.Markup;

/** The pages of a trade journal: front page, sections, articles. */
final class JournalPages {
    private static final int SECOND_STORIES = 2;

    private final Site site;
    private final Frame frame;
    private final RankingPages rankings;

    JournalPages(Site site, Frame frame, RankingPages rankings) {
        this.site = site;
        this.frame = frame;
        this.rankings = rankings;
    }

    String front() {
        List<Content.Story> stories = site.content().stories();
        Content.Story lead = stories.get(0);
        Campaign campaign = site.frontCampaign();
        Map<String, Object> values = new HashMap<>();
        frame.story(lead)
                .forEach((key, value) ->
                        values.put("lead" + Character.toUpperCase(key.charAt(0)) + key.substring(1), value));
        values.put("leadHref", Address.story(lead.slug()));
        values.put("leadTitle", lead.title());
        values.put("leadIllustration", site.content().markup(lead.svg()));
        values.put("seconds", frame.teasers(stories.subList(1, 1 + SECOND_STORIES)));
        values.put("teasers", frame.teasers(stories.subList(1 + SECOND_STORIES, stories.size())));
        campaign(values, campaign);
        values.putAll(rankings.standings(campaign));
        return frame.page("Front page", site.content().drive().strapline(), "/", frame.fill("front.html", values));
    }

    String section(Content.Section section) {
        Map<String, Object> values = new HashMap<>();
        values.put("sectionTitle", section.title());
        values.put("sectionStandfirst", section.standfirst());
        values.put(
                "teasers",
                frame.teasers(site.content().stories().stream()
                        .filter(s -> s.section().equals(section.slug()))
                        .toList()));
        campaign(values, site.frontCampaign());
        return frame.page(
                section.title(),
                section.standfirst(),
                Address.section(section.slug()),
                frame.fill("section.html", values));
    }

    String story(Content.Story story) {
        Campaign campaign = site.frontCampaign();
        Map<String, Object> values = new HashMap<>(frame.story(story));
        values.put("articleTitle", story.title());
        values.put("sectionHref", Address.section(story.section()));
        values.put(
                "sectionTitle",
                site.content().sections().stream()
                        .filter(s -> s.slug().equals(story.section()))
                        .map(Content.Section::title)
                        .findFirst()
                        .orElse(""));
        values.put("illustration", site.content().markup(story.svg()));
        values.put("text", site.content().markup("articles/" + story.slug() + ".html"));
        List<Question> questions = site.crowd().campaigns().questions(campaign.id());
        values.put(
                "questions",
                Markup.of(questions.stream()
                        .map(q -> frame.questionLink(campaign, q))
                        .toList()));
        campaign(values, campaign);
        values.put("discussions", Markup.of(discussions(story, campaign)));
        Markup canonical = frame.fill("fragments/canonical.html", Map.of("href", Address.canonical(story.slug())));
        return frame.page(
                story.title(),
                story.standfirst(),
                Address.story(story.slug()),
                canonical,
                frame.fill("article.html", values));
    }

    /** The discussion of the campaign that is on, then those that other campaigns left under the article. */
    private List<Markup> discussions(Content.Story story, Campaign front) {
        String url = Address.canonical(story.slug());
        List<Markup> all = new ArrayList<>();
        all.add(discussion("The discussion", front, url));
        for (Campaign other : site.otherCampaigns()) {
            boolean open = other.phaseAt(site.clock().instant()).isPresent();
            if (open || site.crowd().campaigns().findArticle(other.id(), url).isPresent()) {
                all.add(discussion("From the campaign \u201c" + other.title() + "\u201d", other, url));
            }
        }
        return all;
    }

    private Markup discussion(String title, Campaign campaign, String url) {
        return frame.fill(
                "fragments/discussion.html",
                Map.of("title", title, "campaign", campaign.slug(), "url", url, "guideHref", Address.guide(campaign)));
    }

    private void campaign(Map<String, Object> values, Campaign campaign) {
        Site.PhaseLine phase = site.phase(campaign);
        values.put("campaignTitle", campaign.title());
        values.put("campaignStrapline", site.content().drive().strapline());
        values.put("phaseName", phase.name());
        values.put("phaseDates", phase.dates());
        values.put("phaseDescription", phase.description());
        values.put("campaignHref", Address.campaign(campaign));
        boolean closed = campaign.closedAt().isPresent();
        values.put("action", closed ? "Read the guide" : "Take part");
        values.put("actionHref", closed ? Address.guide(campaign) : Address.campaign(campaign));
    }
}
