package org.crowdchange.servlet.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.crowdchange.journal.JournalHead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Too much is too much, for one person and for one address; reading is free. */
class LimitsTest {
    private static World limited(int perPerson, int perAddress, int sessions) {
        return new World(o -> o.limits = new Settings.Limits(perPerson, perAddress, sessions));
    }

    private static Answer vote(World world, Person person) {
        return person.put("/ideas/" + world.article.id() + "/vote", "{\"vote\":\"agree\"}");
    }

    @Test
    void onePersonHasSoManyWritesInAMinuteAndThenHasToWait() {
        World world = limited(3, 100, 100);
        Person ann = world.guest();
        for (int i = 0; i < 3; i++) {
            ann.comments(world.articleId(), "Comment " + i);
        }
        Map<String, JournalHead> before = world.state();

        Answer refused = ann.post("/discussions/" + world.articleId() + "/comments", "{\"text\":\"one more\"}")
                .refused(429, "too-many-requests");

        // Three in sixty seconds is one in twenty.
        assertThat(refused.header("Retry-After")).isEqualTo("20");
        assertThat(world.state()).isEqualTo(before);
        ann.from("198.51.100.7").delete("/comments/x").refused(429, "too-many-requests");
        world.guest().comments(world.articleId(), "Another person, the same address");
        world.later(Duration.ofSeconds(20));
        ann.comments(world.articleId(), "Later");
        ann.post("/discussions/" + world.articleId() + "/comments", "{\"text\":\"again\"}")
                .is(429);
    }

    @Test
    void oneAddressHasSoManyWritesWhoeverSendsThem() {
        World world = limited(100, 4, 100);
        // Beginning a session is a write too: two are used up here.
        Person ann = world.guest();
        Person ben = world.guest();
        vote(world, ann).is(400);
        vote(world, ben).is(400);

        vote(world, ann).refused(429, "too-many-requests");
        vote(world, world.stranger()).refused(429, "too-many-requests");
        vote(world, ann.from("198.51.100.7")).is(400);
    }

    @Test
    void oneAddressBeginsSoManySessions() {
        World world = limited(100, 100, 2);
        world.guest();
        world.guest();
        Map<String, JournalHead> before = world.state();

        Answer refused = world.stranger().post("/session", "").refused(429, "too-many-requests");

        assertThat(refused.header("Set-Cookie")).isEmpty();
        assertThat(world.state()).isEqualTo(before);
        world.stranger().from("198.51.100.7").begin();
        world.later(Duration.ofMinutes(1));
        world.guest();
    }

    @Test
    void readingIsFree() {
        World world = limited(1, 1, 1);
        Person stranger = world.stranger();
        for (int i = 0; i < 50; i++) {
            stranger.get("/campaigns/change").ok();
            stranger.get("/session").ok();
        }
    }

    @Test
    void whatIsRefusedBeforeDoesNotCount() {
        World world = limited(1, 2, 100);
        Person ann = world.guest();
        for (int i = 0; i < 10; i++) {
            vote(world, world.guestOf(ann).with("Origin", "https://evil.example"))
                    .refused(403, "origin");
        }

        vote(world, ann).is(400);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:db8:1:2::9, 2001:db8:1:2::/64",
        "2001:0db8:0001:0002:0000:0000:0000:0009, 2001:db8:1:2::/64",
        "[2001:db8:1:2::9], 2001:db8:1:2::/64",
        "192.0.2.1:1234, 192.0.2.1",
        "[2001:db8:1:2::9]:1234, 2001:db8:1:2::/64",
        "::ffff:192.0.2.1, 192.0.2.1",
        "::FFFF:192.0.2.1, 192.0.2.1",
        "fe80::1%eth0, fe80:0:0:0::/64",
        "::1, 0:0:0:0::/64",
        "::, 0:0:0:0::/64",
        "unknown, unknown",
        "a:b, a:b::/64"
    })
    void ofALongAddressTheNetworkCounts(String address, String network) {
        assertThat(Limiter.network(address)).isEqualTo(network);
    }

    @Test
    void aMadeUpAddressIsNoLongerThanARealOne() {
        assertThat(Limiter.network("x:".repeat(10_000)).length()).isEqualTo(64);
    }
}
