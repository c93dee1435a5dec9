package org.crowdchange.servlet.http;

import java.util.Optional;
import java.util.Set;

/**
 * Which pages may use the API. Pages of the server's own origin may; pages of other origins only if they are on the list
 * of the host. A write has to carry a header that no form can send, so another site's page would need a preflight, which
 * is refused here. Thread-safe.
 */
public final class Origins {
    /** The header that every write carries. */
    public static final String MARK = "X-Crowd";

    private static final String MARK_VALUE = "1";
    private static final int NO_CONTENT = 204;
    private static final int FORBIDDEN = 403;
    private static final String PREFLIGHT_SECONDS = "600";

    private final Set<Origin> allowed;

    /** @param allowed the origins besides the server's own */
    public Origins(Set<Origin> allowed) {
        this.allowed = Set.copyOf(allowed);
    }

    /**
     * Refuses a write that another site may have made a browser send.
     *
     * @throws HttpProblem 403 if the mark is missing or the page is of a foreign origin
     */
    public void checkWrite(Request request) {
        if (!request.header(MARK).filter(MARK_VALUE::equals).isPresent()) {
            throw new HttpProblem(FORBIDDEN, "header-missing", "A write needs the header " + MARK + ": " + MARK_VALUE);
        }
        Optional<String> sent = request.header("Origin");
        if (allowed(sent).isPresent()) {
            return;
        }
        if (sent.isPresent() && !Origin.parse(sent.get()).equals(Optional.of(request.self()))) {
            throw foreign(sent.get() + " is neither this server's origin, " + request.self() + ", nor on its list");
        }
        // Browsers say on their own where a request comes from; a page cannot change it.
        Optional<String> site = request.header("Sec-Fetch-Site");
        if (site.isPresent() && !site.get().equals("same-origin") && !site.get().equals("none")) {
            throw foreign("The browser says " + site.get());
        }
    }

    private static HttpProblem foreign(String detail) {
        return new HttpProblem(FORBIDDEN, "origin", "The write comes from a page of another site: " + detail);
    }

    /** The answer to the question of a browser whether a page of another origin may send a request; empty if it asks none. */
    public Optional<Response> preflight(Request request, String methods) {
        boolean asked = request.header("Access-Control-Request-Method").isPresent();
        if (!asked || allowed(request.header("Origin")).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Response.empty(NO_CONTENT)
                .with("Access-Control-Allow-Methods", methods)
                .with("Access-Control-Allow-Headers", "Content-Type, Idempotency-Key, If-None-Match, " + MARK)
                .with("Access-Control-Max-Age", PREFLIGHT_SECONDS));
    }

    /** Lets pages of the listed origins read the answer; for all others the answer stays as it is. */
    public Response share(Request request, Response response) {
        if (allowed.isEmpty()) {
            return response;
        }
        Response varied = response.plus("Vary", "Origin");
        return allowed(request.header("Origin"))
                .map(origin -> varied.with("Access-Control-Allow-Origin", origin.toString())
                        .with("Access-Control-Allow-Credentials", "true")
                        .with("Access-Control-Expose-Headers", "ETag, Link, Location, Retry-After"))
                .orElse(varied);
    }

    private Optional<Origin> allowed(Optional<String> sent) {
        return sent.flatMap(Origin::parse).filter(allowed::contains);
    }
}
