package org.crowdchange.servlet.http;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.crowdchange.model.ConflictException;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.model.NotFoundException;
import org.crowdchange.model.NotPermittedException;
import org.crowdchange.model.OverloadedException;
import org.crowdchange.model.StoreException;
import org.crowdchange.servlet.json.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one place where an error becomes an answer: problem details as in RFC 9457. What nobody foresaw is answered with an
 * id under which the log has where it happened; the messages of such errors may hold what a person wrote, so they are
 * neither sent nor logged. Thread-safe.
 */
public final class Problems {
    /** The media type of the answers. */
    public static final String TYPE = "application/problem+json";

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_SECONDS = "5";
    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(409, "Conflict"),
            Map.entry(413, "Content Too Large"),
            Map.entry(415, "Unsupported Media Type"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(503, "Service Unavailable"));

    private final RandomGenerator random;

    /** @param random where the ids of unforeseen errors come from */
    public Problems(RandomGenerator random) {
        this.random = random;
    }

    /**
     * The answer to an error.
     *
     * @param error what was thrown
     * @param where the method and the route, for the log; nothing that a person wrote
     */
    public Response answer(Throwable error, String where) {
        if (error instanceof HttpProblem problem) {
            Response response = problem(problem.status(), problem.reason(), message(problem), Optional.empty());
            for (Map.Entry<String, String> header : problem.headers().entrySet()) {
                response = response.with(header.getKey(), header.getValue());
            }
            return response;
        }
        if (error instanceof InvalidInputException invalid) {
            return problem(400, "invalid-input", message(invalid), Optional.of(invalid.field()));
        }
        if (error instanceof NotFoundException) {
            return problem(404, "not-found", message(error), Optional.empty());
        }
        if (error instanceof NotPermittedException refused) {
            return notPermitted(refused);
        }
        if (error instanceof ConflictException) {
            return problem(409, "conflict", message(error), Optional.empty());
        }
        if (error instanceof OverloadedException overloaded) {
            return problem(503, "overloaded", message(error), Optional.empty())
                    .with("Retry-After", seconds(overloaded.retryAfter()));
        }
        if (error instanceof StoreException) {
            LOG.warn("{}: the store failed: {}", where, Trace.of(error));
            return problem(503, "store", "The store could not do its work; try again later", Optional.empty())
                    .with("Retry-After", RETRY_SECONDS);
        }
        String id = HexFormat.of().toHexDigits(random.nextLong());
        LOG.error("{}: unforeseen error {}: {}", where, id, Trace.of(error));
        return problem(500, "internal", "Something went wrong here; its number is " + id, Optional.empty());
    }

    /** Whole seconds, as the header has them, rounded up. */
    private static String seconds(Duration duration) {
        return Long.toString(duration.plusNanos(999_999_999).toSeconds());
    }

    private static Response notPermitted(NotPermittedException refused) {
        String reason = refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (refused.reason()) {
            case NOT_SIGNED_IN ->
                problem(401, reason, message(refused) + "; POST /session first", Optional.empty())
                        .with("WWW-Authenticate", "Session realm=\"crowd\"");
            case ROLE_MISSING, NOT_YOURS, RESULTS_HIDDEN -> problem(403, reason, message(refused), Optional.empty());
            case WRONG_PHASE, TOO_LATE -> problem(409, reason, message(refused), Optional.empty());
        };
    }

    private static Response problem(int status, String reason, String detail, Optional<String> field) {
        ObjectNode json = Json.object()
                .put("type", "about:blank")
                .put("title", TITLES.getOrDefault(status, "Error"))
                .put("status", status)
                .put("detail", detail)
                .put("reason", reason);
        field.ifPresent(name -> json.put("field", name));
        return Response.of(status, TYPE, Bytes.utf8(Json.write(json)));
    }

    private static String message(Throwable error) {
        return String.valueOf(error.getMessage());
    }
}
