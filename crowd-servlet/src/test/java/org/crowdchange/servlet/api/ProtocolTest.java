package org.crowdchange.servlet.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crowdchange.journal.JournalHead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HTTP as its readers, caches and proxies expect it. */
class ProtocolTest {
    private final World world = new World();
    private final Person ann = world.guest();
    private final String comment = ann.comments(world.articleId(), "A comment");

    private final List<String> shared = List.of(
            "/campaigns/change",
            "/campaigns/change/figures",
            "/campaigns/change/questions/barriers",
            "/campaigns/change/article?url=https://journal.example/articles/one",
            "/widgets/crowd.js",
            "/widgets/crowd.js.map");
    private final List<String> personal = List.of(
            "/session",
            "/discussions/" + world.articleId() + "/threads",
            "/comments/" + comment,
            "/comments/" + comment + "/replies",
            "/questions/" + world.questionId() + "/ideas",
            "/questions/" + world.questionId() + "/ranking");

    private List<String> all() {
        return Stream.concat(shared.stream(), personal.stream()).toList();
    }

    @Test
    void whoHasTheSameBytesIsToldSo() {
        for (String path : all()) {
            Answer first = ann.get(path).ok();
            String tag = first.header("ETag");
            assertThat(tag).matches("\"[A-Za-z0-9_-]{43}\"");

            for (String sent : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
                Answer second =
                        world.guestOf(ann).with("If-None-Match", sent).get(path).is(304);
                assertThat(second.text()).isEmpty();
                assertThat(second.header("ETag")).isEqualTo(tag);
                assertThat(second.header("Content-Length")).isEmpty();
                assertThat(second.header("Cache-Control")).isEqualTo(first.header("Cache-Control"));
            }
            for (String sent : List.of("\"other\"", "", tag.substring(1), "nonsense")) {
                assertThat(world.guestOf(ann)
                                .with("If-None-Match", sent)
                                .get(path)
                                .ok()
                                .text())
                        .isEqualTo(first.text());
            }
        }
    }

    @Test
    void theTagChangesWithTheBytes() {
        String path = "/comments/" + comment;
        String before = ann.get(path).ok().header("ETag");
        ann.put(path, "{\"text\":\"Another\"}").ok();

        Answer after = ann.with("If-None-Match", before).get(path).ok();

        assertThat(after.header("ETag")).isNotEqualTo(before);
    }

    @Test
    void readersOfDifferentBytesHaveDifferentTags() {
        Person ben = world.guest();

        assertThat(ben.get("/comments/" + comment).ok().header("ETag"))
                .isNotEqualTo(ann.get("/comments/" + comment).ok().header("ETag"));
    }

    @Test
    void aProblemHasNoTag() {
        Answer problem =
                ann.with("If-None-Match", "*").get("/campaigns/nothing").is(404);

        assertThat(problem.header("ETag")).isEmpty();
    }

    @Test
    void whatIsTheSameForEverybodyMayBeKeptOnTheWay() {
        for (String path : shared) {
            assertThat(ann.get(path).ok().header("Cache-Control")).isEqualTo("public, no-cache");
            assertThat(world.stranger().get(path).ok().response())
                    .isEqualTo(ann.get(path).ok().response());
        }
        for (String path : personal) {
            Answer answer = ann.get(path).ok();
            assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
            assertThat(answer.header("Vary")).isEqualTo("Cookie");
        }
    }

    @Test
    void headIsGetWithoutTheBody() {
        for (String path : all()) {
            Answer get = ann.get(path).ok();
            Answer head = ann.send("HEAD", path, "").ok();

            assertThat(head.text()).isEmpty();
            assertThat(head.response().headers()).isEqualTo(get.response().headers());
            assertThat(head.header("Content-Length"))
                    .isEqualTo(Integer.toString(get.response().body().size()));
        }
        assertThat(ann.send("HEAD", "/nothing", "").is(404).text()).isEmpty();
    }

    @Test
    void optionsTellTheMethodsOfAPath() {
        Map<String, String> methods = Map.of(
                "/session",
                "GET, HEAD, OPTIONS, POST",
                "/campaigns/change",
                "GET, HEAD, OPTIONS",
                "/campaigns/change/articles",
                "OPTIONS, POST",
                "/comments/" + comment,
                "DELETE, GET, HEAD, OPTIONS, PUT",
                "/comments/" + comment + "/vote",
                "DELETE, OPTIONS, PUT");

        methods.forEach((path, allow) -> {
            Answer answer = world.stranger()
                    .without("X-Crowd")
                    .send("OPTIONS", path, "")
                    .is(204);
            assertThat(answer.header("Allow")).isEqualTo(allow);
            assertThat(answer.text()).isEmpty();
        });
        world.stranger().send("OPTIONS", "/nothing", "").is(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "BREW", "get"})
    void anotherMethodIsRefusedWithThoseThatArePossible(String method) {
        Map<String, JournalHead> before = world.state();

        Answer answer = ann.send(method, "/campaigns/change", "{}").refused(405, "method-not-allowed");

        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(world.state()).isEqualTo(before);
    }

    @Test
    void everyAnswerCarriesTheHeadersThatKeepBrowsersFromGuessing() {
        List<Answer> answers = List.of(
                ann.get("/campaigns/change"),
                ann.get("/session"),
                ann.get("/widgets/crowd.js"),
                ann.get("/nothing"),
                ann.post("/session", ""),
                ann.post("/campaigns/change", "{}"),
                ann.send("OPTIONS", "/session", ""),
                ann.post("/discussions/" + world.articleId() + "/comments", "{\"text\":\"a\"}"),
                ann.post("/discussions/" + world.articleId() + "/comments", "broken"));

        for (Answer answer : answers) {
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
            assertThat(answer.header("Referrer-Policy")).isNotEmpty();
            assertThat(answer.header("Cross-Origin-Resource-Policy")).isNotEmpty();
        }
    }

    @Test
    void theWidgetsAreServedFromTheJarAsScriptForAnyPage() {
        Answer script = world.stranger().get("/widgets/crowd.js").ok();
        Answer map = world.stranger().get("/widgets/crowd.js.map").ok();

        assertThat(script.header("Content-Type")).isEqualTo("text/javascript; charset=utf-8");
        assertThat(script.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(script.response().body().size()).isPositive();
        assertThat(map.header("Content-Type")).isEqualTo("application/json");
        assertThat(map.at("version").intValue()).isEqualTo(3);
    }

    @Test
    void jsonIsSentAsJson() {
        assertThat(ann.get("/campaigns/change").ok().header("Content-Type")).isEqualTo("application/json");
    }
}
