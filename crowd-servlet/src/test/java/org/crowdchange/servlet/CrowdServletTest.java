package org.crowdchange.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.crowdchange.Crowd;
import org.crowdchange.campaign.NewCampaign;
import org.crowdchange.model.Activity;
import org.crowdchange.model.Actor;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.Phase;
import org.crowdchange.model.Role;
import org.crowdchange.servlet.identity.HostIdentity;
import org.crowdchange.store.memory.MemoryStore;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The servlet in a real container, over the wire. */
class CrowdServletTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2015-01-12T09:00:00Z"));

    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void closeEverything() throws Exception {
        for (int i = opened.size() - 1; i >= 0; i--) {
            opened.get(i).close();
        }
    }

    /** A crowd with one campaign and one article. */
    private Crowd crowd(String campaign) {
        Crowd crowd = Crowd.builder(new MemoryStore())
                .clock(CLOCK)
                .random(new Random(campaign.hashCode()))
                .build();
        opened.add(crowd);
        Actor organiser = Actor.of(crowd.participants().join("host:organiser").id(), Role.ORGANISER);
        Campaign made = crowd.campaigns()
                .create(
                        organiser,
                        new NewCampaign(
                                campaign,
                                "Campaign " + campaign,
                                "",
                                ZoneOffset.UTC,
                                List.of(Phase.of(
                                        "all",
                                        "All",
                                        LocalDate.parse("2015-01-09"),
                                        LocalDate.parse("2015-02-09"),
                                        Activity.values()))));
        crowd.campaigns().addArticle(organiser, made.id(), "https://journal.example/one", "One");
        return crowd;
    }

    private static String discussion(Crowd crowd, String campaign) {
        return crowd.campaigns()
                .findArticle(crowd.campaigns().find(campaign).orElseThrow().id(), "https://journal.example/one")
                .orElseThrow()
                .id()
                .toString();
    }

    private int start(String contextPath, Consumer<ServletContextHandler> mount) throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("localhost");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler(contextPath);
        mount.accept(context);
        server.setHandler(context);
        opened.add(server::stop);
        server.start();
        return connector.getLocalPort();
    }

    private RawHttp mounted(Crowd crowd) throws Exception {
        return new RawHttp(
                start("/", context -> context.addServlet(new ServletHolder(new CrowdServlet(crowd)), "/crowd/*")));
    }

    @Test
    void oneLineMountsTheApiAndTheWidgets() throws Exception {
        RawHttp http = mounted(crowd("change"));

        RawHttp.Answer campaign = http.get("/crowd/campaigns/change");
        RawHttp.Answer script = http.get("/crowd/widgets/crowd.js");

        assertThat(campaign.status()).isEqualTo(200);
        assertThat(campaign.header("Content-Type")).isEqualTo("application/json");
        assertThat(campaign.body()).contains("\"slug\":\"change\"");
        assertThat(script.status()).isEqualTo(200);
        assertThat(script.header("Content-Type")).isEqualToIgnoringCase("text/javascript; charset=utf-8");
    }

    @Test
    void aGuestComesWritesAndIsKnownAgain() throws Exception {
        Crowd crowd = crowd("change");
        RawHttp http = mounted(crowd);

        RawHttp.Answer session = http.send("POST", "/crowd/session");
        RawHttp ann = http.with("Cookie", "other=1; " + session.cookie());
        RawHttp.Answer made = ann.send(
                "POST", "/crowd/discussions/" + discussion(crowd, "change") + "/comments", "{\"text\":\"Grüße 😀\"}");

        assertThat(session.status()).isEqualTo(200);
        assertThat(session.header("Set-Cookie"))
                .contains("Path=/crowd;", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body()).contains("Grüße 😀");
        assertThat(ann.get(made.header("Location")).body()).contains("\"mine\":true");
        assertThat(http.get(made.header("Location")).body()).contains("\"mine\":false");
        assertThat(http.send(
                                "POST",
                                "/crowd/discussions/" + discussion(crowd, "change") + "/comments",
                                "{\"text\":\"x\"}")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void headHasTheLengthAndNoBody() throws Exception {
        RawHttp http = mounted(crowd("change"));

        RawHttp.Answer get = http.get("/crowd/campaigns/change");
        RawHttp.Answer head = http.send("HEAD", "/crowd/campaigns/change");

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Length")).isEqualTo(get.header("Content-Length"));
        assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
    }

    @Test
    void whoHasTheSameBytesGetsNone() throws Exception {
        RawHttp http = mounted(crowd("change"));
        String tag = http.get("/crowd/campaigns/change").header("ETag");

        RawHttp.Answer answer = http.with("If-None-Match", tag).get("/crowd/campaigns/change");

        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("ETag")).isEqualTo(tag);
    }

    @Test
    void encodedPathsAreDecodedOnce() throws Exception {
        RawHttp http = mounted(crowd("change"));

        assertThat(http.get("/crowd/campaigns/ch%61nge").status()).isEqualTo(200);
        assertThat(http.get("/cr%6Fwd/campaigns/change").status()).isEqualTo(200);
        assertThat(http.get("/crowd/campaigns/change;v=1").status()).isEqualTo(200);
        // An encoded percent sign could be decoded twice by careless servers; Jetty refuses it on its own.
        assertThat(http.get("/crowd/campaigns/ch%2561nge").status()).isIn(400, 404);
        assertThat(http.get("/crowd/campaigns/%F0%9F%98%80").status()).isEqualTo(404);
        assertThat(http.get("/crowd/campaigns/change/article?url=https%3A%2F%2Fjournal.example%2Fone")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/crowd/campaigns%2Fchange",
                "/crowd/widgets/..%2F..%2Fapi%2FRoutes.class",
                "/crowd/widgets/../api/Routes.class",
                "/crowd/%2e%2e/crowd/campaigns",
                "/crowd/campaigns/%00",
                "/crowd/campaigns/%ff",
                "/crowd//campaigns/change",
                "/crowd/campaigns/\\..\\x",
                "/crowd/campaigns/<script>alert(1)</script>",
                "/crowd",
                "/crowd/"
            })
    void oddPathsLeadNowhereAndShowNothing(String path) throws Exception {
        RawHttp.Answer answer = mounted(crowd("change")).get(path);

        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("\tat ", "Exception", "<script>alert");
    }

    @Test
    void aBodyMayComeInChunks() throws Exception {
        Crowd crowd = crowd("change");
        RawHttp http = mounted(crowd);
        RawHttp ann = http.with("Cookie", http.send("POST", "/crowd/session").cookie());
        String path = "/crowd/discussions/" + discussion(crowd, "change") + "/comments";

        RawHttp.Answer made = ann.sendInChunks("POST", path, List.of("{\"te", "xt\":\"in", " pieces\"}"));
        RawHttp.Answer empty = ann.sendInChunks("POST", path, List.of());

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body()).contains("in pieces");
        assertThat(empty.status()).isEqualTo(400);
    }

    @Test
    void aHugeBodyIsRefusedHoweverItComes() throws Exception {
        Crowd crowd = crowd("change");
        RawHttp http = mounted(crowd);
        RawHttp ann = http.with("Cookie", http.send("POST", "/crowd/session").cookie());
        String path = "/crowd/discussions/" + discussion(crowd, "change") + "/comments";
        String huge = "a".repeat(70_000);

        assertThat(ann.send("POST", path, huge).status()).isEqualTo(413);
        assertThat(ann.sendInChunks("POST", path, List.of(huge, huge)).status()).isEqualTo(413);
    }

    @Test
    void aBodyThatCannotBeReadIsTheSendersProblem() throws Exception {
        Crowd crowd = crowd("change");
        RawHttp http = mounted(crowd);
        String path = "/crowd/discussions/" + discussion(crowd, "change") + "/comments";

        RawHttp.Answer answer = http.sendRaw("POST", path, "Transfer-Encoding: chunked", "zz\r\nnonsense\r\n");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("\tat ", "Exception");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void twoCrowdsUnderTwoPrefixesDoNotSeeEachOther() throws Exception {
        Crowd first = crowd("change");
        Crowd second = crowd("other");
        int port = start("/", context -> {
            context.addServlet(new ServletHolder(new CrowdServlet(first)), "/crowd/*");
            context.addServlet(new ServletHolder(new CrowdServlet(second)), "/a/b/*");
        });
        RawHttp http = new RawHttp(port);

        assertThat(http.get("/crowd/campaigns/change").status()).isEqualTo(200);
        assertThat(http.get("/crowd/campaigns/other").status()).isEqualTo(404);
        assertThat(http.get("/a/b/campaigns/other").status()).isEqualTo(200);
        assertThat(http.get("/a/b/campaigns/change").status()).isEqualTo(404);

        RawHttp.Answer session = http.send("POST", "/a/b/session");
        assertThat(session.header("Set-Cookie")).contains("Path=/a/b;");
        RawHttp ann = http.with("Cookie", session.cookie());
        assertThat(ann.send("POST", "/a/b/discussions/" + discussion(second, "other") + "/comments", "{\"text\":\"x\"}")
                        .header("Location"))
                .startsWith("/a/b/comments/");
        assertThat(ann.get("/crowd/session").body()).contains("\"participant\":null");
    }

    @Test
    void oneCrowdMayBeMountedTwice() throws Exception {
        Crowd crowd = crowd("change");
        int port = start("/", context -> {
            context.addServlet(new ServletHolder(new CrowdServlet(crowd)), "/one/*");
            context.addServlet(new ServletHolder(new CrowdServlet(crowd)), "/two/*");
        });
        RawHttp http = new RawHttp(port);
        RawHttp ann = http.with("Cookie", http.send("POST", "/one/session").cookie());
        ann.send(
                "POST", "/one/discussions/" + discussion(crowd, "change") + "/comments", "{\"text\":\"seen by both\"}");

        assertThat(http.get("/two/discussions/" + discussion(crowd, "change") + "/threads")
                        .body())
                .contains("seen by both");
    }

    @Test
    void theContextPathIsPartOfThePrefix() throws Exception {
        Crowd crowd = crowd("change");
        RawHttp http = new RawHttp(
                start("/site", context -> context.addServlet(new ServletHolder(new CrowdServlet(crowd)), "/crowd/*")));

        RawHttp.Answer session = http.send("POST", "/site/crowd/session");

        assertThat(session.header("Set-Cookie")).contains("Path=/site/crowd;");
    }

    @Test
    void atTheRootTheCookieIsForAllPaths() throws Exception {
        Crowd crowd = crowd("change");
        RawHttp http = new RawHttp(
                start("/", context -> context.addServlet(new ServletHolder(new CrowdServlet(crowd)), "/*")));

        assertThat(http.send("POST", "/session").header("Set-Cookie")).contains("Path=/;");
        assertThat(http.get("/campaigns/change").status()).isEqualTo(200);
    }

    @Test
    void aContextIsToldInOneLineToo() throws Exception {
        Crowd crowd = crowd("change");
        RawHttp http = new RawHttp(start(
                "/",
                context -> context.addServletContainerInitializer(
                        (classes, servletContext) -> CrowdServlet.register(servletContext, crowd))));

        assertThat(http.get("/crowd/campaigns/change").status()).isEqualTo(200);
    }

    @Test
    void aTakenNameOrPathIsRefusedWhenItIsTold() throws Exception {
        Crowd crowd = crowd("change");
        List<Throwable> refused = new ArrayList<>();
        start(
                "/",
                context -> context.addServletContainerInitializer((classes, servletContext) -> {
                    CrowdServlet.register(servletContext, crowd);
                    for (String[] each :
                            new String[][] {{"crowd", "/x/*"}, {"other", "/crowd/*"}, {"third", "/x"}, {"fourth", "x/*"}
                            }) {
                        try {
                            new CrowdServlet(crowd).register(servletContext, each[0], each[1]);
                        } catch (IllegalStateException e) {
                            refused.add(e);
                        }
                    }
                }));

        assertThat(refused)
                .extracting(Throwable::getMessage)
                .containsExactly(
                        "There is a servlet named \"crowd\" already",
                        "Another servlet is mounted at /crowd/*",
                        "crowd cannot be mounted at \"/x\"; expected a path like /crowd/*",
                        "crowd cannot be mounted at \"x/*\"; expected a path like /crowd/*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/crowd", "*.crowd", "/"})
    void aPathThatCannotWorkIsRefusedAtTheStart(String path) {
        Crowd crowd = crowd("change");

        assertThatThrownBy(() -> start("/", context -> {
                    ServletHolder holder = new ServletHolder(new CrowdServlet(crowd));
                    holder.setInitOrder(1);
                    context.addServlet(holder, path);
                }))
                .isInstanceOf(ServletException.class)
                .hasMessage("crowd cannot be mounted at \"" + path + "\"; expected a path like /crowd/*");
    }

    @Test
    void theOriginIsTheOneOfTheHostHeader() throws Exception {
        RawHttp http = mounted(crowd("change"));

        assertThat(http.with("Host", "journal.example:8080")
                        .with("Origin", "http://journal.example:8080")
                        .send("POST", "/crowd/session")
                        .status())
                .isEqualTo(200);
        assertThat(http.with("Host", "journal.example")
                        .with("Origin", "http://evil.example")
                        .send("POST", "/crowd/session")
                        .status())
                .isEqualTo(403);
        assertThat(http.with("Host", "journal.example")
                        .with("Origin", "https://journal.example")
                        .send("POST", "/crowd/session")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatAProxySaysIsBelievedOnlyWhenTheHostSaysSo() throws Exception {
        Crowd crowd = crowd("change");
        int port = start("/", context -> {
            context.addServlet(new ServletHolder(new CrowdServlet(crowd)), "/plain/*");
            context.addServlet(
                    new ServletHolder(CrowdServlet.builder(crowd)
                            .trustForwardedHeaders()
                            .sessionsPerMinute(1)
                            .build()),
                    "/proxied/*");
        });
        RawHttp proxied = new RawHttp(port)
                .with("X-Forwarded-Proto", "http, https")
                .with("X-Forwarded-Host", "evil.example, www.journal.example")
                .with("X-Forwarded-For", "203.0.113.9, 192.0.2.1")
                .with("Origin", "https://www.journal.example");

        RawHttp.Answer believed = proxied.send("POST", "/proxied/session");
        assertThat(believed.status()).isEqualTo(200);
        assertThat(believed.header("Set-Cookie")).contains("; Secure");
        assertThat(proxied.send("POST", "/plain/session").status()).isEqualTo(403);
        assertThat(proxied.with("Origin", "http://evil.example")
                        .send("POST", "/proxied/session")
                        .status())
                .isEqualTo(403);
        // One session a minute for each address: the last one counts, not what the client put before it.
        assertThat(proxied.with("X-Forwarded-For", "198.51.100.1, 192.0.2.1")
                        .send("POST", "/proxied/session")
                        .status())
                .isEqualTo(429);
        assertThat(proxied.with("X-Forwarded-For", "192.0.2.2")
                        .send("POST", "/proxied/session")
                        .status())
                .isEqualTo(200);
        assertThat(proxied.with("X-Forwarded-For", "192.0.2.3")
                        .with("X-Forwarded-Proto", "gopher")
                        .send("POST", "/proxied/session")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aLoginOfTheHostIsSeenThroughItsFilter() throws Exception {
        Crowd crowd = crowd("change");
        int port = start("/", context -> {
            context.addFilter(new FilterHolder(new LoginFilter()), "/*", EnumSet.of(DispatcherType.REQUEST));
            context.addServlet(
                    new ServletHolder(CrowdServlet.builder(crowd)
                            .identity(request -> request.attribute("account")
                                    .map(account -> new HostIdentity(account.toString(), Set.of(Role.MODERATOR))))
                            .withoutGuests()
                            .build()),
                    "/crowd/*");
        });
        RawHttp http = new RawHttp(port);

        RawHttp.Answer session = http.with("X-Account", "4711").send("POST", "/crowd/session");

        assertThat(session.status()).isEqualTo(200);
        assertThat(session.body()).contains("\"roles\":[\"participant\",\"moderator\"]");
        assertThat(session.header("Set-Cookie")).isEmpty();
        assertThat(http.send("POST", "/crowd/session").status()).isEqualTo(401);
    }

    /** Stands for the host's own login. */
    private static final class LoginFilter extends HttpFilter {
        private static final long serialVersionUID = 1L;

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            if (request instanceof HttpServletRequest http && http.getHeader("X-Account") != null) {
                request.setAttribute("account", http.getHeader("X-Account"));
            }
            chain.doFilter(request, response);
        }
    }

    @Test
    void theCrowdStaysOpenWhenTheContainerStops() throws Exception {
        Crowd crowd = crowd("change");
        mounted(crowd);
        opened.remove(opened.size() - 1).close();

        assertThat(crowd.campaigns().find("change")).isPresent();
    }

    @Test
    void aClosedStoreIsAnsweredAsTemporary() throws Exception {
        Crowd crowd = crowd("change");
        RawHttp http = mounted(crowd);
        crowd.close();

        RawHttp.Answer answer = http.get("/crowd/campaigns/change");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }
}
