package org.crowdchange.servlet.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.Role;
import org.crowdchange.servlet.guest.GuestKeys;
import org.crowdchange.servlet.http.Origin;
import org.crowdchange.servlet.identity.HostIdentity;
import org.junit.jupiter.api.Test;

/** How people are known again, and how nobody is taken for somebody else. */
class SessionTest {
    private final World world = new World();

    /** The number of the guest in a cookie. */
    private static String id(Person person) {
        return parts(person).get(0);
    }

    /** Number, time and signature. */
    private static List<String> parts(Person person) {
        return List.of(value(person).split("\\.", -1));
    }

    private static String value(Person person) {
        return person.cookie().substring("crowd_guest=".length());
    }

    @Test
    void aStrangerIsNobody() {
        assertThat(world.stranger().get("/session").ok().text()).isEqualTo("{\"participant\":null,\"roles\":[]}");
    }

    @Test
    void aGuestIsKnownAgainByTheCookie() {
        Person ann = world.stranger();
        Answer begun = ann.post("/session", "").ok();
        String cookie = begun.header("Set-Cookie");
        Person again = world.stranger().with("Cookie", cookie.substring(0, cookie.indexOf(';')));

        assertThat(begun.text("participant/alias")).matches("Reader [A-Z]{4}");
        assertThat(begun.at("roles").toString()).isEqualTo("[\"participant\"]");
        assertThat(again.get("/session").ok().text()).isEqualTo(begun.text());
    }

    @Test
    void theCookieIsForThisServerAndThisPathOnlyAndOutOfReachOfScripts() {
        String cookie = world.stranger().post("/session", "").ok().header("Set-Cookie");

        assertThat(cookie)
                .matches("crowd_guest=[A-Za-z0-9_-]{22}\\.[0-9]+\\.[A-Za-z0-9_-]{43}; Path=/crowd; Max-Age=31536000; "
                        + "HttpOnly; SameSite=Lax; Secure");
    }

    @Test
    void withoutHttpsTheCookieIsNotMarkedSecureAsBrowsersWouldDropIt() {
        String cookie = world.stranger()
                .at(new Origin("http", "localhost", 8080))
                .with("Origin", "http://localhost:8080")
                .post("/session", "")
                .ok()
                .header("Set-Cookie");

        assertThat(cookie).contains("HttpOnly").doesNotContain("Secure");
    }

    @Test
    void beginningAgainKeepsTheGuestAndRenewsTheCookie() {
        Person ann = world.guest();
        List<String> before = parts(ann);
        Map<String, JournalHead> state = world.state();
        world.later(Duration.ofDays(3));

        List<String> after = parts(ann.begin());

        assertThat(after.get(0)).isEqualTo(before.get(0));
        assertThat(after.get(1)).isNotEqualTo(before.get(1));
        assertThat(world.state()).isEqualTo(state);
    }

    @Test
    void aCookieIsGoodForAYear() {
        Person ann = world.guest();
        world.later(Duration.ofDays(365).minusSeconds(1));
        assertThat(ann.get("/session").ok().at("participant").isNull()).isFalse();

        world.later(Duration.ofSeconds(1));
        assertThat(ann.get("/session").ok().at("participant").isNull()).isTrue();
    }

    @Test
    void aForgedOrMalformedCookieIsNoCookieAndNoError() {
        Person ann = world.guest();
        String id = id(ann);
        String issued = parts(ann).get(1);
        String signature = parts(ann).get(2);
        String otherEnd = signature.endsWith("A") ? "E" : "A";
        List<String> forged = List.of(
                "",
                "x",
                "..",
                id,
                id + "." + issued,
                id + "." + issued + ".",
                id + "." + issued + "." + "A".repeat(43),
                id + "." + (Long.parseLong(issued) + 1) + "." + signature,
                "A" + id.substring(1) + "." + issued + "." + signature,
                id + "." + issued + "." + signature.substring(0, 42) + otherEnd,
                id + "." + issued + "." + signature + "A",
                id + ".0" + issued + "." + signature,
                id + ".999999999999." + signature,
                signature + "." + issued + "." + id,
                "%00" + value(ann),
                value(ann).replace('.', ':'));

        for (String value : forged) {
            Person forger = world.stranger().with("Cookie", "crowd_guest=" + value);
            assertThat(forger.get("/session").ok().at("participant").isNull())
                    .as(value)
                    .isTrue();
            forger.post("/discussions/" + world.articleId() + "/comments", "{\"text\":\"I am Ann\"}")
                    .refused(401, "not-signed-in");
        }
    }

    @Test
    void aForgerWhoBeginsASessionIsSomebodyNew() {
        Person ann = world.guest();
        String forged = "A".repeat(22) + value(ann).substring(22);

        Person forger = world.stranger().with("Cookie", "crowd_guest=" + forged).begin();

        assertThat(value(forger)).doesNotStartWith("A".repeat(22)).isNotEqualTo(value(ann));
    }

    @Test
    void aPlantedSecondCookieDoesNotHideTheGenuineOne() {
        Person ann = world.guest();
        String alias = ann.get("/session").ok().text("participant/alias");

        ann.with("Cookie", "a=b; crowd_guest=planted; " + ann.cookie() + "; c=d");

        assertThat(ann.get("/session").ok().text("participant/alias")).isEqualTo(alias);
    }

