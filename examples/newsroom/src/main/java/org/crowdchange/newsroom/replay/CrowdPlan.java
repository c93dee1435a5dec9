package org.crowdchange.newsroom.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.crowdchange.model.Phase;

/**
 * What the simulated crowd does from the first day to the last, all decided before any of it is done: who, when, what, in
 * which words. It depends on the story and the random generator alone.
 *
 * @param deeds in the order of time
 * @param ideas the ideas, by number
 */
record CrowdPlan(List<Deed> deeds, List<PlannedIdea> ideas) {
    private static final int EXTENDED_DAYS = 3;
    private static final int EXTENDED_ON_DAY = 13;
    private static final Duration CAPTURING = Duration.ofHours(6);

    CrowdPlan {
        deeds = List.copyOf(deeds);
        ideas = List.copyOf(ideas);
    }

    /** Plans it. */
    static CrowdPlan of(Story story, RandomGenerator random) {
        PhraseBook phrases = new PhraseBook(Phrases.ofNewsroom(), random);
        if (story.asks().size() != ModelFigures.IDEAS.length
                || !story.asks().stream().allMatch(ask -> phrases.knows(ask.slug()))
                || story.pages().isEmpty()) {
            throw new IllegalArgumentException("The crowd has words for the " + ModelFigures.IDEAS.length
                    + " questions of campaign.json and at least one article; got " + story.asks());
        }
        return new Planner(story, phrases, random).plan();
    }

    /** Plans the phases one after the other. */
    private static final class Planner {
        private final Story story;
        private final PhraseBook phrases;
        private final RandomGenerator random;
        private final Workload workload;
        private final Attention attention;
        private final Company company;
        private final List<Deed> deeds = new ArrayList<>();

        Planner(Story story, PhraseBook phrases, RandomGenerator random) {
            this.story = story;
            this.phrases = phrases;
            this.random = random;
            workload = new Workload(random);
            attention = new Attention(random);
            company = new Company(phrases, random);
        }

        CrowdPlan plan() {
            List<PlannedComment> said = debate();
            List<Person> facilitators = company.newcomers(ModelFigures.FACILITATORS);
            List<PlannedIdea> ideas = ideas(said, facilitators);
            refine(ideas, facilitators);
            deeds.sort(Comparator.comparing(Deed::at));
            return new CrowdPlan(deeds, ideas);
        }

        private List<PlannedComment> debate() {
            Phase announced = phase(Story.DEBATE);
            LocalDate lastDay = announced.lastDay().plusDays(EXTENDED_DAYS);
            deeds.add(new Deed.Extend(
                    at(announced.firstDay().plusDays(EXTENDED_ON_DAY), LocalTime.of(10, 0)),
                    Story.DEBATE,
                    lastDay,
                    "Many of you asked for the weekend and a day more to join in."));
            Phase phase = Phase.of(announced.slug(), announced.title(), announced.firstDay(), lastDay);
            Debate debate = new Debate(story, announced, phrases, attention, random);
            play(
                    debate,
                    phase,
                    Duration.ofHours(6),
                    company.newcomers(ModelFigures.DEBATE_PEOPLE),
                    ModelFigures.DEBATE_COMMENTS,
                    0,
                    ModelFigures.DEBATE_VOTES);
            return debate.comments();
        }

        private List<PlannedIdea> ideas(List<PlannedComment> said, List<Person> facilitators) {
            Proposals proposals = new Proposals(story, phrases, attention, random);
            int captures = sum(ModelFigures.CAPTURED);
            List<Instant> times = new ArrayList<>();
            Instant start = phase(Story.IDEAS).start(story.campaign().zone()).plus(CAPTURING);
            for (int i = 0; i < captures; i++) {
                times.add(start.plusSeconds(150L * i + random.nextInt(60)));
            }
            proposals.capture(said, facilitators, times);
            proposals.ideas().forEach(idea -> deeds.add(new Deed.Propose(idea)));
            List<Person> people = company.returning(ModelFigures.IDEAS_RETURNING, facilitators);
            people.addAll(company.newcomers(
                    ModelFigures.IDEAS_PEOPLE - ModelFigures.IDEAS_RETURNING - ModelFigures.FACILITATORS));
            play(
                    proposals,
                    phase(Story.IDEAS),
                    CAPTURING.plusHours(2),
                    people,
                    ModelFigures.IDEAS_COMMENTS,
                    sum(ModelFigures.IDEAS) - captures,
                    ModelFigures.IDEAS_VOTES);
            return proposals.ideas();
        }

        private void refine(List<PlannedIdea> ideas, List<Person> facilitators) {
            List<PlannedIdea> shortlist = Shortlist.best(ideas, ModelFigures.SHORTLIST);
            Refining refining = new Refining(shortlist, phrases, attention, random);
            List<Person> people = company.returning(ModelFigures.REFINE_RETURNING, facilitators);
            people.addAll(company.newcomers(ModelFigures.REFINE_PEOPLE - ModelFigures.REFINE_RETURNING));
            Rhythm rhythm = rhythm(phase(Story.REFINE), Duration.ofHours(6));
            PhasePlan plan = new PhasePlan(refining, rhythm, random);
            plan.play(workload.turns(people, ModelFigures.REFINE_COMMENTS, 0, ModelFigures.REFINE_VOTES, rhythm));
            Shortlist.settle(ideas, plan.votes());
            deeds.addAll(plan.deeds());
            deeds.addAll(refining.revisions(facilitators, rhythm));
        }

        private void play(
                Scenery scenery,
                Phase phase,
                Duration opening,
                List<Person> people,
                int comments,
                int proposals,
                int votes) {
            Rhythm rhythm = rhythm(phase, opening);
            PhasePlan plan = new PhasePlan(scenery, rhythm, random);
            plan.play(workload.turns(people, comments, proposals, votes, rhythm));
            deeds.addAll(plan.deeds());
        }

        private Rhythm rhythm(Phase phase, Duration opening) {
            return new Rhythm(phase, story.campaign().zone(), opening, random);
        }

        private Phase phase(String slug) {
            return story.campaign().phases().stream()
                    .filter(p -> p.slug().equals(slug))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("The story has no phase \"" + slug + "\""));
        }

        private Instant at(LocalDate day, LocalTime time) {
            return day.atTime(time).atZone(story.campaign().zone()).toInstant();
        }

        private static int sum(int[] counts) {
            int sum = 0;
            for (int count : counts) {
                sum += count;
            }
            return sum;
        }
    }
}
