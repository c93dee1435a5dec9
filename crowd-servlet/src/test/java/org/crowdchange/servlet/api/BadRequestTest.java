package org.crowdchange.servlet.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.Role;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a request is said, and nothing has changed afterwards. */
class BadRequestTest {
    /** Well-formed ids of each kind, by which nothing is named: time 0, number 0, and the kind's code. */
    private static final String NO_QUESTION = "0000000004000";

    private static final String NO_ARTICLE = "0000000006000";
    private static final String NO_COMMENT = "0000000008000";
    private static final String NO_IDEA = "000000000a000";

    private final World world = new World();
    private final Person ann = world.guest();
    private final Person ben = world.guest();
    private final Person editor = world.host("editor", Role.FACILITATOR);
    private final String comment = ann.comments(world.articleId(), "A comment");
    private final String idea = ann.proposes(world.questionId(), "An idea");

    private final String commentsPath = "/discussions/" + world.articleId() + "/comments";
    private final String ideasPath = "/questions/" + world.questionId() + "/ideas";
    private final String capturesPath = "/questions/" + world.questionId() + "/captures";
    private final String articlesPath = "/campaigns/change/articles";

    /** Sends what is wrong, and sees that the journal of every node is as it was. */
    private Answer unchanged(Function<World, Answer> request) {
        Map<String, JournalHead> before = world.state();
        Answer answer = request.apply(world);
        assertThat(world.state()).isEqualTo(before);
        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        return answer;
    }

    private Stream<Map.Entry<String, String>> writesWithBody() {
        return Stream.of(
                Map.entry("POST", articlesPath),
                Map.entry("POST", commentsPath),
                Map.entry("PUT", "/comments/" + comment),
                Map.entry("PUT", "/comments/" + comment + "/vote"),
                Map.entry("POST", ideasPath),
                Map.entry("POST", capturesPath),
                Map.entry("PUT", "/ideas/" + idea),
                Map.entry("PUT", "/ideas/" + idea + "/vote"));
    }

    private Stream<Map.Entry<String, String>> writesWithoutBody() {
        return Stream.of(
                Map.entry("DELETE", "/comments/" + comment),
                Map.entry("DELETE", "/comments/" + comment + "/vote"),
                Map.entry("DELETE", "/ideas/" + idea + "/vote"));
    }

    private Stream<DynamicTest> everyBodyRoute(String what, String body) {
        return writesWithBody()
                .map(write -> DynamicTest.dynamicTest(
                        write + " refuses " + what,
                        () -> unchanged(w -> editor.send(write.getKey(), write.getValue(), body))
                                .invalid("body")));
    }

    @TestFactory
    Stream<DynamicTest> everyWriteRefusesBrokenJson() {
        return Stream.of(
                        "",
                        " ",
                        "{",
                        "{\"text\":\"a\"",
                        "{\"text\":\"a\",}",
                        "{\"text\":'a'}",
                        "{text:\"a\"}",
                        "{\"text\":\"a\"} x",
                        "{\"text\":\"a\"}{}",
                        "{\"text\":\"line\nbreak\"}",
                        "// comment\n{}",
                        "{\"text\":\"a\",\"text\":\"b\"}",
                        "null",
                        "[]",
                        "\"text\"",
                        "1",
                        "{\"text\":" + "[".repeat(50) + "]".repeat(50) + "}",
                        "{\"text\":NaN}",
                        "\ufeff{}")
                .flatMap(body -> everyBodyRoute(body, body));
    }

    @TestFactory
    Stream<DynamicTest> everyWriteRefusesUnknownFields() {
        return writesWithBody()
                .map(write -> DynamicTest.dynamicTest(
                        write.toString(),
                        () -> unchanged(w -> editor.send(write.getKey(), write.getValue(), "{\"colour\":\"red\"}"))
                                .invalid("colour")));
    }

