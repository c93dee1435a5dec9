package org.crowdchange.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.crowdchange.Crowd;
import org.crowdchange.campaign.NewCampaign;
import org.crowdchange.campaign.NewIdea;
import org.crowdchange.model.Activity;
import org.crowdchange.model.Actor;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.IdeaId;
import org.crowdchange.model.Phase;
import org.crowdchange.model.Question;
import org.crowdchange.model.Role;

/** A campaign of one day on which everything is permitted, with one question and some ideas. */
final class Poll {
    static final LocalDate DAY = LocalDate.of(2015, 2, 10);
    static final Instant NOON = DAY.atTime(12, 0).toInstant(ZoneOffset.UTC);

    final Actor organiser;
    final Campaign campaign;
    final Question question;
    final List<IdeaId> ideas = new ArrayList<>();

    /** Makes it through a crowd, whose clock tells that day. */
    Poll(Crowd crowd, int ideaCount) {
        organiser = Actor.of(crowd.participants().join("host:organiser").id(), Role.ORGANISER);
        List<Phase> phases = List.of(Phase.of("ideas", "Ideas", DAY, DAY, Activity.values()));
        campaign = crowd.campaigns().create(organiser, new NewCampaign("poll", "Poll", "", ZoneOffset.UTC, phases));
        question = crowd.campaigns().addQuestion(organiser, campaign.id(), "what", "What?", "");
        for (int i = 0; i < ideaCount; i++) {
            ideas.add(crowd.ideas()
                    .propose(organiser, NewIdea.of(question.id(), "Idea " + i, ""))
                    .idea()
                    .id());
        }
    }

    /** People who may vote, made through a crowd. */
    static List<Actor> voters(Crowd crowd, int count) {
        List<Actor> voters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            voters.add(Actor.of(crowd.participants().join("guest:" + i).id()));
        }
        return voters;
    }
}
