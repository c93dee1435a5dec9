package org.crowdchange.ranking;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.crowdchange.model.InvalidInputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The parameters of a method by name: to write them down, and to have the same method with others. It works for every
 * method that is a public record whose {@link RankingMethod#parameters()} are named like its components; other
 * components stay as they are.
 *
 * <p>Values are numbers, texts, truth values and constants of enums, which are written in small letters with hyphens.
 */
public final class Parameters {

    private Parameters() {}

    /**
     * The method with some parameters changed.
     *
     * @param values by name; a text stands for the value that it spells
     * @throws InvalidInputException if the method has no parameter of that name, or the text does not spell a value of
     *     it
     * @throws IllegalArgumentException if the method does not accept the values
     */
    public static <M extends RankingMethod<?>> M with(M method, Map<String, ?> values) {
        if (values.isEmpty()) {
            return method;
        }
        List<String> known = method.parameters().stream().map(Parameter::name).toList();
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                throw new InvalidInputException(
                        "parameter of " + method.id(),
                        name,
                        known.isEmpty() ? "none, the method has no parameters" : "one of " + String.join(", ", known));
            }
        }
        RecordComponent[] components = components(method);
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            Object given = values.get(components[i].getName());
            arguments[i] = given == null ? valueOf(method, components[i]) : convert(components[i], given);
        }
        @SuppressWarnings("unchecked") // made by the constructor of the method's own class
        M changed = (M) construct(method, components, arguments);
        return changed;
    }

    /** The parameters as a JSON object, in the method's order. */
    public static String toJson(RankingMethod<?> method) {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        for (Parameter parameter : method.parameters()) {
            json.set(parameter.name(), JsonMapper.shared().valueToTree(parameter.value()));
        }
        return json.toString();
    }

    /**
     * The method with the parameters that a JSON object names.
     *
     * @throws InvalidInputException if it is not a JSON object, or as in {@link #with}
     * @throws IllegalArgumentException if the method does not accept the values
     */
    public static <M extends RankingMethod<?>> M fromJson(M method, String json) {
        JsonNode tree;
        try {
            tree = JsonMapper.shared().readTree(json);
        } catch (JacksonException e) {
            throw new InvalidInputException("parameters of " + method.id(), json, "a JSON object");
        }
        if (!(tree instanceof ObjectNode)) {
            throw new InvalidInputException("parameters of " + method.id(), json, "a JSON object");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : tree.properties()) {
            values.put(field.getKey(), field.getValue().asString());
        }
        return with(method, values);
    }

    private static RecordComponent[] components(RankingMethod<?> method) {
        RecordComponent[] components = method.getClass().getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException(
                    "the parameters of " + method.id() + " cannot be changed: it is not a record");
        }
        return components;
    }

    private static Object valueOf(RankingMethod<?> method, RecordComponent component) {
        try {
            return component.getAccessor().invoke(method);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw unreachable(method, e);
        }
    }

    private static Object construct(RankingMethod<?> method, RecordComponent[] components, Object[] arguments) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = method.getClass().getDeclaredConstructor(types);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw unreachable(method, e);
        } catch (ReflectiveOperationException e) {
            throw unreachable(method, e);
        }
    }

    private static IllegalArgumentException unreachable(RankingMethod<?> method, Exception cause) {
        return new IllegalArgumentException(
                "the parameters of " + method.id()
                        + " cannot be changed: expected a public record in an exported package",
                cause);
    }

    private static Object convert(RecordComponent component, Object given) {
        Class<?> type = component.getType();
        String text = text(given);
        @Nullable Object value;
        if (type == boolean.class) {
            value = text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : null;
        } else if (type.isEnum()) {
            value = constant(type, text);
        } else if (type == String.class) {
            value = text;
        } else {
            value = number(type, text);
        }
        if (value == null) {
            throw new InvalidInputException("parameter " + component.getName(), text, expected(type));
        }
        return value;
    }

    private static @Nullable Object constant(Class<?> type, String text) {
        return Stream.of(type.getEnumConstants())
                .filter(each -> text(each).equals(text))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Number number(Class<?> type, String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            if (type == double.class) {
                return number.doubleValue();
            }
            return type == int.class ? (Number) number.intValueExact() : (Number) number.longValueExact();
        } catch (NumberFormatException | ArithmeticException e) {
            return null;
        }
    }

    private static String expected(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + String.join(
                            ", ",
                            Stream.of(type.getEnumConstants())
                                    .map(Parameters::text)
                                    .toList());
        }
        return type == boolean.class ? "true or false" : type == double.class ? "a number" : "a whole number";
    }

    /** As the value is written: constants of enums in small letters, with hyphens. */
    static String text(Object value) {
        return value instanceof Enum<?> constant
                ? constant.name().toLowerCase(Locale.ROOT).replace('_', '-')
                : value.toString();
    }
}
