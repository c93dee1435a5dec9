package org.crowdchange.servlet.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.crowdchange.servlet.http.Bytes;
import org.crowdchange.servlet.http.Response;
import org.crowdchange.servlet.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers in JSON. */
final class Reply {
    private static final String TYPE = "application/json";
    private static final int OK = 200;
    private static final int CREATED = 201;
    /** The parameters that hold for the next page as for this one. */
    private static final List<String> KEPT = List.of("order", "sort", "method", "limit");

    private Reply() {}

    static Response ok(JsonNode json) {
        return Response.of(OK, TYPE, Bytes.utf8(Json.write(json)));
    }

    /** Something new, and where it is. */
    static Response created(JsonNode json, String location) {
        return Response.of(CREATED, TYPE, Bytes.utf8(Json.write(json))).with("Location", location);
    }

    /** Some of many, and where to go on. */
    static ObjectNode page(ArrayNode items, Optional<String> next) {
        return Json.object().set("items", items).set("next", Json.text(next));
    }

    /** A page as an answer of its own, with a link to the next one. */
    static Response page(Call call, ObjectNode page, Optional<String> next) {
        Response response = ok(page);
        if (next.isEmpty()) {
            return response;
        }
        StringBuilder url =
                new StringBuilder(call.request().prefix() + call.request().path() + "?");
        for (String name : KEPT) {
            call.query()
                    .one(name)
                    .ifPresent(value -> url.append(name)
                            .append('=')
                            .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                            .append('&'));
        }
        return response.with("Link", "<" + url + "after=" + next.get() + ">; rel=\"next\"");
    }
}
