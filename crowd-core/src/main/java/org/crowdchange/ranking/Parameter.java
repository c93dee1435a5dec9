package org.crowdchange.ranking;

/**
 * One parameter with which a method was run, so that a report can name it and a reader can repeat the run.
 *
 * @param name as the method's own component is called
 * @param value a number, a text or a truth value; a constant of an enum is turned into its text, in small letters with
 *     hyphens
 * @param meaning what it does, with its range
 */
public record Parameter(String name, Object value, String meaning) {

    /** @throws IllegalArgumentException if the value is neither a number nor a text nor a truth value */
    public Parameter {
        if (value instanceof Enum<?>) {
            value = Parameters.text(value);
        }
        if (!(value instanceof Number || value instanceof String || value instanceof Boolean)) {
            throw new IllegalArgumentException("parameter " + name + " is a "
                    + value.getClass().getName() + "; expected a number, a text or a truth value");
        }
    }
}
