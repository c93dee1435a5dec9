package org.crowdchange.newsroom.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crowdchange.newsroom.replay.Phrases.Action;
import org.crowdchange.newsroom.replay.Phrases.Setting;
import org.crowdchange.newsroom.replay.Phrases.Theme;

/**
 * Puts the words of the simulated crowd together from {@code crowd-phrases.json}, a small grammar. Not thread-safe: it
 * remembers the titles that it has given.
 */
final class PhraseBook {
    private static final Pattern SLOT = Pattern.compile("\\{(\\^?)(\\w+)}");
    /** Improvements that speak of the writer, or of how often or how long a thing is done. */
    private static final Pattern NO_ADVICE = Pattern.compile("^(I|It|Make it|Keep it) |\\{");

    private static final int DRAWS = 8;
    private static final int TITLE_DRAWS = 500;
    private static final int ACTION_DRAWS = 4;

    private final Phrases phrases;
    private final RandomGenerator random;
    private final Set<String> titles = new HashSet<>();
    private final Map<Action, Integer> taken = new HashMap<>();
    private final Set<Action> freshlyTaken = new HashSet<>();

    PhraseBook(Phrases phrases, RandomGenerator random) {
        this.phrases = phrases;
        this.random = random;
    }

    /**
     * The words of an idea.
     *
     * @param theme what it is about
     * @param title never given before
     */
    record IdeaWords(Theme theme, String title, String body) {}

    /** Somewhere to work. */
    Setting setting() {
        return any(phrases.settings());
    }

    /** One of these themes; any theme if none is named. */
    Theme theme(List<String> ids) {
        List<Theme> among = phrases.themes().stream()
                .filter(t -> ids.isEmpty() || ids.contains(t.id()))
                .toList();
        return any(among);
    }

    /** A theme of which a comment could become an idea for this question. */
    Theme themeFor(String question) {
        List<String> themes = phrases.actions().stream()
                .filter(a -> a.questions().contains(question))
                .map(Action::theme)
                .toList();
        return theme(List.of(any(themes)));
    }

    /** Whether the book knows ideas for a question. */
    boolean knows(String question) {
        return phrases.actions().stream().anyMatch(a -> a.questions().contains(question));
    }

    /**
     * A comment about a theme.
     *
     * @param said the phrases that were used in its thread; those of the comment are added
     */
    String comment(Theme theme, Setting setting, Set<String> said) {
        List<String> patterns = new ArrayList<>(pattern("comment"));
        patterns.addAll(pattern(theme.isBarrier() ? "commentOnBarrier" : "commentOnBuildingBlock"));
        return fill(any(patterns), setting, Optional.of(theme), said);
    }

    /**
     * A text by one of the patterns of a kind: a reply ({@code agree}, {@code disagree}, {@code ask}, {@code answer}) or a
     * comment on an idea ({@code onIdeaFor}, {@code onIdeaAgainst}, {@code onIdeaAsk}, {@code onIdeaImprove}).
     */
    String remark(String kind, Theme theme, Setting setting, Set<String> said) {
        return fill(any(pattern(kind)), setting, Optional.of(theme), said);
    }

    /** The first advice in this comment that could go into any idea as it is. */
    Optional<String> advice(String comment) {
        return symbol("ideaImprove").stream()
                .filter(p -> !NO_ADVICE.matcher(p).find() && comment.contains(p))
                .findFirst();
    }

    /**
     * An idea for a question, in a setting like the proposer's if the action allows it. Of a few actions it takes the one
     * that was taken least.
     *
     * @param theme what it is about; anything if empty
     * @param fresh whether its action must be one that was not taken as a fresh one before
     * @return empty if there is no such action
     */
    Optional<IdeaWords> idea(String question, Optional<Theme> theme, Setting home, boolean fresh) {
        List<Action> actions = phrases.actions().stream()
                .filter(a -> a.questions().contains(question))
                .filter(a -> theme.map(t -> t.id().equals(a.theme())).orElse(true))
                .filter(a -> !fresh || !freshlyTaken.contains(a))
                .toList();
        if (actions.isEmpty()) {
            return Optional.empty();
        }
        for (int draw = 0; draw < TITLE_DRAWS; draw++) {
            Action action = leastTaken(actions);
            Setting setting = draw == 0 ? home : setting();
            String title = fill(any(action.titles()), setting, Optional.empty(), new HashSet<>());
            if (action.fits(question, setting) && titles.add(title.toLowerCase(Locale.ROOT))) {
                taken.merge(action, 1, Integer::sum);
                if (fresh) {
                    freshlyTaken.add(action);
                }
                String body = fill(any(action.bodies()), setting, Optional.empty(), new HashSet<>());
                return Optional.of(new IdeaWords(theme(List.of(action.theme())), title, body));
            }
        }
        throw new IllegalStateException("crowd-phrases.json has too few ideas for question \"" + question + "\"");
    }

    private Action leastTaken(List<Action> actions) {
        Action least = any(actions);
        for (int draw = 1; draw < ACTION_DRAWS; draw++) {
            Action other = any(actions);
            least = taken.getOrDefault(other, 0) < taken.getOrDefault(least, 0) ? other : least;
        }
        return least;
    }

    private String fill(String pattern, Setting setting, Optional<Theme> theme, Set<String> said) {
        String text = pattern;
        for (Matcher slot = SLOT.matcher(text); slot.find(); slot = SLOT.matcher(text)) {
            String filling = filling(slot.group(2), setting, theme, said);
            if (!slot.group(1).isEmpty()) {
                filling = filling.substring(0, 1).toUpperCase(Locale.ROOT) + filling.substring(1);
            }
            text = text.substring(0, slot.start()) + filling + text.substring(slot.end());
        }
        return text;
    }

    private String filling(String slot, Setting setting, Optional<Theme> theme, Set<String> said) {
        return switch (slot) {
            case "role" -> any(phrases.roles().getOrDefault(setting.roles(), List.of("one of the team")));
            case "a" -> setting.a();
            case "in" -> setting.in();
            case "our" -> setting.our();
            case "people" -> setting.people();
            default -> fresh(sentences(slot, theme), said);
        };
    }

    private List<String> sentences(String slot, Optional<Theme> theme) {
        return theme.flatMap(t -> Optional.ofNullable(Map.of(
                                "observation", t.observations(),
                                "reason", t.reasons(),
                                "effect", t.effects(),
                                "suggestion", t.suggestions(),
                                "caveat", t.caveats(),
                                "question", t.questions())
                        .get(slot)))
                .orElseGet(() -> symbol(slot));
    }

    /** One that was not said yet, if there is such a one within a few draws. */
    private String fresh(List<String> sentences, Set<String> said) {
        String sentence = any(sentences);
        for (int draw = 1; draw < DRAWS && said.contains(sentence); draw++) {
            sentence = any(sentences);
        }
        said.add(sentence);
        return sentence;
    }

    private List<String> symbol(String name) {
        return required(phrases.symbols(), name);
    }

    private List<String> pattern(String kind) {
        return required(phrases.patterns(), kind);
    }

    private static List<String> required(Map<String, List<String>> lists, String name) {
        List<String> list = lists.get(name);
        if (list == null || list.isEmpty()) {
            throw new IllegalStateException("crowd-phrases.json has no \"" + name + "\"");
        }
        return list;
    }

    private <T> T any(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }
}
