package org.crowdchange.newsroom.replay;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.crowdchange.model.Phase;
import org.crowdchange.newsroom.replay.Phrases.Theme;
import org.crowdchange.newsroom.replay.Story.Page;

/** The first phase: people talk under the articles, as they appear, and about the open question. */
final class Debate implements Scenery {
    private static final double REPLIES = 0.38;
    private static final double NEWNESS = 2;
    private static final double QUESTION_WEIGHT = 0.7;
    private static final double FADING_DAYS = 5;
    private static final double LASTING = 0.2;
    private static final LocalTime PUBLISHED = LocalTime.of(5, 0);

    private final Story story;
    private final PhraseBook phrases;
    private final Talk talk;
    private final Attention attention;
    private final RandomGenerator random;
    private final List<Place> articles = new ArrayList<>();
    private final List<Instant> published = new ArrayList<>();
    private final Place question = new Place(Place.Kind.QUESTION, 0);
    private final List<PlannedComment> comments = new ArrayList<>();

    Debate(Story story, Phase phase, PhraseBook phrases, Attention attention, RandomGenerator random) {
        this.story = story;
        this.phrases = phrases;
        this.attention = attention;
        this.random = random;
        talk = new Talk(phrases, attention, random);
        for (Page page : story.pages()) {
            articles.add(new Place(Place.Kind.ARTICLE, articles.size()));
            published.add(phase.firstDay()
                    .plusDays(page.day())
                    .atTime(PUBLISHED)
                    .atZone(story.campaign().zone())
                    .toInstant());
        }
    }

    /** Everything that was said, in the order of time. */
    List<PlannedComment> comments() {
        return comments;
    }

    @Override
    public PlannedComment speak(Person who, Instant at) {
        PlannedComment comment = talk.answer(who, at).orElseGet(() -> {
            Place place = place(at);
            return Optional.of(place)
                    .filter(p -> random.nextDouble() < REPLIES)
                    .flatMap(p -> talk.reply(who, at, p))
                    .orElseGet(() -> talk.comment(who, at, place, theme(place)));
        });
        comments.add(comment);
        return comment;
    }

    @Override
    public PlannedIdea propose(Person who, Instant at) {
        throw new IllegalStateException("Nobody proposes an idea in the debate");
    }

    @Override
    public Optional<? extends Subject> subject(Instant at, Predicate<Subject> fits) {
        return attention.pick(comments, at, NEWNESS, fits::test);
    }

    private Theme theme(Place place) {
        return place.kind() == Place.Kind.ARTICLE
                ? phrases.theme(story.pages().get(place.number()).themes())
                : phrases.themeFor(story.asks().get(0).slug());
    }

    /** An article or the open question; an article draws fewer people the longer it is there. */
    private Place place(Instant now) {
        double left = random.nextDouble() * weights(now);
        for (int i = 0; i < articles.size(); i++) {
            left -= weight(i, now);
            if (left < 0) {
                return articles.get(i);
            }
        }
        return question;
    }

    private double weights(Instant now) {
        double sum = QUESTION_WEIGHT;
        for (int i = 0; i < articles.size(); i++) {
            sum += weight(i, now);
        }
        return sum;
    }

    private double weight(int article, Instant now) {
        double days = (now.toEpochMilli() - published.get(article).toEpochMilli()) / 86_400_000.0;
        return days < 0 ? 0 : LASTING + Math.exp(-days / FADING_DAYS);
    }
}
