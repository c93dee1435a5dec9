package org.crowdchange.servlet;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.crowdchange.Crowd;
import org.crowdchange.guide.GuideLinks;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.servlet.api.Settings;
import org.crowdchange.servlet.guest.GuestKeys;
import org.crowdchange.servlet.http.Origin;
import org.crowdchange.servlet.identity.IdentityProvider;

/** Describes a {@link CrowdServlet}; everything but the crowd has a default. Not thread-safe. */
public final class CrowdServletBuilder {
    private static final int WRITES_PER_PERSON = 120;
    private static final int WRITES_PER_ADDRESS = 1200;
    private static final int SESSIONS_PER_ADDRESS = 300;

    private final Crowd crowd;
    private final Set<Origin> allowedOrigins = new LinkedHashSet<>();
    private final Set<Origin> sites = new LinkedHashSet<>();
    private InstantSource clock;
    private RandomGenerator random = new SecureRandom();
    private Optional<IdentityProvider> identity = Optional.empty();
    private Optional<Function<RandomGenerator, GuestKeys>> guestKeys = Optional.of(GuestKeys::random);
    private Optional<GuideLinks> links = Optional.empty();
    private int writesPerPerson = WRITES_PER_PERSON;
    private int writesPerAddress = WRITES_PER_ADDRESS;
    private int sessionsPerAddress = SESSIONS_PER_ADDRESS;
    private boolean trustsForwarded;

    CrowdServletBuilder(Crowd crowd) {
        this.crowd = crowd;
        this.clock = crowd.clock();
    }

    /** The host's own login. Who is not signed in there may still be a guest. */
    public CrowdServletBuilder identity(IdentityProvider provider) {
        identity = Optional.of(provider);
        return this;
    }

    /** Lets only those take part whom the host's login knows. Everybody may still read. */
    public CrowdServletBuilder withoutGuests() {
        guestKeys = Optional.empty();
        return this;
    }

    /**
     * The keys by which guests are known again: the first one signs, all verify. Without a key of its own the servlet makes
     * one that is gone with it, so that guests are strangers after a restart, and on another node.
     *
     * @param keys of at least 32 random bytes each
     * @throws InvalidInputException if there is none, or one is too short
     */
    public CrowdServletBuilder guestKeys(byte[]... keys) {
        GuestKeys checked = GuestKeys.of(Arrays.asList(keys));
        guestKeys = Optional.of(r -> checked);
        return this;
    }

    /**
     * The file with the keys by which guests are known again, one in base 64 on each line; the first one signs, all verify.
     * It is made with one new key if it does not exist. Several nodes need the same file.
     *
     * @param file where; its directory has to exist
     */
    public CrowdServletBuilder guestKeyFile(Path file) {
        guestKeys = Optional.of(r -> GuestKeys.file(file, r));
        return this;
    }

    /**
     * Lets the pages of another origin use the API with the reader's cookie (CORS). Browsers send the guest cookie only
     * between hosts of one site, such as {@code www.} and {@code blog.example.org}.
     *
     * @param origin as in {@code https://blog.example.org}
     * @throws InvalidInputException if it is no origin
     */
    public CrowdServletBuilder allowOrigin(String origin) {
        allowedOrigins.add(origin("allowOrigin", origin));
        return this;
    }

    /**
     * Where articles are. Once a site is named, articles can only be at those that are; before, only at the origin under
     * which the request came.
     *
     * @param origin as in {@code https://www.example.org}
     * @throws InvalidInputException if it is no origin
     */
    public CrowdServletBuilder site(String origin) {
        sites.add(origin("site", origin));
        return this;
    }

    private static Origin origin(String field, String text) {
        return Origin.parse(text)
                .orElseThrow(() -> new InvalidInputException(
                        field, text, "an origin such as https://www.example.org, without a path"));
    }

    /** Where the host shows questions, ideas, comments and votes; links lead to the API and to articles by default. */
    public CrowdServletBuilder guideLinks(GuideLinks target) {
        links = Optional.of(target);
        return this;
    }

    /** Where the time of guest cookies and limits comes from; the crowd's clock by default, by which phases always go. */
    public CrowdServletBuilder clock(InstantSource source) {
        clock = source;
        return this;
    }

    /**
     * Where the numbers of guests come from; {@link SecureRandom} by default. It has to be unpredictable and safe to share
     * by threads.
     */
    public CrowdServletBuilder random(RandomGenerator source) {
        random = source;
        return this;
    }

    /**
     * How many writes are let through in a minute; 120 and 1,200 by default.
     * Many people may share one address, such as those in a hospital.
     *
     * @param perPerson of one person; at least 1
     * @param perAddress from one network address; at least 1
     */
    public CrowdServletBuilder writesPerMinute(int perPerson, int perAddress) {
        writesPerPerson = positive("perPerson", perPerson);
        writesPerAddress = positive("perAddress", perAddress);
        return this;
    }

    /**
     * How many sessions may begin in a minute; 300 by default.
     *
     * @param perAddress from one network address; at least 1
     */
    public CrowdServletBuilder sessionsPerMinute(int perAddress) {
        sessionsPerAddress = positive("perAddress", perAddress);
        return this;
    }

    private static int positive(String field, int number) {
        if (number < 1) {
            throw new InvalidInputException(field, Integer.toString(number), "1 or more");
        }
        return number;
    }

    /**
     * Believes {@code X-Forwarded-Proto}, {@code -Host} and {@code -For}, of each the last value. Only for a server that
     * nobody can reach but through a proxy that writes them.
     */
    public CrowdServletBuilder trustForwardedHeaders() {
        trustsForwarded = true;
        return this;
    }

    /**
     * Makes the servlet.
     *
     * @throws InvalidInputException if the file of guest keys can be neither read nor made, or nobody could take part:
     *     guests are not wanted and there is no login
     */
    public CrowdServlet build() {
        return new CrowdServlet(settings(), new RequestReader(trustsForwarded));
    }

    Settings settings() {
        if (guestKeys.isEmpty() && identity.isEmpty()) {
            throw new InvalidInputException(
                    "withoutGuests", "no identity provider", "one, or else nobody can take part");
        }
        return new Settings(
                crowd,
                clock,
                random,
                identity,
                guestKeys.map(keys -> keys.apply(random)),
                allowedOrigins,
                sites,
                links,
                new Settings.Limits(writesPerPerson, writesPerAddress, sessionsPerAddress));
    }
}
