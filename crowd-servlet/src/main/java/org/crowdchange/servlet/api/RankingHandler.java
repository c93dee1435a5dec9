package org.crowdchange.servlet.api;

import org.crowdchange.Crowd;
import org.crowdchange.campaign.IdeaView;
import org.crowdchange.campaign.Page;
import org.crowdchange.model.IdeaId;
import org.crowdchange.model.QuestionId;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.Term;
import org.crowdchange.servlet.http.Response;
import org.crowdchange.servlet.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** Rankings and why they are so. */
final class RankingHandler {
    private final Crowd crowd;

    RankingHandler(Crowd crowd) {
        this.crowd = crowd;
    }

    Response show(Call call) {
        QuestionId question = call.id(QuestionId::parse);
        String method = method(call);
        Ranking ranking = crowd.rankings().ranking(call.actor(), question, method);
        Page<IdeaView> page =
                crowd.ideas().ranked(call.actor(), question, method, call.after(IdeaId::parse), call.limit());
        ObjectNode json = Json.object().put("method", ranking.method());
        json.setAll(Reply.page(Json.array(page.items().stream().map(RankingHandler::item)), page.next()));
        json.set("warnings", Json.words(ranking.warnings().stream()));
        return Reply.page(call, json, page.next());
    }

    private static ObjectNode item(IdeaView view) {
        ObjectNode json = Json.object()
                .put("idea", view.idea().id().toString())
                .put("title", view.idea().title());
        view.standing().ifPresent(standing -> json.setAll(IdeaJson.standing(standing)));
        json.set("votes", CommentJson.votes(view.votes()));
        return json;
    }

    Response explain(Call call) {
        Explanation explanation = crowd.rankings().explain(call.actor(), call.id(IdeaId::parse), method(call));
        ObjectNode json = Json.object().put("method", explanation.method()).put("sentence", explanation.sentence());
        json.set("score", Json.number(explanation.score()));
        json.set("terms", Json.array(explanation.terms().stream().map(RankingHandler::term)));
        return Reply.ok(json);
    }

    private static ObjectNode term(Term term) {
        return Json.object()
                .put("name", term.name())
                .set("value", Json.number(term.value()))
                .put("meaning", term.meaning());
    }

    /** The method that is asked for; the first one of the catalogue if none is. */
    private String method(Call call) {
        return call.query()
                .one("method")
                .orElseGet(() -> crowd.rankings().catalogue().methods(BallotKind.OPINION).stream()
                        .map(RankingMethod::id)
                        .findFirst()
                        .orElse(""));
    }
}
