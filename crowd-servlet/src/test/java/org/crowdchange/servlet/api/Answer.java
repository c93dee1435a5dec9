package org.crowdchange.servlet.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.crowdchange.servlet.http.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A response, read as a client would. */
record Answer(Response response) {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    int status() {
        return response.status();
    }

    String header(String name) {
        return response.headers().first(name).orElse("");
    }

    String text() {
        return response.body().toString();
    }

    JsonNode json() {
        return MAPPER.readTree(text());
    }

    /** The value at a path such as {@code items/0/comment/id}. */
    JsonNode at(String path) {
        JsonNode node = json().at("/" + path);
        assertThat(node.isMissingNode()).as("nothing at %s in %s", path, text()).isFalse();
        return node;
    }

    String text(String path) {
        return at(path).asString();
    }

    /** The texts under one name in each item of a list. */
    List<String> texts(String list, String name) {
        return StreamSupport.stream(at(list).spliterator(), false)
                .map(item -> item.at("/" + name).asString())
                .toList();
    }

    Answer ok() {
        return is(200);
    }

    Answer created() {
        return is(201);
    }

    Answer is(int status) {
        assertThat(status()).as(text()).isEqualTo(status);
        return this;
    }

    /** A problem of this status and reason, in the form of RFC 9457. */
    Answer refused(int status, String reason) {
        is(status);
        assertThat(header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(text("type")).isEqualTo("about:blank");
        assertThat(at("status").intValue()).isEqualTo(status);
        assertThat(text("title")).isNotEmpty();
        assertThat(text("detail")).isNotEmpty();
        assertThat(text("reason")).isEqualTo(reason);
        return this;
    }

    /** A 400 that names this field. */
    Answer invalid(String field) {
        refused(400, "invalid-input");
        assertThat(text("field")).isEqualTo(field);
        return this;
    }
}
