package org.crowdchange.campaign;

import java.time.Instant;
import java.time.InstantSource;
import org.crowdchange.model.Activity;
import org.crowdchange.model.Actor;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.NotPermittedException;
import org.crowdchange.model.NotPermittedException.Reason;
import org.crowdchange.model.ParticipantId;
import org.crowdchange.model.Role;

/**
 * Who may do what, when. Stateless but for the clock by which reads tell the time; writes use the time of their unit of
 * work.
 */
public final class Gate {
    private final InstantSource clock;

    /** @param clock the time for reads */
    public Gate(InstantSource clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** The participant that the actor is. */
    ParticipantId participant(Actor actor) {
        return actor.participant()
                .orElseThrow(() -> new NotPermittedException(
                        Reason.NOT_SIGNED_IN, "This needs a participant; a visitor can only read"));
    }

    /** The participant that the actor is, who must have the role. */
    ParticipantId participant(Actor actor, Role role) {
        ParticipantId participant = participant(actor);
        if (!actor.has(role)) {
            throw new NotPermittedException(Reason.ROLE_MISSING, "This needs the role " + role);
        }
        return participant;
    }

    /** The participant that the actor is, who must own the thing. */
    ParticipantId owner(Actor actor, ParticipantId owner, String what) {
        ParticipantId participant = participant(actor);
        if (!participant.equals(owner)) {
            throw new NotPermittedException(Reason.NOT_YOURS, "This " + what + " belongs to another participant");
        }
        return participant;
    }

    /** Refuses what the campaign does not permit at this instant. */
    void phase(Campaign campaign, Activity activity, Instant now) {
        if (!campaign.permits(activity, now)) {
            String state = campaign.closedAt().isPresent()
                    ? "is closed"
                    : campaign.phaseAt(now)
                            .map(p -> "is in phase \"" + p.slug() + "\"")
                            .orElse("is between its phases");
            throw new NotPermittedException(
                    Reason.WRONG_PHASE,
                    "Campaign \"" + campaign.slug() + "\" " + state + ", in which \"" + activity
                            + "\" is not possible");
        }
    }

    /** Whether this actor may see how others voted. */
    boolean seesResults(Actor actor, Campaign campaign) {
        return actor.has(Role.FACILITATOR) || actor.has(Role.MODERATOR) || campaign.showsResults(now());
    }

    /** Refuses an actor who may not see how others voted. */
    void results(Actor actor, Campaign campaign) {
        if (!seesResults(actor, campaign)) {
            throw new NotPermittedException(
                    Reason.RESULTS_HIDDEN, "Campaign \"" + campaign.slug() + "\" shows no results at present");
        }
    }
}
