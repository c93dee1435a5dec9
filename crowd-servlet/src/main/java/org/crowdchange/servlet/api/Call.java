package org.crowdchange.servlet.api;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.crowdchange.campaign.Page;
import org.crowdchange.model.Actor;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.model.NotFoundException;
import org.crowdchange.model.Receipt;
import org.crowdchange.servlet.http.Query;
import org.crowdchange.servlet.http.Request;
import org.crowdchange.servlet.json.JsonBody;

/**
 * A request on its way to a handler.
 *
 * @param request the request
 * @param query its parameters
 * @param variables what stands in the path
 * @param visitor who sends it; nobody where the answer is the same for everybody
 */
record Call(Request request, Query query, Map<String, String> variables, Visitor visitor) {
    private static final int USUAL_LIMIT = 20;
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    Actor actor() {
        return visitor.actor();
    }

    /** What stands in the path under this name. */
    String variable(String name) {
        String value = variables.get(name);
        if (value == null) {
            throw new IllegalStateException("The route has no {" + name + "}");
        }
        return value;
    }

    /** The name in the path, of a form that names have; what has another names nothing, and no store is asked for it. */
    String slug(String name, String what) {
        String slug = variable(name);
        if (!slug.matches("[a-z0-9-]{1,64}")) {
            throw new NotFoundException(what, slug);
        }
        return slug;
    }

    /** The id in the path. */
    <I> I id(Function<String, I> parse) {
        return named("id", variable("id"), parse);
    }

    /** The body, which may have these fields. */
    JsonBody body(String... fields) {
        return JsonBody.parse(request.body().toArray(), Set.of(fields));
    }

    /** How many items the reader wants on a page. */
    int limit() {
        Optional<String> wanted = query.one("limit");
        if (wanted.isEmpty()) {
            return USUAL_LIMIT;
        }
        String text = wanted.get();
        int limit = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > Page.MAXIMUM) {
            throw new InvalidInputException("limit", text, "1 to " + Page.MAXIMUM);
        }
        return limit;
    }

    /** After which item the page begins. */
    <I> Optional<I> after(Function<String, I> parse) {
        return query.one("after").map(text -> named("after", text, parse));
    }

    /** By which a repeated request is known. */
    Optional<String> idempotencyKey() {
        Optional<String> key = request.header(IDEMPOTENCY_KEY);
        key.filter(k -> !k.matches("[\\x21-\\x7e]{1," + Receipt.KEY_LENGTH + "}"))
                .ifPresent(k -> {
                    throw new InvalidInputException(
                            IDEMPOTENCY_KEY, k, "1 to " + Receipt.KEY_LENGTH + " characters of ASCII without spaces");
                });
        return key;
    }

    /** Reads a value and says the name of its field if it is wrong. */
    static <T> T named(String field, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (InvalidInputException e) {
            InvalidInputException named = new InvalidInputException(field, text, "an id of the right kind");
            named.initCause(e);
            throw named;
        }
    }
}
