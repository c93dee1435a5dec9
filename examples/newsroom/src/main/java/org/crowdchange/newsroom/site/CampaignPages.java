package org.crowdchange.newsroom.site;

import com.google.common.base.Splitter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crowdchange.insight.Figures;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.Extension;
import org.crowdchange.model.Phase;
import org.crowdchange.model.Question;
import org.crowdchange.newsroom.site.Template.Markup;

/** The pages about campaigns: all of them, one of them, a question, a guide. */
final class CampaignPages {
    private final Site site;
    private final Frame frame;
    private final SiteLinks links;

    CampaignPages(Site site, Frame frame) {
        this.site = site;
        this.frame = frame;
        this.links = new SiteLinks(site.crowd());
    }

    String all() {
        Markup items = Markup.of(site.crowd().campaigns().list().stream()
                .map(c -> {
                    Site.PhaseLine phase = site.phase(c);
                    Figures figures = site.crowd().participation().total(c);
                    return frame.fill(
                            "fragments/campaign-item.html",
                            Map.of(
                                    "href", Address.campaign(c),
                                    "title", c.title(),
                                    "summary", firstParagraph(c.summary()),
                                    "phase", phase.name(),
                                    "dates", dates(c),
                                    "figures",
                                            figures.participants() + " people, " + figures.contributions()
                                                    + " contributions"));
                })
                .toList());
        return frame.page(
                "All campaigns",
                "Every campaign of this paper, with what came of it.",
                "/campaigns",
                frame.fill("campaigns.html", Map.of("items", items)));
    }

    String campaign(Campaign campaign) {
        boolean own = campaign.slug().startsWith(site.content().drive().slug());
        Site.PhaseLine phase = site.phase(campaign);
        List<Question> questions = site.crowd().campaigns().questions(campaign.id());
        Map<String, Object> values = new HashMap<>();
        values.put("campaignTitle", campaign.title());
        values.put("campaignStrapline", own ? site.content().drive().strapline() : dates(campaign));
        values.put("campaignSummary", campaign.summary());
        values.put("phaseName", phase.name());
        values.put("phaseDates", phase.dates());
        values.put("questionsTitle", questions.size() == 1 ? "The question" : "The questions");
        values.put(
                "questions",
                Markup.of(questions.stream().map(q -> card(campaign, q)).toList()));
        values.put(
                "phases",
                Markup.of(
                        campaign.phases().stream().map(p -> phase(campaign, p)).toList()));
        values.put("figures", figures(campaign));
        values.put("guide", guideLink(campaign));
        return frame.page(
                campaign.title(),
                firstParagraph(campaign.summary()),
                Address.campaign(campaign),
                frame.fill(own ? "campaign.html" : "archived-campaign.html", values));
    }

    private Markup card(Campaign campaign, Question question) {
        return frame.fill(
                "fragments/question-card.html",
                Map.of(
                        "short", frame.shortName(question),
                        "href", Address.question(campaign, question),
                        "title", question.title(),
                        "ideaCount", site.crowd().ideas().count(question.id()),
                        "rankingHref", Address.ranking(campaign, question)));
    }

    private Markup phase(Campaign campaign, Phase phase) {
        var now = site.clock().instant();
        boolean current = campaign.phaseAt(now).filter(phase::equals).isPresent();
        boolean over = campaign.closedAt().isPresent() || !now.isBefore(phase.end(campaign.zone()));
        String state = current ? "current" : over ? "past" : "coming";
        String description = site.description(phase);
        for (Extension extension : phase.extensions()) {
            description += " Extended from " + Dates.day(extension.from()) + " to " + Dates.day(extension.to()) + ": "
                    + extension.reason() + ".";
        }
        return frame.fill(
                "fragments/phase.html",
                Map.of(
                        "state",
                        state,
                        "stateText",
                        current ? "now" : over ? "done" : "to come",
                        "current",
                        current ? new Markup(" aria-current=\"step\"") : Markup.NONE,
                        "dates",
                        Dates.span(phase.firstDay(), phase.lastDay()),
                        "name",
                        phase.title(),
                        "description",
                        description));
    }

    private Markup figures(Campaign campaign) {
        Figures total = site.crowd().participation().total(campaign);
        return Markup.of(List.of(
                figure("People", total.participants()),
                figure("Contributions", total.contributions()),
                figure("Comments", total.comments()),
                figure("Ideas", total.ideas()),
                figure("Votes", total.votes())));
    }

    private Markup figure(String label, int value) {
        return frame.fill("fragments/figure.html", Map.of("label", label, "value", String.format("%,d", value)));
    }

    private Markup guideLink(Campaign campaign) {
        return campaign.closedAt().isEmpty()
                ? Markup.NONE
                : frame.fill("fragments/guide-link.html", Map.of("href", Address.guide(campaign)));
    }

    String question(Campaign campaign, Question question) {
        Site.PhaseLine phase = site.phase(campaign);
        Map<String, Object> values = new HashMap<>();
        values.put("campaign", campaign.slug());
        values.put("campaignHref", Address.campaign(campaign));
        values.put("campaignTitle", campaign.title());
        values.put("question", question.slug());
        values.put("questionId", question.id());
        values.put("guideHref", Address.guide(campaign));
        values.put("questionShort", frame.shortName(question));
        values.put("questionTitle", question.title());
        values.put("questionText", question.text());
        values.put("phaseName", phase.name());
        values.put("phaseDates", phase.dates());
        values.put("rankingHref", Address.ranking(campaign, question));
        List<Markup> others = site.crowd().campaigns().questions(campaign.id()).stream()
                .filter(q -> !q.id().equals(question.id()))
                .map(q -> frame.questionLink(campaign, q))
                .toList();
        values.put("otherTitle", others.isEmpty() ? "The campaign" : "The other questions");
        values.put(
                "otherQuestions",
                others.isEmpty()
                        ? frame.fill(
                                "fragments/nav-item.html",
                                Map.of(
                                        "href", Address.campaign(campaign),
                                        "label", campaign.title(),
                                        "current", Markup.NONE))
                        : Markup.of(others));
        return frame.page(
                question.title(),
                question.title(),
                Address.question(campaign, question),
                frame.fill("question.html", values));
    }

    String guide(Campaign campaign) {
        Map<String, Object> values = new HashMap<>();
        values.put("campaignHref", Address.campaign(campaign));
        values.put("campaignTitle", campaign.title());
        if (campaign.closedAt().isPresent()) {
            var at = campaign.closedAt().get().atZone(campaign.zone()).toLocalDate();
            values.put("guideStatus", "Drawn when the campaign closed");
            values.put("guideDateIso", at);
            values.put("guideDate", Dates.day(at));
            values.put("guide", new Markup(site.crowd().guides().html(campaign, links)));
        } else {
            var last = campaign.phases().get(campaign.phases().size() - 1).lastDay();
            values.put("guideStatus", "Not yet drawn");
            values.put("guideDateIso", last);
            values.put("guideDate", "");
            values.put(
                    "guide",
                    frame.notice("The guide is drawn when the campaign closes. Until then, the questions are open."));
        }
        return frame.page(
                "The guide: " + campaign.title(),
                "What came of the campaign.",
                Address.guide(campaign),
                frame.fill("guide.html", values));
    }

    private static String dates(Campaign campaign) {
        List<Phase> phases = campaign.phases();
        return Dates.span(
                phases.get(0).firstDay(), phases.get(phases.size() - 1).lastDay());
    }

    private static String firstParagraph(String text) {
        return Splitter.on("\n\n").splitToList(text).get(0);
    }
}
