package org.crowdchange.lab.data;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.crowdchange.tally.RankedTally;

/**
 * Ranked ballots from a file, in which the items have short ids and mostly names.
 *
 * @param tally the ballots by id; all ids that the file names are declared
 * @param names the name of each id; an id without a name is its own
 * @param notes what in the file does not agree with its header, one sentence each; mostly empty
 */
public record RankedData(RankedTally tally, Map<String, String> names, List<String> notes) {

    /** Copies the names and notes. */
    public RankedData {
        names = Map.copyOf(names);
        notes = List.copyOf(notes);
    }

    /** Data in which the ids are all there is to say. */
    public static RankedData unnamed(RankedTally tally) {
        return new RankedData(tally, Map.of(), List.of());
    }

    /** The ballots by name. Where several items have one name, the id stands behind it in brackets. */
    public RankedTally named() {
        Set<String> taken = new HashSet<>();
        Set<String> twice = new HashSet<>();
        for (String id : tally.items()) {
            String name = name(id);
            if (!taken.add(name)) {
                twice.add(name);
            }
        }
        Map<String, String> unique = new TreeMap<>();
        for (String id : tally.items()) {
            String name = name(id);
            unique.put(id, twice.contains(name) ? name + " (" + id + ")" : name);
        }
        return tally.renamed(unique::get);
    }

    private String name(String id) {
        String name = names.getOrDefault(id, id).strip();
        return name.isEmpty() ? id : name;
    }
}
