package org.crowdchange.servlet.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crowdchange.model.InvalidInputException;

/** The parameters of a URL. Those that nobody asks for are ignored. Immutable. */
public final class Query {
    private static final int HEX = 16;

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /**
     * Reads what stands after the question mark.
     *
     * @throws InvalidInputException if it is not percent-encoded UTF-8
     */
    public Query(String raw) {
        for (String pair : raw.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                values.computeIfAbsent(decode(name), n -> new ArrayList<>()).add(decode(value));
            }
        }
    }

    /**
     * The value of a parameter.
     *
     * @throws InvalidInputException if it is there more than once
     */
    public Optional<String> one(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        if (all.size() > 1) {
            throw new InvalidInputException(name, String.join(", ", all), "one value");
        }
        return all.stream().findFirst();
    }

    /**
     * The value of a parameter that has to be there.
     *
     * @throws InvalidInputException if it is missing or there more than once
     */
    public String required(String name) {
        return one(name).orElseThrow(() -> new InvalidInputException(name, "", "a value in the URL's query"));
    }

    private static String decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '%') {
                int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), HEX) : -1;
                int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), HEX) : -1;
                if (high < 0 || low < 0) {
                    throw malformed(text);
                }
                bytes.write(high * HEX + low);
                i += 3;
            } else {
                int next = text.offsetByCodePoints(i, 1);
                bytes.writeBytes((c == '+' ? " " : text.substring(i, next)).getBytes(StandardCharsets.UTF_8));
                i = next;
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed(text);
        }
    }

    private static InvalidInputException malformed(String text) {
        return new InvalidInputException("query", text, "percent-encoded UTF-8");
    }
}
