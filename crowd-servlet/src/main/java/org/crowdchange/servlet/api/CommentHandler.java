package org.crowdchange.servlet.api;

import java.util.Optional;
import org.crowdchange.Crowd;
import org.crowdchange.campaign.CommentThread;
import org.crowdchange.campaign.CommentView;
import org.crowdchange.campaign.NewComment;
import org.crowdchange.campaign.Page;
import org.crowdchange.model.CommentId;
import org.crowdchange.model.DiscussionId;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.servlet.http.Response;
import org.crowdchange.servlet.json.JsonBody;

/** Discussions and their comments. */
final class CommentHandler {
    private static final String NEWEST = "newest";
    private static final String OLDEST = "oldest";

    private final Crowd crowd;
    private final CommentJson json;

    CommentHandler(Crowd crowd, CommentJson json) {
        this.crowd = crowd;
        this.json = json;
    }

    Response threads(Call call) {
        DiscussionId discussion = call.id(DiscussionId::parse);
        String order = call.query().one("order").orElse(NEWEST);
        if (!order.equals(NEWEST) && !order.equals(OLDEST)) {
            throw new InvalidInputException("order", order, NEWEST + " or " + OLDEST);
        }
        Page<CommentThread> page = crowd.discussions()
                .threads(call.actor(), discussion, order.equals(NEWEST), call.after(CommentId::parse), call.limit());
        return Reply.page(call, json.ofThreads(page), page.next());
    }

    Response replies(Call call) {
        CommentId top = call.id(CommentId::parse);
        Page<CommentView> page =
                crowd.discussions().replies(call.actor(), top, call.after(CommentId::parse), call.limit());
        return Reply.page(call, json.of(page), page.next());
    }

    Response show(Call call) {
        return Reply.ok(json.of(crowd.discussions().get(call.actor(), call.id(CommentId::parse))));
    }

    Response post(Call call) {
        DiscussionId discussion = call.id(DiscussionId::parse);
        JsonBody body = call.body("text", "parent");
        Optional<CommentId> parent = body.optionalText("parent").map(id -> Call.named("parent", id, CommentId::parse));
        CommentView made = crowd.discussions()
                .post(call.actor(), new NewComment(discussion, parent, body.text("text"), call.idempotencyKey()));
        return Reply.created(
                json.of(made),
                call.request().prefix() + "/comments/" + made.comment().id());
    }

    Response edit(Call call) {
        CommentId id = call.id(CommentId::parse);
        String text = call.body("text").text("text");
        return Reply.ok(json.of(crowd.discussions().edit(call.actor(), id, text)));
    }

    Response delete(Call call) {
        return Reply.ok(json.of(crowd.discussions().delete(call.actor(), call.id(CommentId::parse))));
    }
}
