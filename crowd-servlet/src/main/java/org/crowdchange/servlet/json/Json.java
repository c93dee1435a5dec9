package org.crowdchange.servlet.json;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds and writes JSON. */
public final class Json {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    /** An object to be filled. */
    public static ObjectNode object() {
        return NODES.objectNode();
    }

    /** An array of these values. */
    public static ArrayNode array(Stream<? extends JsonNode> values) {
        ArrayNode array = NODES.arrayNode();
        values.forEach(array::add);
        return array;
    }

    /** An array of the words of these values. */
    public static ArrayNode words(Stream<?> values) {
        return array(values.map(Json::text));
    }

    /** A text: the value in its own words. */
    public static JsonNode text(Object value) {
        return NODES.stringNode(value.toString());
    }

    /** A text, or {@code null}. */
    public static JsonNode text(Optional<?> value) {
        return or(value, Json::text);
    }

    /** What becomes of the value, or {@code null}. */
    public static <T> JsonNode or(Optional<T> value, Function<? super T, ? extends JsonNode> json) {
        return value.<JsonNode>map(json).orElse(NODES.nullNode());
    }

    /** A number; {@code null} for one that JSON does not know. */
    public static JsonNode number(double value) {
        return Double.isFinite(value) ? NODES.numberNode(value) : NODES.nullNode();
    }

    /** The JSON as text. */
    public static String write(JsonNode json) {
        return MAPPER.writeValueAsString(json);
    }
}
