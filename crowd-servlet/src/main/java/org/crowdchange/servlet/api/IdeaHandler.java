package org.crowdchange.servlet.api;

import java.util.List;
import java.util.Optional;
import org.crowdchange.Crowd;
import org.crowdchange.campaign.IdeaView;
import org.crowdchange.campaign.NewIdea;
import org.crowdchange.campaign.Page;
import org.crowdchange.model.CommentId;
import org.crowdchange.model.IdeaId;
import org.crowdchange.model.QuestionId;
import org.crowdchange.servlet.http.Response;
import org.crowdchange.servlet.json.Json;
import org.crowdchange.servlet.json.JsonBody;

/** Ideas: listed, proposed, captured, revised. */
final class IdeaHandler {
    private static final String NEWEST = "newest";

    private final Crowd crowd;
    private final IdeaJson json;

    IdeaHandler(Crowd crowd, IdeaJson json) {
        this.crowd = crowd;
        this.json = json;
    }

    /** Newest first unless a ranking is asked for, since that is possible even while results are hidden. */
    Response list(Call call) {
        QuestionId question = call.id(QuestionId::parse);
        String sort = call.query().one("sort").orElse(NEWEST);
        Optional<IdeaId> after = call.after(IdeaId::parse);
        Page<IdeaView> page = sort.equals(NEWEST)
                ? crowd.ideas().newest(call.actor(), question, after, call.limit())
                : crowd.ideas().ranked(call.actor(), question, sort, after, call.limit());
        return Reply.page(call, Reply.page(Json.array(page.items().stream().map(json::of)), page.next()), page.next());
    }

    Response show(Call call) {
        return Reply.ok(json.of(crowd.ideas().get(call.actor(), call.id(IdeaId::parse))));
    }

    Response propose(Call call) {
        QuestionId question = call.id(QuestionId::parse);
        JsonBody body = call.body("title", "text");
        return created(call, crowd.ideas().propose(call.actor(), wanted(call, question, body)));
    }

    Response capture(Call call) {
        QuestionId question = call.id(QuestionId::parse);
        JsonBody body = call.body("comments", "title", "text");
        List<CommentId> comments = body.texts("comments").stream()
                .map(id -> Call.named("comments", id, CommentId::parse))
                .toList();
        return created(call, crowd.ideas().capture(call.actor(), comments, wanted(call, question, body)));
    }

    private static NewIdea wanted(Call call, QuestionId question, JsonBody body) {
        return new NewIdea(question, body.text("title"), body.text("text"), call.idempotencyKey());
    }

    private Response created(Call call, IdeaView made) {
        return Reply.created(
                json.of(made), call.request().prefix() + "/ideas/" + made.idea().id());
    }

    Response revise(Call call) {
        IdeaId id = call.id(IdeaId::parse);
        JsonBody body = call.body("version", "title", "text");
        return Reply.ok(json.of(
                crowd.ideas().revise(call.actor(), id, body.number("version"), body.text("title"), body.text("text"))));
    }

    Response revisions(Call call) {
        IdeaId id = call.id(IdeaId::parse);
        return Reply.ok(Json.object()
                .set("items", Json.array(crowd.ideas().revisions(id).stream().map(IdeaJson::of))));
    }
}
