package org.crowdchange.newsroom.site;

import com.google.common.html.HtmlEscapers;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page or fragment with places to fill: <code>{{name}}</code> takes text, which is escaped, and <code>{{{name}}}</code>
 * takes {@link Markup}, which is not.
 *
 * @param name the file it came from
 * @param text the page with its places
 */
record Template(String name, String text) {
    private static final Pattern PLACE = Pattern.compile("\\{\\{\\{(\\w+)}}}|\\{\\{(\\w+)}}");

    /** Markup that was made by a template or by the library, not by a person. */
    record Markup(String html) {
        static final Markup NONE = new Markup("");

        static Markup of(Iterable<Markup> parts) {
            StringBuilder all = new StringBuilder();
            parts.forEach(part -> all.append(part.html()).append('\n'));
            return new Markup(all.toString());
        }
    }

    /**
     * Fills every place.
     *
     * @throws IllegalArgumentException if a value is missing or is markup where text belongs
     */
    Markup fill(Map<String, ?> values) {
        return new Markup(PLACE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(match, values))));
    }

    private String value(MatchResult place, Map<String, ?> values) {
        boolean markup = place.group(1) != null;
        String key = markup ? place.group(1) : place.group(2);
        Object value = values.get(key);
        if (value == null || markup != value instanceof Markup) {
            throw new IllegalArgumentException(
                    name + ": expected " + (markup ? "markup" : "text") + " for \"" + key + "\", got " + value);
        }
        return value instanceof Markup html
                ? html.html()
                : HtmlEscapers.htmlEscaper().escape(value.toString());
    }
}
