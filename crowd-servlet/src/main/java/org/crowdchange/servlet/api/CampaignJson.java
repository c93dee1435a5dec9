package org.crowdchange.servlet.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.crowdchange.model.Activity;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.Extension;
import org.crowdchange.model.Phase;
import org.crowdchange.model.Question;
import org.crowdchange.servlet.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Campaigns and questions in JSON. */
final class CampaignJson {
    private CampaignJson() {}

    static ObjectNode of(Campaign campaign, List<Question> questions, Instant now) {
        ObjectNode json = Json.object()
                .put("id", campaign.id().toString())
                .put("slug", campaign.slug())
                .put("title", campaign.title())
                .put("summary", campaign.summary())
                .put("zone", campaign.zone().toString());
        json.set("closed", Json.text(campaign.closedAt()));
        json.set("phase", Json.text(campaign.phaseAt(now).map(Phase::slug)));
        json.set("next", Json.text(campaign.nextPhase(now).map(Phase::slug)));
        json.set(
                "permits",
                campaign.phaseAt(now)
                        .map(Phase::permits)
                        .map(CampaignJson::words)
                        .orElseGet(() -> words(Set.of())));
        json.put("showsResults", campaign.showsResults(now));
        json.set("phases", Json.array(campaign.phases().stream().map(CampaignJson::of)));
        json.set("questions", Json.array(questions.stream().map(CampaignJson::of)));
        return json;
    }

    static ObjectNode of(Question question) {
        return Json.object()
                .put("id", question.id().toString())
                .put("slug", question.slug())
                .put("title", question.title())
                .put("text", question.text());
    }

    private static ObjectNode of(Phase phase) {
        ObjectNode json = Json.object()
                .put("slug", phase.slug())
                .put("title", phase.title())
                .put("firstDay", phase.firstDay().toString())
                .put("lastDay", phase.lastDay().toString());
        json.set("permits", words(phase.permits()));
        json.set("extensions", Json.array(phase.extensions().stream().map(CampaignJson::of)));
        return json;
    }

    private static ObjectNode of(Extension extension) {
        return Json.object()
                .put("from", extension.from().toString())
                .put("to", extension.to().toString())
                .put("reason", extension.reason());
    }

    private static ArrayNode words(Set<Activity> permits) {
        return Json.words(permits.stream().sorted());
    }
}