    @TestFactory
    Stream<DynamicTest> everyWriteNeedsSomebody() {
        Person stranger = world.stranger();
        Person withoutSession = world.signedIn("newcomer", Role.ORGANISER);
        Map<String, String> bodies = Map.of(
                articlesPath,
                "{\"url\":\"https://journal.example/new\",\"title\":\"New\"}",
                commentsPath,
                "{\"text\":\"a\"}",
                "/comments/" + comment,
                "{\"text\":\"a\"}",
                ideasPath,
                "{\"title\":\"a\",\"text\":\"\"}",
                capturesPath,
                "{\"comments\":[\"" + comment + "\"],\"title\":\"a\",\"text\":\"\"}",
                "/ideas/" + idea,
                "{\"version\":1,\"title\":\"a\",\"text\":\"\"}");
        return Stream.concat(writesWithBody(), writesWithoutBody())
                .flatMap(write -> Stream.of(stranger, withoutSession)
                        .map(person -> DynamicTest.dynamicTest(write.toString(), () -> {
                            boolean bare = write.getKey().equals("DELETE");
                            String body = bare ? "" : bodies.getOrDefault(write.getValue(), "{\"vote\":\"agree\"}");
                            Answer answer = unchanged(w -> person.send(write.getKey(), write.getValue(), body))
                                    .refused(401, "not-signed-in");
                            assertThat(answer.header("WWW-Authenticate")).isNotEmpty();
                        })));
    }

    @TestFactory
    Stream<DynamicTest> everyWriteNeedsTheMark() {
        return Stream.concat(
                        Stream.concat(writesWithBody(), writesWithoutBody()), Stream.of(Map.entry("POST", "/session")))
                .flatMap(write -> Stream.of("", "0", "true")
                        .map(mark -> DynamicTest.dynamicTest(
                                write + " with \"" + mark + "\"",
                                () -> unchanged(w -> w.stranger()
                                                .with("X-Crowd", mark)
                                                .send(write.getKey(), write.getValue(), "{}"))
                                        .refused(403, "header-missing"))));
    }

    @TestFactory
    Stream<DynamicTest> everyWriteRefusesPagesOfOtherSites() {
        return Stream.concat(
                        Stream.concat(writesWithBody(), writesWithoutBody()), Stream.of(Map.entry("POST", "/session")))
                .map(write -> DynamicTest.dynamicTest(
                        write.toString(),
                        () -> unchanged(w -> ann.with("Origin", "https://evil.example")
                                        .send(write.getKey(), write.getValue(), "{}"))
                                .refused(403, "origin")));
    }

    @TestFactory
    Stream<DynamicTest> everyWriteRefusesOtherTypesThanJson() {
        return writesWithBody()
                .flatMap(write -> Stream.of(
                                "",
                                "text/plain",
                                "application/x-www-form-urlencoded",
                                "application/json; charset=iso-8859-1",
                                "application/jsonp",
                                "application/json, text/plain")
                        .map(type -> DynamicTest.dynamicTest(
                                write + " as " + type,
                                () -> unchanged(w -> w.guestOf(ann)
                                                .with("Content-Type", type)
                                                .send(write.getKey(), write.getValue(), "{\"text\":\"a\"}"))
                                        .refused(415, "content-type"))));
    }

    @Test
    void aBodyWhereNoneIsNeededHasToBeJsonToo() {
        unchanged(w -> ann.with("Content-Type", "text/plain").send("DELETE", "/comments/" + comment, "x"))
                .refused(415, "content-type");
    }

    @TestFactory
    Stream<DynamicTest> everyWriteRefusesHugeBodies() {
        String huge = "{\"text\":\"" + "a".repeat(CrowdApi.BODY_LIMIT) + "\"}";
        return Stream.concat(
                        Stream.concat(writesWithBody(), writesWithoutBody()), Stream.of(Map.entry("POST", "/session")))
                .map(write -> DynamicTest.dynamicTest(
                        write.toString(),
                        () -> unchanged(w -> ann.send(write.getKey(), write.getValue(), huge))
                                .refused(413, "too-large")));
    }

