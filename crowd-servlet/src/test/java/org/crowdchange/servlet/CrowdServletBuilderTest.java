package org.crowdchange.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;
import org.crowdchange.Crowd;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.servlet.api.Settings;
import org.crowdchange.store.memory.MemoryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot work is refused when it is said, with what was expected. */
class CrowdServletBuilderTest {
    private final InstantSource clock = InstantSource.system();
    private final Crowd crowd =
            Crowd.builder(new MemoryStore()).clock(clock).random(new Random(1)).build();
    private final CrowdServletBuilder builder = CrowdServlet.builder(crowd);

    @Test
    void theDefaultsAreGuestsAndTheClockOfTheCrowd() {
        Settings settings = builder.settings();

        assertThat(settings.crowd()).isSameAs(crowd);
        assertThat(settings.clock()).isSameAs(clock);
        assertThat(settings.guestKeys()).isPresent();
        assertThat(settings.identity()).isEmpty();
        assertThat(settings.allowedOrigins()).isEmpty();
        assertThat(settings.sites()).isEmpty();
        assertThat(settings.links()).isEmpty();
        assertThat(settings.limits()).isEqualTo(new Settings.Limits(120, 1200, 300));
    }

    @Test
    void whatIsSaidIsTaken() {
        InstantSource other = InstantSource.system();
        Random random = new Random(2);

        Settings settings = builder.clock(other)
                .random(random)
                .allowOrigin("https://blog.example")
                .allowOrigin("https://BLOG.example:443")
                .site("https://www.example")
                .writesPerMinute(1, 2)
                .sessionsPerMinute(3)
                .settings();

        assertThat(settings.clock()).isSameAs(other);
        assertThat(settings.random()).isSameAs(random);
        assertThat(settings.allowedOrigins()).extracting(Object::toString).containsExactly("https://blog.example");
        assertThat(settings.sites()).extracting(Object::toString).containsExactly("https://www.example");
        assertThat(settings.limits()).isEqualTo(new Settings.Limits(1, 2, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "null", "blog.example", "https://blog.example/", "ftp://blog.example"})
    void whatIsNoOriginIsRefusedWithAnExample(String origin) {
        assertThatThrownBy(() -> builder.allowOrigin(origin))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("allowOrigin: expected an origin such as https://www.example.org, without a path, got \""
                        + origin + "\"");
        assertThatThrownBy(() -> builder.site(origin))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("site: expected an origin");
    }

    @Test
    void shortAndMissingKeysAreRefused() {
        assertThatThrownBy(() -> builder.guestKeys(new byte[16])).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(builder::guestKeys).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aKeyFileIsMadeWhenTheServletIs(@TempDir Path folder) {
        Path file = folder.resolve("guest.key");
        builder.guestKeyFile(file);
        assertThat(file).doesNotExist();

        builder.build();

        assertThat(Files.exists(file)).isTrue();
    }

    @Test
    void aKeyFileThatCannotBeMadeIsRefused(@TempDir Path folder) {
        builder.guestKeyFile(folder.resolve("no/folder"));

        assertThatThrownBy(builder::build)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no/folder");
    }

    @Test
    void aServletInWhichNobodyCouldTakePartIsRefused() {
        builder.withoutGuests();

        assertThatThrownBy(builder::build)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("identity provider");
    }

    @Test
    void limitsOfNothingAreRefused() {
        assertThatThrownBy(() -> builder.writesPerMinute(0, 1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> builder.writesPerMinute(1, -1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> builder.sessionsPerMinute(0)).isInstanceOf(InvalidInputException.class);
    }
}
