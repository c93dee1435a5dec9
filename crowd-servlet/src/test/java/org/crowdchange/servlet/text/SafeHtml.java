package org.crowdchange.servlet.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads HTML by a grammar so narrow that no browser can read the same characters differently: every {@code <} begins one
 * of the allowed tags, attributes are in double quotes, elements are closed in order, every {@code &} begins an entity.
 * Whatever does not fit is an {@link AssertionError}. Gives the elements, so that tests judge by what is there and not by
 * substrings. Written for the tests; shares no code with the renderer or the sanitizer.
 */
final class SafeHtml {
    private static final Set<String> ELEMENTS =
            Set.of("p", "br", "em", "strong", "a", "ul", "ol", "li", "blockquote", "code", "pre");
    private static final Pattern TOKEN =
            Pattern.compile("<(?<open>[a-z]+)(?<attributes>(?: [a-z]+=\"[^\"<>]*\")*) ?(?<slash>/?)>"
                    + "|</(?<close>[a-z]+)>"
                    + "|<!-- -->"
                    + "|(?<text>[^<>&]++|&(?:amp|lt|gt|quot|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});)");
    private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):");
    private static final Pattern ATTRIBUTE = Pattern.compile(" (?<name>[a-z]+)=\"(?<value>[^\"<>]*)\"");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:(?<name>amp|lt|gt|quot)|#(?<decimal>[0-9]+)|#x(?<hex>[0-9a-fA-F]+));");

    private SafeHtml() {}

    /** An element and its attributes, entities resolved. */
    record Element(String name, Map<String, String> attributes) {}

    /** What a reader sees, and the elements around it. */
    record Content(List<Element> elements, String text) {
        List<String> links() {
            return elements.stream()
                    .filter(e -> e.name().equals("a"))
                    .map(e -> e.attributes().get("href"))
                    .toList();
        }

        List<String> names() {
            return elements.stream().map(Element::name).toList();
        }
    }

    static Content read(String html) {
        Matcher token = TOKEN.matcher(html);
        List<Element> elements = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Deque<String> open = new ArrayDeque<>();
        int at = 0;
        while (at < html.length()) {
            if (!token.find(at) || token.start() != at) {
                throw new AssertionError("Not in the narrow grammar at " + at + ": " + html.substring(at));
            }
            if (token.group("open") != null) {
                Element element = element(token.group("open"), token.group("attributes"));
                elements.add(element);
                if (!element.name().equals("br")) {
                    check(token.group("slash").isEmpty(), "a closed " + element);
                    open.push(element.name());
                }
            } else if (token.group("close") != null) {
                check(!open.isEmpty() && open.pop().equals(token.group("close")), "a stray </" + token.group("close"));
            } else if (token.group("text") != null) {
                text.append(resolved(token.group("text")));
            }
            at = token.end();
        }
        check(open.isEmpty(), "left open: " + open);
        return new Content(elements, text.toString());
    }

    private static Element element(String name, String attributes) {
        check(ELEMENTS.contains(name), "<" + name + ">");
        Map<String, String> values = new HashMap<>();
        Matcher each = ATTRIBUTE.matcher(attributes);
        while (each.find()) {
            String before = values.put(each.group("name"), resolved(each.group("value")));
            check(before == null, "a second " + each.group("name"));
        }
        if (name.equals("a")) {
            check(values.keySet().equals(Set.of("href", "rel")), "attributes " + values);
            check(
                    Set.of(values.get("rel").split(" ")).equals(Set.of("nofollow", "ugc", "noopener")),
                    values.get("rel"));
            link(values.get("href"));
        } else if (name.equals("ol")) {
            check(Set.of("start").containsAll(values.keySet()), "attributes " + values);
            check(values.getOrDefault("start", "1").matches("[0-9]{1,9}"), "start " + values);
        } else {
            check(values.isEmpty(), name + " with " + values);
        }
        return new Element(name, values);
    }

    /** The way browsers find the scheme (WHATWG URL): control characters and blanks before it, tabs and line ends do not count. */
    private static void link(String href) {
        String seen = href.replaceAll("^[\\x00-\\x20]+|[\\t\\n\\r]", "");
        check(seen.equals(href), "white space in " + href);
        Matcher scheme = SCHEME.matcher(seen);
        check(scheme.lookingAt(), "no scheme: " + href);
        check(Set.of("http", "https", "mailto").contains(scheme.group(1).toLowerCase(Locale.ROOT)), href);
    }

    private static String resolved(String text) {
        return ENTITY.matcher(text).replaceAll(match -> {
            Matcher entity = ENTITY.matcher(match.group());
            check(entity.matches(), match.group());
            if (entity.group("decimal") != null) {
                return Matcher.quoteReplacement(Character.toString(Integer.parseInt(entity.group("decimal"))));
            }
            if (entity.group("hex") != null) {
                return Matcher.quoteReplacement(Character.toString(Integer.parseInt(entity.group("hex"), 16)));
            }
            return Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"").get(entity.group("name"));
        });
    }

    private static void check(boolean right, String what) {
        if (!right) {
            throw new AssertionError("Not harmless: " + what);
        }
    }
}
