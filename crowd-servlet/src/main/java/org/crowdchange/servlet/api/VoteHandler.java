package org.crowdchange.servlet.api;

import java.util.function.Function;
import org.crowdchange.Crowd;
import org.crowdchange.campaign.Votes;
import org.crowdchange.model.Opinion;
import org.crowdchange.model.SubjectId;
import org.crowdchange.servlet.http.Response;
import org.crowdchange.servlet.json.Json;

/** Votes on ideas and comments. */
final class VoteHandler {
    private final Crowd crowd;

    VoteHandler(Crowd crowd) {
        this.crowd = crowd;
    }

    Response cast(Call call, Function<String, ? extends SubjectId> parse) {
        SubjectId subject = call.id(parse::apply);
        Opinion vote = Opinion.parse(call.body("vote").text("vote"));
        return reply(crowd.votes().cast(call.actor(), subject, vote, call.idempotencyKey()));
    }

    Response withdraw(Call call, Function<String, ? extends SubjectId> parse) {
        SubjectId subject = call.id(parse::apply);
        return reply(crowd.votes().withdraw(call.actor(), subject, call.idempotencyKey()));
    }

    private static Response reply(Votes.Receipt receipt) {
        return Reply.ok(Json.object()
                .set("vote", Json.text(receipt.myVote()))
                .set("votes", CommentJson.votes(receipt.votes())));
    }
}
