package org.crowdchange.servlet.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.servlet.http.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of other sites cannot write in a reader's name, nor read in it, unless the host has listed them. */
class CrossSiteTest {
    private final World world = new World();
    private final World listing = new World(
            o -> o.allowedOrigins = Set.of(Origin.parse("https://blog.example").orElseThrow()));

    private static Answer write(World world, Person person) {
        return person.post("/discussions/" + world.articleId() + "/comments", "{\"text\":\"a\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://journal.example",
                "https://journal.example:8443",
                "https://www.journal.example",
                "https://journal.example.evil.example",
                "https://evil.example/https://journal.example",
                "https://journal.example/",
                "https://user@journal.example",
                "null",
                "",
                "journal.example",
                "https://",
                "https://journal.example, https://evil.example"
            })
    void aWriteFromAnotherOriginIsRefused(String origin) {
        Person ann = world.guest().with("Origin", origin);
        Map<String, JournalHead> before = world.state();

        write(world, ann).refused(403, "origin");

        assertThat(world.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://journal.example", "https://journal.example:443", "HTTPS://JOURNAL.example"})
    void aWriteFromTheOwnOriginIsLetThrough(String origin) {
        write(world, world.guest().with("Origin", origin)).created();
    }

    @ParameterizedTest
    @CsvSource({"same-origin, 201", "none, 201", "same-site, 403", "cross-site, 403", "nonsense, 403"})
    void whatTheBrowserSaysOfTheSiteCountsWithAndWithoutAnOrigin(String site, int status) {
        write(world, world.guest().with("Sec-Fetch-Site", site)).is(status);
        write(world, world.guest().without("Origin").with("Sec-Fetch-Site", site))
                .is(status);
    }

    @Test
    void aProgramThatIsNoBrowserSaysNeither() {
        write(world, world.guest().without("Origin")).created();
    }

    @Test
    void aPortThatIsNotTheUsualOneHasToBeTheSame() {
        Person ann = world.guest().at(new Origin("http", "localhost", 8080));

        write(world, ann.with("Origin", "http://localhost:8080")).created();
        write(world, ann.with("Origin", "http://localhost")).refused(403, "origin");
        write(world, ann.with("Origin", "http://localhost:8081")).refused(403, "origin");
    }

    @Test
    void aListedOriginMayWriteAndRead() {
        Person ann = listing.guest().with("Origin", "https://blog.example").with("Sec-Fetch-Site", "same-site");

        Answer made = write(listing, ann).created();

        assertThat(made.header("Access-Control-Allow-Origin")).isEqualTo("https://blog.example");
        assertThat(made.header("Access-Control-Allow-Credentials")).isEqualTo("true");
        assertThat(made.header("Access-Control-Expose-Headers")).contains("ETag", "Link", "Retry-After");
        assertThat(ann.get("/session").ok().header("Access-Control-Allow-Origin"))
                .isEqualTo("https://blog.example");
        assertThat(ann.get("/nothing").header("Access-Control-Allow-Origin")).isEqualTo("https://blog.example");
    }

    @Test
    void aListedOriginStillNeedsTheMark() {
        write(listing, listing.guest().with("Origin", "https://blog.example").without("X-Crowd"))
                .refused(403, "header-missing");
    }

    @Test
    void anUnlistedOriginGetsNoLeaveToRead() {
        for (World each : new World[] {world, listing}) {
            Answer answer = each.guest()
                    .with("Origin", "https://evil.example")
                    .get("/session")
                    .ok();

            assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
            assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
            assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        }
    }

    @Test
    void withAListEveryAnswerVariesByOrigin() {
        Person ann = listing.guest();

        for (String path : new String[] {"/campaigns/change", "/session", "/widgets/crowd.js", "/nothing"}) {
            assertThat(ann.get(path).response().headers().all("Vary")).as(path).contains("Origin");
        }
        assertThat(world.guest().get("/campaigns/change").response().headers().all("Vary"))
                .isEmpty();
    }

    @Test
    void aListedOriginIsToldBeforehandWhatItMaySend() {
        Answer answer = listing.stranger()
                .without("X-Crowd")
                .with("Origin", "https://blog.example")
                .with("Access-Control-Request-Method", "PUT")
                .with("Access-Control-Request-Headers", "content-type,x-crowd")
                .send("OPTIONS", "/ideas/0000000000000/vote", "")
                .is(204);

        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("https://blog.example");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEqualTo("true");
        assertThat(answer.header("Access-Control-Allow-Methods")).isEqualTo("DELETE, OPTIONS, PUT");
        assertThat(answer.header("Access-Control-Allow-Headers"))
                .contains("Content-Type", "X-Crowd", "Idempotency-Key", "If-None-Match");
        assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("600");
    }

    @Test
    void anUnlistedOriginIsToldNothing() {
        for (World each : new World[] {world, listing}) {
            Answer answer = each.stranger()
                    .with("Origin", "https://evil.example")
                    .with("Access-Control-Request-Method", "PUT")
                    .send("OPTIONS", "/ideas/0000000000000/vote", "")
                    .is(204);

            assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
            assertThat(answer.header("Access-Control-Allow-Methods")).isEmpty();
        }
    }

    @Test
    void articlesAreAtTheNamedSitesOnceThereAreAny() {
        World sited = new World(
                o -> o.sites = Set.of(Origin.parse("https://news.example").orElseThrow()));
        Person ann = sited.guest();

        ann.post("/campaigns/change/articles", "{\"url\":\"https://news.example/a\",\"title\":\"a\"}")
                .created();
        ann.post("/campaigns/change/articles", "{\"url\":\"https://journal.example/a\",\"title\":\"a\"}")
                .refused(403, "site");
    }
}
