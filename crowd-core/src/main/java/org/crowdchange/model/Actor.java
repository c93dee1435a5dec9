package org.crowdchange.model;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who does something: a visitor who only reads, or a participant with roles. Every use case takes the actor first.
 *
 * @param participant who it is; empty for a visitor
 * @param roles what the actor may do; empty for a visitor
 */
public record Actor(Optional<ParticipantId> participant, Set<Role> roles) {

    private static final Actor VISITOR = new Actor(Optional.empty(), Set.of());

    /** @throws InvalidInputException if there are roles without a participant */
    public Actor {
        roles = Set.copyOf(roles);
        if (participant.isEmpty() && !roles.isEmpty()) {
            throw new InvalidInputException("roles", roles.toString(), "no roles for a visitor");
        }
    }

    /** Somebody who reads and is nobody in particular. */
    public static Actor visitor() {
        return VISITOR;
    }

    /** A participant with the ordinary role and those named. */
    public static Actor of(ParticipantId participant, Role... roles) {
        return new Actor(Optional.of(participant), withParticipantRole(Set.of(roles)));
    }

    /** A participant with the ordinary role and those named. */
    public static Actor of(ParticipantId participant, Set<Role> roles) {
        return new Actor(Optional.of(participant), withParticipantRole(roles));
    }

    private static Set<Role> withParticipantRole(Set<Role> roles) {
        Set<Role> all = new HashSet<>(roles);
        all.add(Role.PARTICIPANT);
        return all;
    }

    /** Whether the actor has this role; an organiser has every role. */
    public boolean has(Role role) {
        return roles.contains(role) || roles.contains(Role.ORGANISER);
    }

    /** Whether the actor is this participant. */
    public boolean is(ParticipantId other) {
        return participant.filter(other::equals).isPresent();
    }
}
