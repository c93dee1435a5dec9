package org.crowdchange.newsroom.polis;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.crowdchange.Crowd;
import org.crowdchange.campaign.NewCampaign;
import org.crowdchange.campaign.NewIdea;
import org.crowdchange.lab.data.PolisVote;
import org.crowdchange.model.Activity;
import org.crowdchange.model.Actor;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.Idea;
import org.crowdchange.model.IdeaId;
import org.crowdchange.model.ParticipantId;
import org.crowdchange.model.Phase;
import org.crowdchange.model.Question;
import org.crowdchange.model.Role;
import org.crowdchange.newsroom.polis.ImportResult.Outcome;
import org.crowdchange.newsroom.polis.PolisExport.Statement;
import org.crowdchange.newsroom.replay.SettableClock;
import org.crowdchange.store.Store;

/** Writes one conversation, from where an earlier run left off. Used once. */
final class Importer {
    private static final int BALLOTS = 5000;
    /** Those who arrive in one month do so side by side, so that the crowd commits them in groups. */
    private static final int DOORS = 32;

    private static final String QUESTION = "statements";

    private final PolisExport export;
    private final List<Step> history;
    private final ImportProgress progress;
    private final SettableClock clock;
    private final Crowd crowd;
    private final ImportJournal journal;

    private final Map<Long, ParticipantId> participants = new HashMap<>();
    private final Map<Long, IdeaId> ideas = new HashMap<>();
    private final List<Ballot> ballots = new ArrayList<>();
    private final int total;
    private int done;

    /** @param history all that is to be written, not empty */
    Importer(Store store, RandomGenerator random, PolisExport export, List<Step> history, ImportProgress progress) {
        this.export = export;
        this.history = history;
        this.progress = progress;
        String node = "import-" + export.conversation();
        clock = new SettableClock(firstDay().atStartOfDay(ZoneOffset.UTC).toInstant());
        crowd = Crowd.builder(store).node(node).clock(clock).random(random).build();
        journal = new ImportJournal(store, crowd, node, export.conversation());
        total = entries(history);
    }

    ImportResult run() {
        ImportJournal.Found found = journal.compare(history);
        participants.putAll(found.participants());
        ideas.putAll(found.ideas());
        done = entries(history.subList(0, found.steps()));
        if (!found.closed()) {
            ExecutorService doors = Executors.newFixedThreadPool(DOORS);
            try {
                write(found.steps(), doors);
            } finally {
                doors.shutdownNow();
            }
        }
        Campaign campaign = crowd.campaigns().find(export.conversation()).orElseThrow();
        return new ImportResult(
                campaign.id(),
                campaign.slug(),
                found.closed() ? Outcome.ALREADY_THERE : found.begun() ? Outcome.COMPLETED : Outcome.IMPORTED,
                export.participants(),
                export.statements().size(),
                (int) history.stream().filter(Step.Cast.class::isInstance).count());
    }

    private void write(int from, ExecutorService doors) {
        Actor organiser = Actor.of(crowd.participants().join(identity("import")).id(), Role.ORGANISER);
        Campaign campaign = crowd.campaigns()
                .find(export.conversation())
                .orElseGet(() -> crowd.campaigns().create(organiser, campaign()));
        Question question = crowd.campaigns()
                .findQuestion(campaign.id(), QUESTION)
                .orElseGet(() -> crowd.campaigns()
                        .addQuestion(
                                organiser,
                                campaign.id(),
                                QUESTION,
                                Statements.title(export.topic(), Question.TITLE_LENGTH),
                                export.description()));
        for (Step step : history.subList(from, history.size())) {
            if (step instanceof Step.Cast cast) {
                ballots.add(ballot(cast.vote()));
                if (ballots.size() == BALLOTS) {
                    enter(organiser);
                }
                continue;
            }
            enter(organiser);
            clock.set(step.at());
            if (step instanceof Step.Arrivals arrivals) {
                arrive(arrivals, doors);
            } else if (step instanceof Step.Proposal proposal) {
                propose(question, proposal.statement());
            }
            advance(step.entries());
        }
        enter(organiser);
        clock.set(campaign.phases().get(0).end(campaign.zone()));
        crowd.campaigns().close(organiser, campaign.id());
    }

    private void arrive(Step.Arrivals arrivals, ExecutorService doors) {
        Map<Long, Future<ParticipantId>> joining = new LinkedHashMap<>();
        for (long number : arrivals.participants()) {
            String identity = identity(Long.toString(number));
            joining.put(
                    number,
                    doors.submit(() -> crowd.participants().join(identity).id()));
        }
        joining.forEach((number, joined) -> participants.put(number, get(joined)));
    }

    private static ParticipantId get(Future<ParticipantId> joined) {
        try {
            return joined.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The import was interrupted; run it again to complete it", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("A participant cannot join", e.getCause());
        }
    }

    private void propose(Question question, Statement statement) {
        String title = Statements.title(statement.text(), Idea.TITLE_LENGTH);
        NewIdea idea = NewIdea.of(question.id(), title, Statements.text(statement.text(), title));
        IdeaId made = crowd.ideas()
                .propose(Actor.of(get(participants, statement.author())), idea)
                .idea()
                .id();
        ideas.put(statement.id(), made);
    }

    private Ballot ballot(PolisVote vote) {
        return new Ballot(get(participants, vote.voter()), get(ideas, vote.comment()), vote.opinion(), vote.at());
    }

    private void enter(Actor organiser) {
        if (ballots.isEmpty()) {
            return;
        }
        clock.set(ballots.get(ballots.size() - 1).at());
        crowd.votes().enter(organiser, ballots);
        advance(ballots.size());
        ballots.clear();
    }

    private void advance(int entries) {
        done += entries;
        progress.at(done, total);
    }

    private String identity(String participant) {
        return ImportJournal.identity(export.conversation(), participant);
    }

    private NewCampaign campaign() {
        Phase phase = Phase.of(
                "conversation",
                "The conversation",
                firstDay(),
                Step.day(history.get(history.size() - 1).at()),
                Activity.PROPOSE,
                Activity.VOTE_ON_IDEAS,
                Activity.SEE_RESULTS);
        return new NewCampaign(
                export.conversation(),
                Statements.title(export.topic(), Campaign.TITLE_LENGTH),
                ImportSummary.of(export),
                ZoneOffset.UTC,
                List.of(phase));
    }

    private LocalDate firstDay() {
        return Step.day(history.get(0).at());
    }

    private static int entries(List<Step> steps) {
        return steps.stream().mapToInt(Step::entries).sum();
    }

    private static <V> V get(Map<Long, V> made, long number) {
        V value = made.get(number);
        if (value == null) {
            throw new IllegalStateException("Nothing was made for number " + number);
        }
        return value;
    }
}