    @Test
    void cookiesOfOtherNamesAreNotLookedAt() {
        Person ann = world.guest();

        Person other = world.stranger().with("Cookie", "xcrowd_guest=" + value(ann) + "; crowd_guest2=" + value(ann));

        assertThat(other.get("/session").ok().at("participant").isNull()).isTrue();
    }

    @Test
    void guestsDoNotShareANumber() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            ids.add(id(world.guest()));
        }

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void anOldKeyIsKnownBesideANewOneAndForgottenWhenItIsTakenAway() {
        byte[] old = new byte[32];
        byte[] fresh = new byte[32];
        new Random(1).nextBytes(old);
        new Random(2).nextBytes(fresh);
        Person ann = withKeys(1, old).guest();

        // The same guest comes to servers with other keys.
        Person both =
                withKeys(2, fresh, old).stranger().with("Cookie", ann.cookie()).begin();
        Person later =
                withKeys(3, fresh).stranger().with("Cookie", both.cookie()).begin();
        Person tooLate =
                withKeys(4, fresh).stranger().with("Cookie", ann.cookie()).begin();

        assertThat(id(both)).isEqualTo(id(ann));
        assertThat(id(later)).isEqualTo(id(ann));
        assertThat(id(tooLate)).isNotEqualTo(id(ann));
    }

    private static World withKeys(int seed, byte[]... keys) {
        return new World(o -> {
            o.random = new Random(seed);
            o.guestKeys = Optional.of(GuestKeys.of(List.of(keys)));
        });
    }

    @Test
    void whomTheHostHasSignedInNeedsNoCookie() {
        Person editor = world.signedIn("editor", Role.FACILITATOR);
        assertThat(editor.get("/session").ok().text())
                .isEqualTo("{\"participant\":null,\"roles\":[\"participant\",\"facilitator\"]}");

        Answer begun = editor.post("/session", "").ok();

        assertThat(begun.header("Set-Cookie")).isEmpty();
        assertThat(begun.at("roles").toString()).isEqualTo("[\"participant\",\"facilitator\"]");
        assertThat(editor.get("/session").ok().text()).isEqualTo(begun.text());
    }

    @Test
    void theHostsLoginGoesBeforeTheGuestCookie() {
        Person ann = world.guest();
        Person both = world.signedIn("ann").with("Cookie", ann.cookie()).begin();

        assertThat(both.get("/session").ok().text("participant/alias"))
                .isNotEqualTo(ann.get("/session").ok().text("participant/alias"));
        assertThat(world.crowd.participants().find("host:ann")).isPresent();
    }

    @Test
    void aGuestCannotTakeTheNameOfAHostsUser() {
        Person editor = world.host("editor", Role.FACILITATOR);
        String comment = editor.comments(world.articleId(), "From the desk");

        // No part of a guest's cookie can say "host:": its number has 22 characters of base 64.
        Person forger = world.stranger().with("Cookie", "crowd_guest=host:editor.1.x");

        assertThat(forger.get("/comments/" + comment).ok().at("mine").booleanValue())
                .isFalse();
    }

    @Test
    void withoutGuestsOnlyThoseTakePartWhomTheHostKnows() {
        World members = new World(o -> o.guestKeys = Optional.empty());
        Map<String, JournalHead> before = members.state();

        members.stranger().get("/campaigns/change").ok();
        assertThat(members.stranger()
                        .post("/session", "")
                        .refused(401, "not-signed-in")
                        .header("Set-Cookie"))
                .isEmpty();
        members.stranger()
                .with("Cookie", world.guest().cookie())
                .post("/session", "")
                .refused(401, "not-signed-in");
        assertThat(members.state()).isEqualTo(before);
        members.host("ann").comments(members.articleId(), "Here I am");
    }

    @Test
    void aGuestWhomTheServerHasForgottenIsNobodyUntilTheNextSession() {
        Person ann = world.guest();
        World restarted = new World();
        Person again = new Person(restarted.api, Optional.empty()).with("Cookie", ann.cookie());

        assertThat(again.get("/session").ok().text()).isEqualTo("{\"participant\":null,\"roles\":[]}");
        assertThat(again.begin().get("/session").ok().at("participant").isNull())
                .isFalse();
    }

    @Test
    void anIdentityProviderSeesHeadersCookiesAndTheRemoteUser() {
        List<String> seen = new ArrayList<>();
        World spied = new World(o -> o.identity = Optional.of(request -> {
            seen.add(request.header("x-sso").orElse("-"));
            seen.add(request.cookie("host_session").orElse("-"));
            seen.add(request.remoteUser().orElse("-"));
            seen.add(request.attribute("user").isPresent() ? "attribute" : "-");
            return Optional.of(new HostIdentity("spied", Set.of()));
        }));

        spied.signedIn("jane")
                .with("X-SSO", "token")
                .with("Cookie", "host_session=\"abc\"; crowd_guest=x")
                .get("/session")
                .ok();

        assertThat(seen).containsExactly("token", "abc", "jane", "-");
    }

    @Test
    void answersThatAreTheSameForEverybodyDoNotAskWhoReads() {
        World failing = new World(o -> o.identity = Optional.of(request -> {
            throw new IllegalStateException("asked");
        }));

        failing.stranger().get("/campaigns/change").ok();
        failing.stranger().get("/session").refused(500, "internal");
    }
}