    @Test
    void aBodyOfTheLimitIsReadAndItsTextFoundTooLong() {
        String start = "{\"text\":\"";
        String body = start + "a".repeat(CrowdApi.BODY_LIMIT - start.length() - 2) + "\"}";
        assertThat(body.length()).isEqualTo(CrowdApi.BODY_LIMIT);

        unchanged(w -> ann.post(commentsPath, body)).invalid("text");
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        byte[] latin = "{\"text\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] wide = "{\"text\":\"a\"}".getBytes(StandardCharsets.UTF_16);

        unchanged(w -> ann.send("POST", commentsPath, latin)).invalid("body");
        unchanged(w -> ann.send("POST", commentsPath, wide)).invalid("body");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "{}; text",
                "{\"text\":null}; text",
                "{\"text\":\"\"}; text",
                "{\"text\":\" \\n \"}; text",
                "{\"text\":1}; text",
                "{\"text\":true}; text",
                "{\"text\":[\"a\"]}; text",
                "{\"text\":{}}; text",
                "{\"text\":\"a\\u0000b\"}; text",
                "{\"text\":\"a\\u001bb\"}; text",
                "{\"text\":\"\\ud800\"}; text",
                "{\"text\":\"a\",\"parent\":1}; parent",
                "{\"text\":\"a\",\"parent\":\"\"}; parent",
                "{\"text\":\"a\",\"parent\":\"nonsense\"}; parent",
                "{\"text\":\"a\",\"parent\":\"000000000a000\"}; parent"
            })
    void aCommentThatCannotBeIsRefused(String body, String field) {
        unchanged(w -> ann.post(commentsPath, body)).invalid(field);
    }

