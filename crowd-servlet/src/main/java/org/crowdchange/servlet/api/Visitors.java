package org.crowdchange.servlet.api;

import java.util.Optional;
import java.util.Set;
import org.crowdchange.campaign.Participants;
import org.crowdchange.servlet.guest.GuestCookies;
import org.crowdchange.servlet.http.Request;
import org.crowdchange.servlet.identity.HostIdentity;
import org.crowdchange.servlet.identity.IdentityProvider;

/** Finds out who sends a request: first by the host's login, then by the guest cookie. Only reads. Thread-safe. */
final class Visitors {
    private final Participants participants;
    private final Optional<IdentityProvider> hosts;
    private final Optional<GuestCookies> guests;

    Visitors(Participants participants, Optional<IdentityProvider> hosts, Optional<GuestCookies> guests) {
        this.participants = participants;
        this.hosts = hosts;
        this.guests = guests;
    }

    Visitor of(Request request) {
        Optional<HostIdentity> signedIn = hosts.flatMap(provider -> provider.identify(request));
        if (signedIn.isPresent()) {
            HostIdentity known = signedIn.get();
            String identity = known.identity();
            return new Visitor(Optional.of(identity), true, known.roles(), participants.find(identity));
        }
        return guests.flatMap(cookies -> cookies.read(request.cookies(GuestCookies.NAME)))
                .map(guest -> new Visitor(Optional.of(guest), false, Set.of(), participants.find(guest)))
                .orElse(Visitor.NOBODY);
    }
}
