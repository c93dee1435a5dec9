package org.crowdchange.newsroom.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.crowdchange.newsroom.site.Template.Markup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the journal publishes, as it lies on the class path: articles, sections, its campaign, templates. Thread-safe. */
public final class Content {
    private static final String ROOT = "/org/crowdchange/newsroom/";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Template> templates = new ConcurrentHashMap<>();
    private final List<Story> stories;
    private final List<Section> sections;
    private final Drive drive;
    private final List<Method> methods;

    /** Reads the content. */
    public Content() {
        stories = list(json("articles.json").get("articles"), Content::story);
        sections = list(json("sections.json").get("sections"), Content::section);
        methods = list(json("ranking-methods.json").get("methods"), Content::method);
        drive = drive(json("campaign.json"));
    }

    private static Story story(JsonNode node) {
        return new Story(
                text(node, "slug"),
                text(node, "section"),
                text(node, "kicker"),
                text(node, "title"),
                text(node, "standfirst"),
                text(node, "byline"),
                text(node, "date"),
                node.get("day").asInt(),
                node.get("minutes").asInt(),
                text(node, "svg"));
    }

    private static Section section(JsonNode node) {
        return new Section(text(node, "slug"), text(node, "title"), text(node, "standfirst"));
    }

    private static Method method(JsonNode node) {
        return new Method(text(node, "id"), text(node, "name"), text(node, "scale"), text(node, "note"));
    }

    private static Drive drive(JsonNode node) {
        return new Drive(
                text(node, "slug"),
                text(node, "title"),
                text(node, "strapline"),
                text(node, "summary"),
                list(
                        node.get("questions"),
                        q -> new Ask(text(q, "slug"), text(q, "short"), text(q, "title"), text(q, "text"))),
                list(node.get("phases"), Content::stage));
    }

    private static Stage stage(JsonNode node) {
        JsonNode last = node.get("closesOnDay");
        return new Stage(
                text(node, "kind"),
                text(node, "name"),
                text(node, "description"),
                node.get("opensOnDay").asInt(),
                last.isNull() ? Optional.empty() : Optional.of(last.asInt()));
    }

    private static String text(JsonNode node, String name) {
        return node.get(name).asString();
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
        List<T> items = new ArrayList<>();
        array.forEach(node -> items.add(read.apply(node)));
        return List.copyOf(items);
    }

    /** An article. */
    public record Story(
            String slug,
            String section,
            String kicker,
            String title,
            String standfirst,
            String byline,
            String date,
            int day,
            int minutes,
            String svg) {}

    /** A section of the journal. */
    public record Section(String slug, String title, String standfirst) {}

    /** The journal's own campaign. */
    public record Drive(
            String slug, String title, String strapline, String summary, List<Ask> questions, List<Stage> phases) {}

    /** A question of the campaign. */
    public record Ask(String slug, String name, String title, String text) {}

    /** A phase of the campaign; it runs from a day to another, counted from the first; the last one has no end. */
    public record Stage(String kind, String name, String description, int opensOnDay, Optional<Integer> closesOnDay) {}

    /** A way of ranking as the ranking page offers it. */
    public record Method(String id, String name, String scale, String note) {}

    /** The articles in the order of the front page. */
    public List<Story> stories() {
        return stories;
    }

    /** The article of this slug. */
    public Optional<Story> story(String slug) {
        return stories.stream().filter(s -> s.slug().equals(slug)).findFirst();
    }

    /** The sections in the order of the navigation. */
    public List<Section> sections() {
        return sections;
    }

    /** The journal's own campaign. */
    public Drive drive() {
        return drive;
    }

    List<Method> methods() {
        return methods;
    }

    Template template(String name) {
        return templates.computeIfAbsent(name, n -> new Template(n, text(n)));
    }

    Markup markup(String name) {
        return new Markup(text(name));
    }

    Optional<byte[]> bytes(String name) {
        try (InputStream in = Content.class.getResourceAsStream(ROOT + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private String text(String name) {
        byte[] bytes = bytes(name).orElseThrow(() -> new IllegalStateException("The class path lacks " + ROOT + name));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private JsonNode json(String name) {
        return JSON.readTree(text(name));
    }
}
