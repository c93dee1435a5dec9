package org.crowdchange.servlet.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.crowdchange.model.InvalidInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON object that a request carries. Every method refuses what is not exactly of its type with an
 * {@link InvalidInputException} that names the field; a field of {@code null} counts as one that is not there.
 */
public final class JsonBody {
    private static final String BODY = "body";
    private static final int DEPTH = 4;
    private static final int NAME_LENGTH = 100;
    private static final int NUMBER_LENGTH = 30;
    private static final int TEXT_LENGTH = 1 << 16;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxNameLength(NAME_LENGTH)
                            .maxNumberLength(NUMBER_LENGTH)
                            .maxStringLength(TEXT_LENGTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode json;

    private JsonBody(JsonNode json) {
        this.json = json;
    }

    /**
     * Reads an object.
     *
     * @param utf8 the text in UTF-8
     * @param fields the fields that it may have
     * @throws InvalidInputException if it is no well-formed JSON object in UTF-8 or has another field
     */
    public static JsonBody parse(byte[] utf8, Set<String> fields) {
        String text = decode(utf8);
        JsonNode json = read(text);
        if (!json.isObject()) {
            throw new InvalidInputException(BODY, text, "a JSON object");
        }
        for (String name : json.propertyNames()) {
            if (!fields.contains(name)) {
                throw new InvalidInputException(
                        name,
                        json.path(name).toString(),
                        "no such field, only " + String.join(", ", new TreeSet<>(fields)));
            }
        }
        return new JsonBody(json);
    }

    private static String decode(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw caused(new InvalidInputException(BODY, "other bytes", "JSON in UTF-8"), e);
        }
    }

    private static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw caused(
                    new InvalidInputException(
                            BODY, text, "well-formed JSON, not too deep, without a name that stands twice"),
                    e);
        }
    }

    private static InvalidInputException caused(InvalidInputException problem, Exception cause) {
        problem.initCause(cause);
        return problem;
    }

    /** A text that has to be there; it may be empty. */
    public String text(String field) {
        return optionalText(field).orElseThrow(() -> new InvalidInputException(field, "null", "a text"));
    }

    /** A text that may be missing. */
    public Optional<String> optionalText(String field) {
        JsonNode value = json.path(field);
        if (absent(value)) {
            return Optional.empty();
        }
        return Optional.of(textOf(field, value));
    }

    /** A whole number that has to be there. */
    public int number(String field) {
        JsonNode value = json.path(field);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw new InvalidInputException(field, shown(value), "a whole number");
        }
        return value.intValue();
    }

    /** A list of texts that has to be there; it may be empty. */
    public List<String> texts(String field) {
        JsonNode value = json.path(field);
        if (!value.isArray()) {
            throw new InvalidInputException(field, shown(value), "a list of texts");
        }
        List<String> texts = new ArrayList<>();
        value.forEach(each -> texts.add(textOf(field, each)));
        return List.copyOf(texts);
    }

    private static String textOf(String field, JsonNode value) {
        if (!value.isString()) {
            throw new InvalidInputException(field, shown(value), "a text");
        }
        return value.stringValue();
    }

    private static boolean absent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static String shown(JsonNode value) {
        return absent(value) ? "null" : value.toString();
    }
}