    @Test
    void aTooLongCommentIsRefusedAndSoIsOneOfTheLimitPlusOne() {
        // 5,000 characters are allowed; characters are counted as people count them, not in UTF-16 units.
        unchanged(w -> ann.post(commentsPath, "{\"text\":\"" + "a".repeat(5001) + "\"}"))
                .invalid("text");
        ann.post(commentsPath, "{\"text\":\"" + "\ud83d\ude00".repeat(5000) + "\"}")
                .created();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "{\"text\":\"\"}; title",
                "{\"title\":null,\"text\":\"\"}; title",
                "{\"title\":\"\",\"text\":\"\"}; title",
                "{\"title\":7,\"text\":\"\"}; title",
                "{\"title\":\"two\\nlines\",\"text\":\"\"}; title",
                "{\"title\":\"a\"}; text",
                "{\"title\":\"a\",\"text\":null}; text",
                "{\"title\":\"a\",\"text\":false}; text"
            })
    void anIdeaThatCannotBeIsRefused(String body, String field) {
        unchanged(w -> ann.post(ideasPath, body)).invalid(field);
    }

    @Test
    void aTooLongIdeaIsRefused() {
        unchanged(w -> ann.post(ideasPath, "{\"title\":\"" + "a".repeat(201) + "\",\"text\":\"\"}"))
                .invalid("title");
        unchanged(w -> ann.post(ideasPath, "{\"title\":\"a\",\"text\":\"" + "a".repeat(10_001) + "\"}"))
                .invalid("text");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "{\"title\":\"a\",\"text\":\"\"}; version",
                "{\"version\":null,\"title\":\"a\",\"text\":\"\"}; version",
                "{\"version\":\"1\",\"title\":\"a\",\"text\":\"\"}; version",
                "{\"version\":1.0,\"title\":\"a\",\"text\":\"\"}; version",
                "{\"version\":1e0,\"title\":\"a\",\"text\":\"\"}; version",
                "{\"version\":4294967297,\"title\":\"a\",\"text\":\"\"}; version",
                "{\"version\":true,\"title\":\"a\",\"text\":\"\"}; version",
                "{\"version\":1,\"text\":\"\"}; title",
                "{\"version\":1,\"title\":\"a\"}; text"
            })
    void aRevisionThatCannotBeIsRefused(String body, String field) {
        unchanged(w -> ann.put("/ideas/" + idea, body)).invalid(field);
    }

    @Test
    void aRevisionOfAnOldVersionConflicts() {
        ann.put("/ideas/" + idea, "{\"version\":1,\"title\":\"Second\",\"text\":\"\"}")
                .ok();

        unchanged(w -> editor.put("/ideas/" + idea, "{\"version\":1,\"title\":\"Third\",\"text\":\"\"}"))
                .refused(409, "conflict");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "{\"title\":\"a\",\"text\":\"\"}; comments",
                "{\"comments\":null,\"title\":\"a\",\"text\":\"\"}; comments",
                "{\"comments\":[],\"title\":\"a\",\"text\":\"\"}; comments",
                "{\"comments\":\"COMMENT\",\"title\":\"a\",\"text\":\"\"}; comments",
                "{\"comments\":[1],\"title\":\"a\",\"text\":\"\"}; comments",
                "{\"comments\":[null],\"title\":\"a\",\"text\":\"\"}; comments",
                "{\"comments\":[\"COMMENT\",\"COMMENT\"],\"title\":\"a\",\"text\":\"\"}; comments",
                "{\"comments\":[\"nonsense\"],\"title\":\"a\",\"text\":\"\"}; comments",
                "{\"comments\":[\"COMMENT\"],\"text\":\"\"}; title",
                "{\"comments\":[\"COMMENT\"],\"title\":\"a\"}; text"
            })
    void aCaptureThatCannotBeIsRefused(String body, String field) {
        unchanged(w -> editor.post(capturesPath, body.replace("COMMENT", comment)))
                .invalid(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"vote\":null}",
                "{\"vote\":\"\"}",
                "{\"vote\":\"AGREE\"}",
                "{\"vote\":\"yes\"}",
                "{\"vote\":1}",
                "{\"vote\":true}",
                "{\"vote\":[\"agree\"]}"
            })
    void aVoteThatCannotBeIsRefused(String body) {
        unchanged(w -> ann.put("/ideas/" + idea + "/vote", body)).invalid("vote");
        unchanged(w -> ann.put("/comments/" + comment + "/vote", body)).invalid("vote");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "{\"title\":\"a\"}; url",
                "{\"url\":null,\"title\":\"a\"}; url",
                "{\"url\":\"\",\"title\":\"a\"}; url",
                "{\"url\":\"/relative\",\"title\":\"a\"}; url",
                "{\"url\":\"javascript:alert(1)\",\"title\":\"a\"}; url",
                "{\"url\":\"ftp://journal.example/a\",\"title\":\"a\"}; url",
                "{\"url\":\"https://journal.example@evil.example/\",\"title\":\"a\"}; url",
                "{\"url\":\"https://journal.example/\\ud800\",\"title\":\"a\"}; url",
                "{\"url\":\"https://journal.example/\\u0000\",\"title\":\"a\"}; url",
                "{\"url\":\"https://journal.example/\"}; title",
                "{\"url\":\"https://journal.example/new\",\"title\":\"\"}; title"
            })
    void anArticleThatCannotBeIsRefused(String body, String field) {
        unchanged(w -> ann.post(articlesPath, body)).invalid(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/articles/one",
                "http://journal.example/articles/one",
                "https://journal.example:8443/articles/one",
                "https://journal.example.evil.example/",
                "https://evil.example/?https://journal.example/"
            })
    void anArticleOfAnotherSiteIsRefused(String url) {
        unchanged(w -> ann.post(articlesPath, "{\"url\":\"" + url + "\",\"title\":\"a\"}"))
                .refused(403, "site");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        unchanged(w -> ann.get("/campaigns/nothing")).refused(404, "not-found");
        unchanged(w -> ann.get("/campaigns/nothing/figures")).refused(404, "not-found");
        unchanged(w -> ann.get("/campaigns/\u0000")).refused(404, "not-found");
        unchanged(w -> ann.get("/campaigns/change/questions/\ud800")).refused(404, "not-found");
        unchanged(w -> ann.get("/campaigns/nothing/guide")).refused(404, "not-found");
        unchanged(w -> ann.get("/campaigns/change/guide")).refused(404, "not-found");
        unchanged(w -> ann.get("/campaigns/change/questions/nothing")).refused(404, "not-found");
        unchanged(w -> ann.get("/campaigns/change/article?url=https://journal.example/none"))
                .refused(404, "not-found");
        unchanged(w -> ann.get("/discussions/" + NO_ARTICLE + "/threads")).refused(404, "not-found");
        unchanged(w -> ann.get("/discussions/" + NO_QUESTION + "/threads")).refused(404, "not-found");
        unchanged(w -> ann.get("/discussions/" + NO_IDEA + "/threads")).refused(404, "not-found");
        unchanged(w -> ann.get("/comments/" + NO_COMMENT)).refused(404, "not-found");
        unchanged(w -> ann.get("/comments/" + NO_COMMENT + "/replies")).refused(404, "not-found");
        unchanged(w -> ann.get("/questions/" + NO_QUESTION + "/ideas")).refused(404, "not-found");
        unchanged(w -> ann.get("/questions/" + NO_QUESTION + "/ideas?sort=net")).refused(404, "not-found");
        unchanged(w -> ann.get("/questions/" + NO_QUESTION + "/ranking")).refused(404, "not-found");
        unchanged(w -> ann.get("/ideas/" + NO_IDEA)).refused(404, "not-found");
        unchanged(w -> ann.get("/ideas/" + NO_IDEA + "/revisions")).refused(404, "not-found");
        unchanged(w -> ann.get("/ideas/" + NO_IDEA + "/explanation")).refused(404, "not-found");
        unchanged(w -> ann.get("/widgets/other.js")).refused(404, "not-found");
        unchanged(w -> ann.get("/widgets/..%2Fapi%2FRoutes.class")).refused(404, "not-found");
        unchanged(w -> ann.post("/campaigns/nothing/articles", "{}")).refused(404, "not-found");
        unchanged(w -> ann.post("/discussions/" + NO_ARTICLE + "/comments", "{\"text\":\"a\"}"))
                .refused(404, "not-found");
        unchanged(w -> ann.post(commentsPath, "{\"text\":\"a\",\"parent\":\"" + NO_COMMENT + "\"}"))
                .refused(404, "not-found");
        unchanged(w -> ann.put("/comments/" + NO_COMMENT, "{\"text\":\"a\"}")).refused(404, "not-found");
        unchanged(w -> ann.delete("/comments/" + NO_COMMENT)).refused(404, "not-found");
        unchanged(w -> ann.put("/comments/" + NO_COMMENT + "/vote", "{\"vote\":\"agree\"}"))
                .refused(404, "not-found");
        unchanged(w -> ann.delete("/ideas/" + NO_IDEA + "/vote")).refused(404, "not-found");
        unchanged(w -> ann.post("/questions/" + NO_QUESTION + "/ideas", "{\"title\":\"a\",\"text\":\"\"}"))
                .refused(404, "not-found");
        unchanged(w -> ann.put("/ideas/" + NO_IDEA, "{\"version\":1,\"title\":\"a\",\"text\":\"\"}"))
                .refused(404, "not-found");
        unchanged(w -> editor.post(
                        capturesPath, "{\"comments\":[\"" + NO_COMMENT + "\"],\"title\":\"a\",\"text\":\"\"}"))
                .refused(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "",
                "/nothing",
                "/campaigns",
                "/campaigns/",
                "/campaigns/change/",
                "//campaigns/change",
                "/campaigns/change/guide/more",
                "/ideas",
                "/session/x",
                "campaigns/change"
            })
    void aPathThatLeadsNowhereIsNotFound(String path) {
        unchanged(w -> ann.get(path)).refused(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "0", "0000000000000", "zzzzzzzzzzzzz", "00000000080000", "000000000u000", "é"})
    void aMalformedIdInAPathIsRefused(String id) {
        unchanged(w -> ann.get("/comments/" + id)).invalid("id");
        unchanged(w -> ann.get("/ideas/" + id)).invalid("id");
        unchanged(w -> ann.get("/questions/" + id + "/ideas")).invalid("id");
        unchanged(w -> ann.get("/discussions/" + id + "/threads")).invalid("id");
        unchanged(w -> ann.put("/ideas/" + id + "/vote", "{\"vote\":\"agree\"}"))
                .invalid("id");
    }

    @Test
    void theIdOfAnotherKindOfThingIsRefused() {
        unchanged(w -> ann.get("/comments/" + idea)).invalid("id");
        unchanged(w -> ann.get("/ideas/" + comment)).invalid("id");
        unchanged(w -> ann.get("/questions/" + world.articleId() + "/ideas")).invalid("id");
        unchanged(w -> ann.get("/discussions/" + comment + "/threads")).invalid("id");
        unchanged(w -> ann.put("/comments/" + idea + "/vote", "{\"vote\":\"agree\"}"))
                .invalid("id");
        unchanged(w -> ann.put("/ideas/" + comment + "/vote", "{\"vote\":\"agree\"}"))
                .invalid("id");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=101, limit",
        "limit=-1, limit",
        "limit=1.5, limit",
        "limit=, limit",
        "limit=ten, limit",
        "limit=99999999999, limit",
        "limit=1&limit=2, limit",
        "after=nonsense, after",
        "after=, after",
        "limit=%zz, query",
        "limit=%, query",
        "limit=%4, query",
        "x=%c3%28, query"
    })
    void aPageThatCannotBeIsRefused(String query, String field) {
        unchanged(w -> ann.get("/discussions/" + world.articleId() + "/threads?" + query))
                .invalid(field);
        unchanged(w -> ann.get("/comments/" + comment + "/replies?" + query)).invalid(field);
        unchanged(w -> ann.get(ideasPath + "?" + query)).invalid(field);
        unchanged(w -> ann.get(ideasPath + "?sort=net&" + query)).invalid(field);
        unchanged(w -> ann.get("/questions/" + world.questionId() + "/ranking?" + query))
                .invalid(field);
    }

    @Test
    void anOrderOrMethodThatDoesNotExistIsRefused() {
        unchanged(w -> ann.get("/discussions/" + world.articleId() + "/threads?order=best"))
                .invalid("order");
        unchanged(w -> ann.get(ideasPath + "?sort=magic")).invalid("method");
        unchanged(w -> ann.get("/questions/" + world.questionId() + "/ranking?method=magic"))
                .invalid("method");
        unchanged(w -> ann.get("/ideas/" + idea + "/explanation?method=")).invalid("method");
        unchanged(w -> ann.get("/campaigns/change/article")).invalid("url");
        unchanged(w -> ann.get("/campaigns/change/article?url=nonsense")).invalid("url");
    }

    @Test
    void whatBelongsToAnotherStaysAsItIs() {
        unchanged(w -> ben.put("/comments/" + comment, "{\"text\":\"Bent\"}")).refused(403, "not-yours");
        unchanged(w -> ben.delete("/comments/" + comment)).refused(403, "not-yours");
        unchanged(w -> ben.put("/ideas/" + idea, "{\"version\":1,\"title\":\"Bent\",\"text\":\"\"}"))
                .refused(403, "not-yours");
        unchanged(w -> editor.delete("/comments/" + comment)).refused(403, "not-yours");
        assertThat(ann.get("/comments/" + comment).ok().text("text")).isEqualTo("A comment");
    }

    @Test
    void onlyFacilitatorsCapture() {
        Person moderator = world.host("mod", Role.MODERATOR);
        String body = "{\"comments\":[\"" + comment + "\"],\"title\":\"a\",\"text\":\"\"}";

        unchanged(w -> ann.post(capturesPath, body)).refused(403, "role-missing");
        unchanged(w -> moderator.post(capturesPath, body)).refused(403, "role-missing");
    }

    @Test
    void whatAPhaseDoesNotPermitIsRefused() {
        world.betweenPhases();
        unchanged(w -> ann.post(commentsPath, "{\"text\":\"a\"}")).refused(409, "wrong-phase");
        unchanged(w -> ann.put("/comments/" + comment, "{\"text\":\"a\"}")).refused(409, "wrong-phase");
        unchanged(w -> ann.post(ideasPath, "{\"title\":\"a\",\"text\":\"\"}")).refused(409, "wrong-phase");
        unchanged(w -> ann.put("/ideas/" + idea, "{\"version\":1,\"title\":\"b\",\"text\":\"\"}"))
                .refused(409, "wrong-phase");
        unchanged(w -> ann.put("/ideas/" + idea + "/vote", "{\"vote\":\"agree\"}"))
                .refused(409, "wrong-phase");
        unchanged(w -> ann.delete("/ideas/" + idea + "/vote")).refused(409, "wrong-phase");
        unchanged(w -> ann.put("/comments/" + comment + "/vote", "{\"vote\":\"agree\"}"))
                .refused(409, "wrong-phase");
        unchanged(w -> ann.post(articlesPath, "{\"url\":\"https://journal.example/new\",\"title\":\"a\"}"))
                .refused(409, "wrong-phase");
    }

    @Test
    void aClosedCampaignTakesNothing() {
        world.close();
        unchanged(w -> ann.post(commentsPath, "{\"text\":\"a\"}")).refused(409, "wrong-phase");
        unchanged(w -> ann.put("/ideas/" + idea + "/vote", "{\"vote\":\"agree\"}"))
                .refused(409, "wrong-phase");
        unchanged(w -> editor.put("/ideas/" + idea, "{\"version\":1,\"title\":\"b\",\"text\":\"\"}"))
                .refused(409, "wrong-phase");
        unchanged(w -> editor.post(capturesPath, "{\"comments\":[\"" + comment + "\"],\"title\":\"a\",\"text\":\"\"}"))
                .refused(409, "wrong-phase");
        unchanged(w -> ann.post(articlesPath, "{\"url\":\"https://journal.example/new\",\"title\":\"a\"}"))
                .is(409);
    }

    @Test
    void editingIsOverAfterTheWindow() {
        world.later(Duration.ofMinutes(15).plusMillis(1));

        unchanged(w -> ann.put("/comments/" + comment, "{\"text\":\"Late\"}")).refused(409, "too-late");
    }

    @Test
    void whatIsGoneCannotBeAnsweredChangedOrVotedOn() {
        ann.delete("/comments/" + comment).ok();

        unchanged(w -> ben.post(commentsPath, "{\"text\":\"a\",\"parent\":\"" + comment + "\"}"))
                .refused(409, "conflict");
        unchanged(w -> ann.put("/comments/" + comment, "{\"text\":\"Back\"}")).refused(409, "conflict");
        unchanged(w -> ben.put("/comments/" + comment + "/vote", "{\"vote\":\"agree\"}"))
                .refused(409, "conflict");
        unchanged(w -> editor.post(capturesPath, "{\"comments\":[\"" + comment + "\"],\"title\":\"a\",\"text\":\"\"}"))
                .refused(409, "conflict");
    }

    @Test
    void aParentOfAnotherDiscussionIsRefused() {
        unchanged(w -> ann.post(
                        "/discussions/" + idea + "/comments", "{\"text\":\"a\",\"parent\":\"" + comment + "\"}"))
                .invalid("parent");
    }

    @Test
    void aKeyThatWasUsedForSomethingElseConflicts() {
        ann.with("Idempotency-Key", "one")
                .post(commentsPath, "{\"text\":\"a\"}")
                .created();

        unchanged(w -> ann.post(commentsPath, "{\"text\":\"b\"}")).refused(409, "conflict");
        unchanged(w -> ann.post("/discussions/" + idea + "/comments", "{\"text\":\"a\"}"))
                .refused(409, "conflict");
        unchanged(w -> ann.post(ideasPath, "{\"title\":\"a\",\"text\":\"\"}")).refused(409, "conflict");
    }

    @Test
    void aKeyThatCannotBeIsRefused() {
        for (String key : new String[] {"", "a b", "é", "x".repeat(101), "a\tb"}) {
            unchanged(w -> ann.with("Idempotency-Key", key).post(commentsPath, "{\"text\":\"a\"}"))
                    .invalid("Idempotency-Key");
        }
    }

    @Test
    void aLoneHalfOfACharacterIsAnsweredInWellFormedUtf8() {
        Answer answer =
                unchanged(w -> ann.post(commentsPath, "{\"text\":\"\\udead\"}")).invalid("text");

        assertThat(answer.text("detail")).contains("well-formed Unicode");
    }
}
