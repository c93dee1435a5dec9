package org.crowdchange.newsroom.replay;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.crowdchange.Crowd;
import org.crowdchange.model.Actor;
import org.crowdchange.model.CampaignId;
import org.crowdchange.model.DiscussionId;
import org.crowdchange.model.ParticipantId;
import org.crowdchange.model.QuestionId;
import org.crowdchange.model.Role;

/** Where the plan is performed: a crowd with its campaign. Thread-safe. */
final class Scene {
    private final Crowd crowd;
    private final SettableClock clock;
    private final Story.Opened opened;
    private final Actor organiser;
    private final List<PlannedIdea> ideas;
    private final Map<Integer, ParticipantId> joined = new ConcurrentHashMap<>();

    /** @param ideas the ideas of the plan, by number */
    Scene(Crowd crowd, SettableClock clock, Story.Opened opened, Actor organiser, List<PlannedIdea> ideas) {
        this.crowd = crowd;
        this.clock = clock;
        this.opened = opened;
        this.organiser = organiser;
        this.ideas = List.copyOf(ideas);
    }

    /** Under which name somebody of a replay joins. */
    static String identity(String campaign, String person) {
        return "replay:" + campaign + ":" + person;
    }

    Crowd crowd() {
        return crowd;
    }

    SettableClock clock() {
        return clock;
    }

    CampaignId campaign() {
        return opened.campaign().id();
    }

    Actor organiser() {
        return organiser;
    }

    /** The person as an actor; joins when first asked for. */
    Actor actor(Person person) {
        return Actor.of(participant(person));
    }

    Actor facilitator(Person person) {
        return Actor.of(participant(person), Role.FACILITATOR);
    }

    QuestionId question(int number) {
        return opened.questions().get(number).id();
    }

    DiscussionId discussion(Place place) {
        return switch (place.kind()) {
            case ARTICLE -> opened.articles().get(place.number()).id();
            case QUESTION -> question(place.number());
            case IDEA -> ideas.get(place.number()).id();
        };
    }

    private ParticipantId participant(Person person) {
        ParticipantId known = joined.get(person.number());
        if (known != null) {
            return known;
        }
        ParticipantId id = crowd.participants()
                .join(identity(opened.campaign().slug(), Integer.toString(person.number())))
                .id();
        joined.put(person.number(), id);
        return id;
    }
}
