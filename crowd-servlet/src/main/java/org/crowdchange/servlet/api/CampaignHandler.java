package org.crowdchange.servlet.api;

import java.util.Map;
import org.crowdchange.Crowd;
import org.crowdchange.insight.Figures;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.NotFoundException;
import org.crowdchange.model.Question;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.servlet.http.Response;
import org.crowdchange.servlet.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** Campaigns, their questions and their figures. */
final class CampaignHandler {
    private final Crowd crowd;

    CampaignHandler(Crowd crowd) {
        this.crowd = crowd;
    }

    /** The campaign that the path names. */
    static Campaign campaign(Crowd crowd, Call call) {
        String slug = call.slug("slug", "campaign");
        return crowd.campaigns().find(slug).orElseThrow(() -> new NotFoundException("campaign", slug));
    }

    Response show(Call call) {
        Campaign campaign = campaign(crowd, call);
        return Reply.ok(CampaignJson.of(
                campaign,
                crowd.campaigns().questions(campaign.id()),
                crowd.clock().instant()));
    }

    Response question(Call call) {
        Campaign campaign = campaign(crowd, call);
        String slug = call.slug("question", "question");
        Question question = crowd.campaigns()
                .findQuestion(campaign.id(), slug)
                .orElseThrow(() -> new NotFoundException("question", slug));
        ObjectNode json = CampaignJson.of(question);
        json.set("campaign", Json.object().put("slug", campaign.slug()).put("title", campaign.title()));
        json.set(
                "methods",
                Json.words(crowd.rankings().catalogue().methods(BallotKind.OPINION).stream()
                        .map(RankingMethod::id)));
        return Reply.ok(json);
    }

    Response figures(Call call) {
        Campaign campaign = campaign(crowd, call);
        ObjectNode phases = Json.object();
        for (Map.Entry<String, Figures> phase :
                crowd.participation().phases(campaign).entrySet()) {
            phases.set(phase.getKey(), json(phase.getValue()));
        }
        return Reply.ok(Json.object()
                .set("total", json(crowd.participation().total(campaign)))
                .set("phases", phases));
    }

    private static ObjectNode json(Figures figures) {
        return Json.object()
                .put("participants", figures.participants())
                .put("comments", figures.comments())
                .put("ideas", figures.ideas())
                .put("votes", figures.votes())
                .put("contributions", figures.contributions());
    }
}
