package org.crowdchange.rankinglab.input;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.crowdchange.lab.data.DataFile;
import org.crowdchange.tally.Tally;

/**
 * A format of files, how it is recognised, and the tallies that its files give. Immutable.
 */
public final class InputFormat {
    private final String id;
    private final String description;
    private final Predicate<DataFile> looksLikeIt;
    private final Map<Class<?>, Function<DataFile, ? extends Tally<?>>> readers;

    private InputFormat(
            String id,
            String description,
            Predicate<DataFile> looksLikeIt,
            Map<Class<?>, Function<DataFile, ? extends Tally<?>>> readers) {
        this.id = id;
        this.description = description;
        this.looksLikeIt = looksLikeIt;
        this.readers = readers;
    }

    static InputFormat of(String id, String description, Predicate<DataFile> looksLikeIt) {
        return new InputFormat(id, description, looksLikeIt, Map.of());
    }

    /** This format, which also gives a tally of that class. */
    <T extends Tally<T>> InputFormat giving(Class<T> tally, Function<DataFile, T> reader) {
        return givingAny(tally, reader);
    }

    /** As {@link #giving}, for a class of which the compiler knows no more. */
    InputFormat givingAny(Class<?> tally, Function<DataFile, ? extends Tally<?>> reader) {
        Map<Class<?>, Function<DataFile, ? extends Tally<?>>> more = new LinkedHashMap<>(readers);
        more.put(tally, reader);
        return new InputFormat(id, description, looksLikeIt, more);
    }

    /** The name by which it is asked for. */
    public String id() {
        return id;
    }

    /** What its files hold, in a few words. */
    public String description() {
        return description;
    }

    /** The classes of tallies that a file of this format gives. */
    public Set<Class<?>> tallies() {
        return readers.keySet();
    }

    boolean matches(DataFile file) {
        return looksLikeIt.test(file);
    }

    /**
     * The tally of a file.
     *
     * @throws IllegalArgumentException if files of this format do not give such a tally
     * @throws org.crowdchange.lab.data.DataFormatException if the file is not of this format
     */
    public <T extends Tally<T>> T read(DataFile file, Class<T> tally) {
        Function<DataFile, ? extends Tally<?>> reader = readers.get(tally);
        if (reader == null) {
            throw new IllegalArgumentException("a file of the format " + id + " gives no " + tally.getSimpleName());
        }
        return tally.cast(reader.apply(file));
    }
}
