package org.crowdchange.newsroom.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** The third phase: people talk about the shortlisted ideas and vote on them, and facilitators revise some of them. */
final class Refining implements Scenery {
    private static final double REPLIES = 0.3;
    private static final double VOTES_ON_IDEAS = 0.9;
    /** The shortlist stands still: what came last is not new. */
    private static final double NEWNESS = 1;

    private static final int THINKING_HOURS = 30;
    private static final List<String> KINDS =
            List.of("onIdeaImprove", "onIdeaImprove", "onIdeaImprove", "onIdeaFor", "onIdeaAgainst", "onIdeaAsk");

    private final List<PlannedIdea> shortlist;
    private final PhraseBook phrases;
    private final Talk talk;
    private final Attention attention;
    private final RandomGenerator random;
    private final List<PlannedComment> comments = new ArrayList<>();

    /** @param shortlist in the order of time */
    Refining(List<PlannedIdea> shortlist, PhraseBook phrases, Attention attention, RandomGenerator random) {
        this.shortlist = shortlist;
        this.phrases = phrases;
        this.attention = attention;
        this.random = random;
        talk = new Talk(phrases, attention, random);
    }

    @Override
    public PlannedComment speak(Person who, Instant at) {
        PlannedComment comment = talk.answer(who, at).orElseGet(() -> {
            PlannedIdea idea =
                    attention.pick(shortlist, at, NEWNESS, i -> !i.isBy(who)).orElseThrow();
            return Optional.of(idea.place())
                    .filter(p -> random.nextDouble() < REPLIES)
                    .flatMap(p -> talk.reply(who, at, p))
                    .orElseGet(() -> talk.onIdea(who, at, idea, KINDS));
        });
        comments.add(comment);
        return comment;
    }

    @Override
    public PlannedIdea propose(Person who, Instant at) {
        throw new IllegalStateException("Nobody proposes an idea while the shortlist is refined");
    }

    @Override
    public Optional<? extends Subject> subject(Instant at, Predicate<Subject> fits) {
        boolean onIdea = random.nextDouble() < VOTES_ON_IDEAS;
        Optional<? extends Subject> comment = onIdea ? Optional.empty() : attention.pick(comments, at, 1.5, fits::test);
        return comment.isPresent() ? comment : attention.pick(shortlist, at, NEWNESS, fits::test);
    }

    /** Some ideas get another text, with advice that a reader gave in a comment. */
    List<Deed> revisions(List<Person> facilitators, Rhythm rhythm) {
        List<Deed> deeds = new ArrayList<>();
        for (PlannedIdea idea : shortlist) {
            Person facilitator = facilitators.get(deeds.size() % facilitators.size());
            if (deeds.size() < ModelFigures.REVISED) {
                advice(idea, rhythm).ifPresent(a -> deeds.add(new Deed.Revise(a.at(), facilitator, idea, a.text())));
            }
        }
        return deeds;
    }

    private record Advice(Instant at, String text) {}

    private Optional<Advice> advice(PlannedIdea idea, Rhythm rhythm) {
        for (PlannedComment comment : comments) {
            Optional<String> advice = phrases.advice(comment.text());
            Instant at = comment.at().plus(Duration.ofMinutes(60 + random.nextInt(60 * THINKING_HOURS)));
            if (comment.place().equals(idea.place()) && advice.isPresent() && !comment.gone() && rhythm.permits(at)) {
                return Optional.of(
                        new Advice(at, idea.words().body() + "\n\nAdded on the advice of a reader: " + advice.get()));
            }
        }
        return Optional.empty();
    }
}
