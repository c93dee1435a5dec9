package org.crowdchange.newsroom.replay;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code crowd-phrases.json} holds; the file explains itself under {@code _about}.
 *
 * @param roles names of occupations, by the name of the list
 * @param settings where writers work
 * @param symbols phrases, by the name of the slot that they fill
 * @param patterns how texts are put together, by kind of text
 * @param themes what comments are about
 * @param actions what ideas are made of
 */
record Phrases(
        Map<String, List<String>> roles,
        List<Setting> settings,
        Map<String, List<String>> symbols,
        Map<String, List<String>> patterns,
        List<Theme> themes,
        List<Action> actions) {

    /** Where a writer works. */
    record Setting(String id, String in, String a, String our, String people, String roles, Set<String> tags) {}

    /** What a comment is about. */
    record Theme(
            String id,
            String kind,
            String name,
            List<String> observations,
            List<String> reasons,
            List<String> effects,
            List<String> suggestions,
            List<String> caveats,
            List<String> questions) {
        boolean isBarrier() {
            return kind.equals("barrier");
        }
    }

    /** What an idea proposes. */
    record Action(String theme, List<String> questions, Set<String> needs, List<String> titles, List<String> bodies) {
        boolean fits(String question, Setting setting) {
            return questions.contains(question) && setting.tags().containsAll(needs);
        }
    }

    static Phrases ofNewsroom() {
        return JsonMapper.shared().treeToValue(Resources.json("crowd-phrases.json"), Phrases.class);
    }
}
