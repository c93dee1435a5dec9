package org.crowdchange.servlet.api;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.crowdchange.servlet.http.RateLimiter;
import org.crowdchange.servlet.http.Request;

/** How much one person and one network address may do. Thread-safe. */
final class Limiter {
    /** Some proxies write the port of the client too. */
    private static final Pattern PORT = Pattern.compile("(\\]|^[0-9]+(?:\\.[0-9]+){3}):[0-9]+$");

    private static final int NETWORK_GROUPS = 4;
    private static final int ALL_GROUPS = 8;
    private static final int LONGEST_ADDRESS = 64;

    private final RateLimiter persons;
    private final RateLimiter addresses;
    private final RateLimiter sessions;

    Limiter(Settings.Limits limits, InstantSource clock) {
        persons = new RateLimiter(limits.writesPerPerson(), clock);
        addresses = new RateLimiter(limits.writesPerAddress(), clock);
        sessions = new RateLimiter(limits.sessionsPerAddress(), clock);
    }

    /** Counts a write from this address. */
    void write(Request request) {
        addresses.take(network(request.remoteAddress()));
    }

    /** Counts a write by this person. */
    void write(Visitor visitor) {
        visitor.identity().ifPresent(persons::take);
    }

    /** Counts the beginning of a session. */
    void session(Request request) {
        sessions.take(network(request.remoteAddress()));
    }

    /** The address, of an IPv6 address the first 64 bits: that much a single subscriber has. */
    static String network(String address) {
        String bare = PORT.matcher(address).replaceFirst("$1").replaceAll("[\\[\\]]|%.*|(?i)^::ffff:(?=[0-9.]+$)", "");
        if (bare.length() > LONGEST_ADDRESS) {
            return bare.substring(0, LONGEST_ADDRESS);
        }
        int gap = bare.indexOf("::");
        if (bare.indexOf(':') < 0) {
            return bare;
        }
        List<String> groups = new ArrayList<>();
        if (gap < 0) {
            groups.addAll(groups(bare));
        } else {
            List<String> tail = groups(bare.substring(gap + 2));
            groups.addAll(groups(bare.substring(0, gap)));
            while (groups.size() + tail.size() < ALL_GROUPS) {
                groups.add("0");
            }
            groups.addAll(tail);
        }
        return String.join(":", groups.subList(0, Math.min(NETWORK_GROUPS, groups.size()))) + "::/64";
    }

    private static List<String> groups(String part) {
        return part.isEmpty()
                ? List.of()
                : Arrays.stream(part.split(":", -1))
                        .map(group -> group.replaceAll("^0+(?=.)", ""))
                        .toList();
    }
}
