package org.crowdchange.servlet.api;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.crowdchange.model.Actor;
import org.crowdchange.model.Participant;
import org.crowdchange.model.Role;

/**
 * Who sends a request.
 *
 * @param identity the name under which crowd knows the person; empty for somebody without login and cookie
 * @param host whether the host vouches for it
 * @param roles what the host says the person may do
 * @param participant the participant of that identity; empty before the first session
 */
record Visitor(Optional<String> identity, boolean host, Set<Role> roles, Optional<Participant> participant) {
    /** Somebody of whom nothing is known. */
    static final Visitor NOBODY = new Visitor(Optional.empty(), false, Set.of(), Optional.empty());

    /** How the core sees the person: as one who only reads, until there is a participant. */
    Actor actor() {
        return participant.map(p -> Actor.of(p.id(), roles)).orElse(Actor.visitor());
    }

    /** The roles that the person has, or will have once there is a session, in their order. */
    Set<Role> effectiveRoles() {
        Set<Role> all = new TreeSet<>(roles);
        if (host || participant.isPresent()) {
            all.add(Role.PARTICIPANT);
        }
        return all;
    }

    /** The same person as this participant. */
    Visitor as(String knownAs, Participant joined) {
        return new Visitor(Optional.of(knownAs), host, roles, Optional.of(joined));
    }
}
