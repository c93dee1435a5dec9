package org.crowdchange.servlet.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.crowdchange.model.OverloadedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What goes wrong on our side is answered and logged without giving anything away. */
class ErrorsTest {
    private static final String SECRET = "nurse.jones@ward.example";

    static {
        // The log of the tests consists of modules that nothing of ours requires.
        Module own = ErrorsTest.class.getModule();
        for (String name : List.of("ch.qos.logback.core", "ch.qos.logback.classic")) {
            Optional<Module> module = Optional.ofNullable(own.getLayer()).flatMap(layer -> layer.findModule(name));
            if (module.isPresent()) {
                own.addReads(module.get());
            }
        }
    }

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger("org.crowdchange");

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
        root.setAdditive(false);
        root.setLevel(Level.TRACE);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(log);
        root.setAdditive(true);
        root.setLevel(null);
    }

    private String logged() {
        return log.list.stream()
                .map(event -> event.getFormattedMessage()
                        + Optional.ofNullable(event.getThrowableProxy())
                                .map(proxy -> " " + proxy.getMessage())
                                .orElse(""))
                .collect(Collectors.joining("\n"));
    }

    private static World failing(RuntimeException error) {
        return new World(o -> o.identity = Optional.of(request -> {
            throw error;
        }));
    }

    @Test
    void anUnforeseenErrorIsAnsweredWithANumberThatTheLogKnows() {
        World world = failing(new IllegalStateException(SECRET, new IllegalArgumentException(SECRET)));

        Answer answer = world.stranger().get("/ideas/0000000000000").refused(500, "internal");

        String number = answer.text("detail").replaceAll(".*number is ", "");
        assertThat(number).matches("[0-9a-f]{16}");
        assertThat(logged())
                .contains(number)
                .contains("GET /ideas/{id}")
                .contains("java.lang.IllegalStateException", "caused by java.lang.IllegalArgumentException")
                .contains("org.crowdchange.servlet.api.ErrorsTest.anUnforeseenError")
                .doesNotContain(SECRET);
        assertThat(answer.text()).doesNotContain(SECRET, "Exception", "org.crowdchange");
    }

    @Test
    void anEndlessRecursionIsAnErrorLikeOthers() {
        World world = new World(o -> o.identity = Optional.of(request -> {
            throw new StackOverflowError(SECRET);
        }));

        world.stranger().get("/session").refused(500, "internal");
        assertThat(logged()).doesNotContain(SECRET);
    }

    @Test
    void troubleWithTheStoreIsTemporary() {
        World world = new World();
        Person ann = world.guest();
        world.store.close();

        for (Answer answer : new Answer[] {
            ann.get("/campaigns/change"),
            ann.get("/session"),
            ann.post("/discussions/" + world.articleId() + "/comments", "{\"text\":\"" + SECRET + "\"}")
        }) {
            answer.refused(503, "store");
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        }
        assertThat(logged()).contains("StoreException").doesNotContain(SECRET);
    }

    @Test
    void whoeverIsTurnedAwayIsToldWhenToComeBack() {
        World world = failing(new OverloadedException("Too much waits", Duration.ofMillis(2001)));

        Answer answer = world.stranger().get("/ideas/0000000000000").refused(503, "overloaded");

        assertThat(answer.header("Retry-After")).isEqualTo("3");
        assertThat(answer.text("detail")).isEqualTo("Too much waits");
        assertThat(logged()).doesNotContain("unforeseen");
    }

    @Test
    void whatPeopleWriteAndWhoTheyAreIsNotLogged() {
        World world = new World();
        Person ann = world.host(SECRET);
        ann.comments(world.articleId(), "Call me: " + SECRET);
        ann.post("/discussions/" + world.articleId() + "/comments", "{\"text\":\"" + SECRET + "\",\"x\":1}")
                .is(400);
        ann.post("/discussions/" + world.articleId() + "/comments", SECRET).is(400);
        ann.get("/campaigns/" + SECRET).is(404);
        ann.get("/campaigns/change/article?url=" + SECRET).is(400);
        Person ben = world.guest();

        assertThat(logged()).doesNotContain(SECRET, "Reader ", ben.cookie());
    }
}
