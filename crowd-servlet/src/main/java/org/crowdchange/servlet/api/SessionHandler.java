package org.crowdchange.servlet.api;

import java.util.Optional;
import org.crowdchange.Crowd;
import org.crowdchange.model.NotPermittedException;
import org.crowdchange.model.Participant;
import org.crowdchange.servlet.guest.GuestCookies;
import org.crowdchange.servlet.http.Request;
import org.crowdchange.servlet.http.Response;
import org.crowdchange.servlet.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** Who the reader is, and how somebody becomes a participant. */
final class SessionHandler {
    private final Crowd crowd;
    private final Limiter limiter;
    private final Optional<GuestCookies> guests;

    SessionHandler(Crowd crowd, Limiter limiter, Optional<GuestCookies> guests) {
        this.crowd = crowd;
        this.limiter = limiter;
        this.guests = guests;
    }

    Response show(Call call) {
        return Reply.ok(json(call.visitor()));
    }

    /** Makes the visitor a participant. A guest gets the cookie anew each time, so that who comes back stays known. */
    Response begin(Call call) {
        limiter.session(call.request());
        Visitor visitor = call.visitor();
        if (visitor.host()) {
            return Reply.ok(json(joined(visitor, visitor.identity().orElseThrow())));
        }
        GuestCookies cookies = guests.orElseThrow(() -> new NotPermittedException(
                NotPermittedException.Reason.NOT_SIGNED_IN, "Only those may take part who are signed in at this site"));
        String identity = visitor.identity().orElseGet(cookies::newGuest);
        Request request = call.request();
        String path = request.prefix().isEmpty() ? "/" : request.prefix();
        return Reply.ok(json(joined(visitor, identity)))
                .plus("Set-Cookie", cookies.write(identity, path, request.self().secure()));
    }

    private Visitor joined(Visitor visitor, String identity) {
        return visitor.as(identity, crowd.participants().join(identity));
    }

    private static ObjectNode json(Visitor visitor) {
        return Json.object()
                .set("participant", Json.or(visitor.participant(), SessionHandler::json))
                .set("roles", Json.words(visitor.effectiveRoles().stream()));
    }

    private static ObjectNode json(Participant participant) {
        return Json.object().put("alias", participant.alias());
    }
}
