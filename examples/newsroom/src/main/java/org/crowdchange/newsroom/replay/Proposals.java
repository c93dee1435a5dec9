package org.crowdchange.newsroom.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.crowdchange.newsroom.replay.IdeaDeck.Card;
import org.crowdchange.newsroom.replay.PhraseBook.IdeaWords;

/** The second phase: facilitators capture ideas from the debate, people propose others, talk about them and vote. */
final class Proposals implements Scenery {
    private static final double ON_IDEAS = 0.8;
    private static final double REPLIES = 0.3;
    private static final double VOTES_ON_IDEAS = 0.88;
    private static final double NEWNESS = 1.25;
    private static final int MOST_SOURCES = 3;
    private static final List<String> KINDS = List.of(
            "onIdeaFor", "onIdeaFor", "onIdeaAgainst", "onIdeaAgainst", "onIdeaAsk", "onIdeaImprove", "onIdeaImprove");

    private final Story story;
    private final PhraseBook phrases;
    private final Talk talk;
    private final Attention attention;
    private final RandomGenerator random;
    private final List<IdeaDeck> decks = new ArrayList<>();
    private final List<Place> questions = new ArrayList<>();
    private final List<PlannedIdea> ideas = new ArrayList<>();
    private final List<PlannedComment> comments = new ArrayList<>();

    Proposals(Story story, PhraseBook phrases, Attention attention, RandomGenerator random) {
        this.story = story;
        this.phrases = phrases;
        this.attention = attention;
        this.random = random;
        talk = new Talk(phrases, attention, random);
        for (int question = 0; question < ModelFigures.IDEAS.length; question++) {
            decks.add(new IdeaDeck(ModelFigures.IDEAS[question], ModelFigures.CAPTURED[question], random));
            questions.add(new Place(Place.Kind.QUESTION, question));
        }
    }

    /** In the order of time. */
    List<PlannedIdea> ideas() {
        return ideas;
    }

    /**
     * Captures the ideas that are to come from comments, one after the other, the questions in turn.
     *
     * @param from the comments of the debate
     * @param facilitators who take turns
     * @param times when, at least as many as there are ideas to capture
     */
    void capture(List<PlannedComment> from, List<Person> facilitators, List<Instant> times) {
        // Statements, not answers; the best liked first.
        List<PlannedComment> liked = from.stream()
                .filter(c -> !c.gone()
                        && c.parent().isEmpty()
                        && c.votes().agree() > c.votes().disagree())
                .sorted(Comparator.comparingLong((PlannedComment c) ->
                                c.votes().disagree() - c.votes().agree())
                        .thenComparing(Subject::at))
                .toList();
        Set<PlannedComment> used = new HashSet<>();
        int question = 0;
        for (Instant at : times) {
            for (int turn = 0; turn < decks.size() && !decks.get(question).hasCaptured(); turn++) {
                question = (question + 1) % decks.size();
            }
            capture(liked, used, question, facilitators.get(ideas.size() % facilitators.size()), at);
            question = (question + 1) % decks.size();
        }
    }

    private void capture(
            List<PlannedComment> liked, Set<PlannedComment> used, int question, Person facilitator, Instant at) {
        Card card = decks.get(question).nextCaptured();
        for (PlannedComment first : liked) {
            boolean suits = !used.contains(first) && first.place().kind() == Place.Kind.ARTICLE;
            Optional<IdeaWords> words = suits
                    ? phrases.idea(
                            slug(question),
                            Optional.of(first.theme()),
                            first.author().setting(),
                            card.outstanding())
                    : Optional.empty();
            if (words.isPresent()) {
                List<PlannedComment> together = together(first, liked, used);
                used.addAll(together);
                ideas.add(
                        new PlannedIdea(facilitator, at, card.appeal(), ideas.size(), question, words.get(), together));
                return;
            }
        }
        throw new IllegalStateException("No comment of the debate can become an idea for \"" + slug(question) + "\"");
    }

    /** A comment and perhaps one or two others about the same theme. */
    private List<PlannedComment> together(PlannedComment first, List<PlannedComment> liked, Set<PlannedComment> used) {
        List<PlannedComment> together = new ArrayList<>(List.of(first));
        liked.stream()
                .filter(c -> !used.contains(c) && !c.equals(first) && c.theme().equals(first.theme()))
                .limit(random.nextInt(MOST_SOURCES))
                .forEach(together::add);
        return together;
    }

    @Override
    public PlannedIdea propose(Person who, Instant at) {
        int question = openQuestion();
        Card card = decks.get(question).nextProposed();
        IdeaWords words = phrases.idea(slug(question), Optional.empty(), who.setting(), card.outstanding())
                .orElseThrow();
        PlannedIdea idea = new PlannedIdea(who, at, card.appeal(), ideas.size(), question, words, List.of());
        ideas.add(idea);
        return idea;
    }

    @Override
    public PlannedComment speak(Person who, Instant at) {
        PlannedComment comment = talk.answer(who, at).orElseGet(() -> said(who, at));
        comments.add(comment);
        return comment;
    }

    private PlannedComment said(Person who, Instant at) {
        Optional<PlannedIdea> idea = Optional.of(ideas)
                .filter(all -> random.nextDouble() < ON_IDEAS)
                .flatMap(all -> attention.pick(all, at, NEWNESS, i -> !i.isBy(who)));
        Place place = idea.map(PlannedIdea::place).orElseGet(() -> questions.get(random.nextInt(questions.size())));
        Optional<PlannedComment> reply = random.nextDouble() < REPLIES ? talk.reply(who, at, place) : Optional.empty();
        return reply.orElseGet(() -> idea.map(i -> talk.onIdea(who, at, i, KINDS))
                .orElseGet(() -> talk.comment(who, at, place, phrases.themeFor(slug(place.number())))));
    }

    @Override
    public Optional<? extends Subject> subject(Instant at, Predicate<Subject> fits) {
        boolean onIdea = random.nextDouble() < VOTES_ON_IDEAS;
        Optional<? extends Subject> idea = attention.pick(ideas, at, NEWNESS, fits::test);
        return onIdea && idea.isPresent() ? idea : attention.pick(comments, at, NEWNESS, fits::test);
    }

    /** A question that still has ideas to come; the more, the likelier. */
    private int openQuestion() {
        int left =
                random.nextInt(decks.stream().mapToInt(IdeaDeck::proposalsLeft).sum());
        int question = 0;
        while (left >= decks.get(question).proposalsLeft()) {
            left -= decks.get(question).proposalsLeft();
            question++;
        }
        return question;
    }

    private String slug(int question) {
        return story.asks().get(question).slug();
    }
}
