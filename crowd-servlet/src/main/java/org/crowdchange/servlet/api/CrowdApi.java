package org.crowdchange.servlet.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.servlet.guest.GuestCookies;
import org.crowdchange.servlet.http.Conditional;
import org.crowdchange.servlet.http.HttpProblem;
import org.crowdchange.servlet.http.Origins;
import org.crowdchange.servlet.http.Problems;
import org.crowdchange.servlet.http.Query;
import org.crowdchange.servlet.http.Request;
import org.crowdchange.servlet.http.Response;

/**
 * The API as one function from requests to responses: finds the route, looks whether the request may be a trick or is too
 * much, finds out who sends it, lets the handler answer, and makes problems of errors. Never throws for anything that a
 * request can hold. Thread-safe; starts no threads.
 */
public final class CrowdApi {
    /** The most bytes that the body of a request may have. */
    public static final int BODY_LIMIT = 64 * 1024;

    private static final Set<String> JSON_TYPES = Set.of("application/json", "application/json;charset=utf-8");
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private final Router router;
    private final Origins origins;
    private final Problems problems;
    private final Limiter limiter;
    private final Visitors visitors;

    /** @param settings what it is made of */
    public CrowdApi(Settings settings) {
        Optional<GuestCookies> guests =
                settings.guestKeys().map(keys -> new GuestCookies(keys, settings.clock(), settings.random()));
        origins = new Origins(settings.allowedOrigins());
        problems = new Problems(settings.random());
        limiter = new Limiter(settings.limits(), settings.clock());
        visitors = new Visitors(settings.crowd().participants(), settings.identity(), guests);
        router = new Router(Routes.all(settings, limiter, guests));
    }

    /** Answers a request. */
    public Response handle(Request request) {
        String where = request.method();
        Response response;
        try {
            List<Router.Match> matches = router.at(request);
            where = where + " " + matches.get(0).route().pattern();
            response = request.method().equals("OPTIONS") ? options(request, matches) : answer(request, matches);
        } catch (RuntimeException | StackOverflowError e) {
            response = problems.answer(e, where).withDefault("Cache-Control", "no-store");
        }
        return finish(request, response);
    }

    /** The answer to a request that the container could not read to its end. */
    public Response unreadable() {
        InvalidInputException problem = new InvalidInputException("body", "", "a request that can be read to its end");
        return secured(problems.answer(problem, "unreadable").with("Cache-Control", "no-store"));
    }

    private Response options(Request request, List<Router.Match> matches) {
        String methods = Router.methods(matches);
        return origins.preflight(request, methods)
                .orElse(Response.empty(NO_CONTENT).with("Allow", methods));
    }

    private Response answer(Request request, List<Router.Match> matches) {
        Router.Match match = Router.of(request.method(), matches);
        Route route = match.route();
        if (!request.safe()) {
            origins.checkWrite(request);
            checkBody(request, route);
            limiter.write(request);
        }
        boolean personal = route.audience() == Route.Audience.READER;
        Visitor visitor = personal ? visitors.of(request) : Visitor.NOBODY;
        if (!request.safe()) {
            limiter.write(visitor);
        }
        Call call = new Call(request, new Query(request.query()), match.variables(), visitor);
        Response response = route.handler().handle(call);
        if (!request.safe()) {
            return response.with("Cache-Control", "no-store");
        }
        Response valid = Conditional.apply(request, response);
        return personal
                ? valid.with("Cache-Control", "private, no-cache").plus("Vary", "Cookie")
                : valid.with("Cache-Control", "public, no-cache");
    }

    private static void checkBody(Request request, Route route) {
        if (request.body().size() > BODY_LIMIT) {
            throw new HttpProblem(413, "too-large", "A body may have " + BODY_LIMIT + " bytes");
        }
        boolean body = route.needsBody() || request.body().size() > 0;
        String type = request.header("Content-Type").orElse("");
        String plain = type.replaceAll("[\\s\"]", "").toLowerCase(Locale.ROOT);
        if (body && !JSON_TYPES.contains(plain)) {
            throw new HttpProblem(415, "content-type", "A body is application/json in UTF-8, not \"" + type + "\"");
        }
    }

    /** What every answer carries, whatever it is. */
    private Response finish(Request request, Response response) {
        Response shared = origins.share(request, secured(response));
        if (shared.status() == NO_CONTENT || shared.status() == NOT_MODIFIED) {
            return shared;
        }
        Response sized =
                shared.with("Content-Length", Integer.toString(shared.body().size()));
        return request.method().equals("HEAD") ? sized.bare(sized.status()) : sized;
    }

    private static Response secured(Response response) {
        return response.with("X-Content-Type-Options", "nosniff")
                .with("Referrer-Policy", "strict-origin-when-cross-origin")
                .withDefault("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .withDefault("Cross-Origin-Resource-Policy", "same-origin");
    }
}
