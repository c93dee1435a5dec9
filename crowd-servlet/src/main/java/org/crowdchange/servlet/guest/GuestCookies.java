package org.crowdchange.servlet.guest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes and reads guest cookies: a random number of 128 bits, the time of issue in seconds since 1970, and the signature
 * over both, joined by dots. Good for a year from the time of issue. Thread-safe.
 */
public final class GuestCookies {
    /** The name of the cookie. */
    public static final String NAME = "crowd_guest";

    private static final Duration LIFE = Duration.ofDays(365);
    private static final int ID_BYTES = 16;
    private static final Pattern VALUE =
            Pattern.compile("(?<id>[A-Za-z0-9_-]{22})\\.(?<issued>[0-9]{1,12})\\.(?<signature>[A-Za-z0-9_-]{43})");
    /** Goes into the signature, so that the same key can serve other purposes of the host. */
    private static final String PURPOSE = "crowd guest 1 ";

    private final GuestKeys keys;
    private final InstantSource clock;
    private final RandomGenerator random;

    /**
     * @param keys by which cookies are signed
     * @param clock the time
     * @param random where guests' numbers come from; it has to be unpredictable
     */
    public GuestCookies(GuestKeys keys, InstantSource clock, RandomGenerator random) {
        this.keys = keys;
        this.clock = clock;
        this.random = random;
    }

    /** The identity of a guest who has not been here before. */
    public String newGuest() {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return "guest:" + Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }

    /** The identity in the first of these cookie values that is genuine and not too old. */
    public Optional<String> read(List<String> values) {
        return values.stream().flatMap(value -> identity(value).stream()).findFirst();
    }

    private Optional<String> identity(String value) {
        Matcher parts = VALUE.matcher(value);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String signed = parts.group("id") + "." + parts.group("issued");
        if (!keys.verify(PURPOSE + signed, parts.group("signature")) || !alive(parts.group("issued"))) {
            return Optional.empty();
        }
        return Optional.of("guest:" + parts.group("id"));
    }

    /** Twelve digits are within the years that {@link Instant} knows. */
    private boolean alive(String issued) {
        return clock.instant()
                .isBefore(Instant.ofEpochSecond(Long.parseLong(issued)).plus(LIFE));
    }

    /**
     * The value of a {@code Set-Cookie} header that makes a browser known as this guest for a year from now.
     *
     * @param identity the guest
     * @param path where the cookie is sent: the prefix of the API, {@code /} for the root
     * @param secure whether it may only be sent over https
     */
    public String write(String identity, String path, boolean secure) {
        String signed =
                identity.substring("guest:".length()) + "." + clock.instant().getEpochSecond();
        return NAME + "=" + signed + "." + keys.sign(PURPOSE + signed) + "; Path=" + path + "; Max-Age="
                + LIFE.toSeconds() + "; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    }
}
