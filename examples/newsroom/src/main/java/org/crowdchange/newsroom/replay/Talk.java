package org.crowdchange.newsroom.replay;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.crowdchange.newsroom.replay.Phrases.Theme;
import org.crowdchange.newsroom.replay.Subject.Appeal;

/** Plans what people say: comments, answers, answers to answers. */
final class Talk {
    private static final int DEEPEST = 4;
    private static final int DRAWS = 8;
    private static final double ANSWERS = 0.6;
    private static final double CONTROVERSIAL = 0.12;
    private static final double NEWNESS = 1.6;

    private final PhraseBook phrases;
    private final Attention attention;
    private final RandomGenerator random;

    Talk(PhraseBook phrases, Attention attention, RandomGenerator random) {
        this.phrases = phrases;
        this.attention = attention;
        this.random = random;
    }

    /** An answer to a question that somebody has put to this person, if the person is in the mood. */
    Optional<PlannedComment> answer(Person who, Instant at) {
        PlannedComment asked = who.asked().peek();
        if (asked == null || asked.at().plus(Attention.REACTION).isAfter(at) || random.nextDouble() > ANSWERS) {
            return Optional.empty();
        }
        who.asked().remove();
        if (asked.gone()) {
            return Optional.empty();
        }
        return Optional.of(reply(who, at, asked, "answer"));
    }

    /** A reply to something that was said here; empty if there is nothing to reply to. */
    Optional<PlannedComment> reply(Person who, Instant at, Place place) {
        return attention
                .pick(place.comments(), at, NEWNESS, c -> c.depth() < DEEPEST && !c.isBy(who))
                .map(parent -> reply(who, at, parent, replyKind()));
    }

    /** A comment about a theme. */
    PlannedComment comment(Person who, Instant at, Place place, Theme theme) {
        Set<String> said = new HashSet<>();
        String text = unheard(place, () -> phrases.comment(theme, who.setting(), said));
        return said(new PlannedComment(who, at, appeal(), place, Optional.empty(), theme, text, said));
    }

    /** A comment on an idea. */
    PlannedComment onIdea(Person who, Instant at, PlannedIdea idea, List<String> kinds) {
        String kind = kinds.get(random.nextInt(kinds.size()));
        Theme theme = idea.words().theme();
        Set<String> said = new HashSet<>();
        String text = unheard(idea.place(), () -> phrases.remark(kind, theme, who.setting(), said));
        idea.touch(at);
        return said(new PlannedComment(who, at, appeal(), idea.place(), Optional.empty(), theme, text, said));
    }

    private PlannedComment reply(Person who, Instant at, PlannedComment parent, String kind) {
        Theme theme = parent.theme();
        String text = unheard(parent.place(), () -> phrases.remark(kind, theme, who.setting(), parent.said()));
        PlannedComment reply =
                said(new PlannedComment(who, at, appeal(), parent.place(), Optional.of(parent), theme, text, Set.of()));
        parent.touch(at);
        if (kind.equals("ask") && reply.depth() < DEEPEST) {
            parent.author().asked().add(reply);
        }
        return reply;
    }

    private String replyKind() {
        double draw = random.nextDouble();
        return draw < 0.45 ? "agree" : draw < 0.75 ? "disagree" : "ask";
    }

    private Appeal appeal() {
        if (random.nextDouble() < CONTROVERSIAL) {
            return new Appeal(0.5, 0.03, 1.6);
        }
        return new Appeal(0.5 + 0.45 * random.nextDouble(), 0.08, Math.exp(0.5 * random.nextGaussian()));
    }

    /** Words that were not said here yet, if they come within a few draws. */
    private static String unheard(Place place, Supplier<String> words) {
        String text = words.get();
        for (int draw = 1; draw < DRAWS && place.texts().contains(text); draw++) {
            text = words.get();
        }
        return text;
    }

    private static PlannedComment said(PlannedComment comment) {
        comment.place().comments().add(comment);
        comment.place().texts().add(comment.text());
        return comment;
    }
}
