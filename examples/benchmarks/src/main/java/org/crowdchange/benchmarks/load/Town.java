package org.crowdchange.benchmarks.load;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import org.crowdchange.store.Store;

/** A crowd with a running campaign, made through what everybody uses: one question, ideas, and people who may vote. */
final class Town {
    private static final int THREADS = 64;

    final Store store;
    final Crowd crowd;
    final Actor organiser;
    final Question question;
    final List<IdeaId> ideas = new ArrayList<>();
    final List<Actor> voters = new ArrayList<>();

    Town(Store store, int ideaCount, int voterCount) throws InterruptedException, ExecutionException {
        this.store = store;
        crowd = Crowd.builder(store).build();
        organiser = Actor.of(crowd.participants().join("host:organiser").id(), Role.ORGANISER);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Phase phase = Phase.of("ideas", "Ideas", today.minusDays(1), today.plusDays(1), Activity.values());
        Campaign campaign = crowd.campaigns()
                .create(organiser, new NewCampaign("load", "Load", "", ZoneOffset.UTC, List.of(phase)));
        question = crowd.campaigns().addQuestion(organiser, campaign.id(), "question", "What helps?", "");
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<IdeaId>> proposed = new ArrayList<>();
            for (int i = 0; i < ideaCount; i++) {
                NewIdea idea = NewIdea.of(question.id(), "Idea " + i, "What could be done, in a sentence or two.");
                proposed.add(threads.submit(
                        () -> crowd.ideas().propose(organiser, idea).idea().id()));
            }
            List<Future<Actor>> joined = new ArrayList<>();
            for (int i = 0; i < voterCount; i++) {
                String identity = "guest:" + i;
                joined.add(threads.submit(
                        () -> Actor.of(crowd.participants().join(identity).id())));
            }
            for (Future<IdeaId> one : proposed) {
                ideas.add(one.get());
            }
            for (Future<Actor> one : joined) {
                voters.add(one.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
