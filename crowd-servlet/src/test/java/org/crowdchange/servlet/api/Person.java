package org.crowdchange.servlet.api;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.crowdchange.servlet.http.Bytes;
import org.crowdchange.servlet.http.Headers;
import org.crowdchange.servlet.http.Origin;
import org.crowdchange.servlet.http.Request;

/** Somebody with a browser: keeps the cookie, sends what a widget sends. */
final class Person {
    static final String PREFIX = "/crowd";

    private final CrowdApi api;
    private final Optional<String> login;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private Origin self = new Origin("https", "journal.example", 443);
    private String address = "192.0.2.1";

    Person(CrowdApi api, Optional<String> login) {
        this.api = api;
        this.login = login;
        headers.put("X-Crowd", "1");
        headers.put("Content-Type", "application/json");
        headers.put("Origin", "https://journal.example");
    }

    /** The same person, with this header from now on. */
    Person with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** The same person, without this header from now on. */
    Person without(String name) {
        headers.remove(name);
        return this;
    }

    Person at(Origin origin) {
        self = origin;
        return this;
    }

    Person from(String newAddress) {
        address = newAddress;
        return this;
    }

    /** Begins a session and keeps the cookie. */
    Person begin() {
        Answer answer = post("/session", "").ok();
        String cookie = answer.header("Set-Cookie");
        if (!cookie.isEmpty()) {
            headers.put("Cookie", cookie.substring(0, cookie.indexOf(';')));
        }
        return this;
    }

    String cookie() {
        return headers.getOrDefault("Cookie", "");
    }

    Answer get(String path) {
        return send("GET", path, "");
    }

    Answer post(String path, String json) {
        return send("POST", path, json);
    }

    Answer put(String path, String json) {
        return send("PUT", path, json);
    }

    Answer delete(String path) {
        return send("DELETE", path, "");
    }

    Answer send(String method, String path, String body) {
        return send(method, path, body.getBytes(StandardCharsets.UTF_8));
    }

    Answer send(String method, String path, byte[] body) {
        int mark = path.indexOf('?');
        Headers sent = Headers.NONE;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            sent = sent.plus(header.getKey(), header.getValue());
        }
        return new Answer(api.handle(new Request(
                method,
                PREFIX,
                mark < 0 ? path : path.substring(0, mark),
                mark < 0 ? "" : path.substring(mark + 1),
                sent,
                Bytes.of(body),
                address,
                self,
                login,
                name -> Optional.empty())));
    }

    /** Sends a comment and gives its id. */
    String comments(String discussion, String text) {
        return post("/discussions/" + discussion + "/comments", "{\"text\":\"" + text + "\"}")
                .created()
                .text("id");
    }

    /** Sends an answer and gives its id. */
    String answers(String discussion, String parent, String text) {
        return post(
                        "/discussions/" + discussion + "/comments",
                        "{\"text\":\"" + text + "\",\"parent\":\"" + parent + "\"}")
                .created()
                .text("id");
    }

    /** Proposes an idea and gives its id. */
    String proposes(String question, String title) {
        return post(
                        "/questions/" + question + "/ideas",
                        "{\"title\":\"" + title + "\",\"text\":\"Because of *this*.\"}")
                .created()
                .text("id");
    }

    /** Votes on {@code ideas/…} or {@code comments/…}. */
    Person votes(String subject, String vote) {
        put("/" + subject + "/vote", "{\"vote\":\"" + vote + "\"}").ok();
        return this;
    }
}
