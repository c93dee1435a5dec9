package org.crowdchange.servlet.api;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.crowdchange.Crowd;
import org.crowdchange.guide.GuideLinks;
import org.crowdchange.servlet.guest.GuestKeys;
import org.crowdchange.servlet.http.Origin;
import org.crowdchange.servlet.identity.IdentityProvider;

/**
 * What the API is made of.
 *
 * @param crowd what it serves
 * @param clock the time of guest cookies and limits; phases go by the crowd's own
 * @param random where the numbers of guests come from
 * @param identity the host's login, if it has one
 * @param guestKeys by which guests are known again; empty if only those may write whom the host knows
 * @param allowedOrigins whose pages may use the API besides the server's own
 * @param sites where articles may be; if empty, at the server's own origin
 * @param links where the host shows ideas and comments; if empty, links lead to the API
 * @param limits how much is too much
 */
public record Settings(
        Crowd crowd,
        InstantSource clock,
        RandomGenerator random,
        Optional<IdentityProvider> identity,
        Optional<GuestKeys> guestKeys,
        Set<Origin> allowedOrigins,
        Set<Origin> sites,
        Optional<GuideLinks> links,
        Limits limits) {

    /** Copies the sets. */
    public Settings {
        allowedOrigins = Set.copyOf(allowedOrigins);
        sites = Set.copyOf(sites);
    }

    /**
     * How many requests in a minute are let through.
     *
     * @param writesPerPerson writes of one person
     * @param writesPerAddress writes from one network address
     * @param sessionsPerAddress sessions begun from one network address
     */
    public record Limits(int writesPerPerson, int writesPerAddress, int sessionsPerAddress) {}
}
