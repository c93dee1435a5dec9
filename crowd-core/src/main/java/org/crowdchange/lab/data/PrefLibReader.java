package org.crowdchange.lab.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crowdchange.tally.RankedBallot;
import org.crowdchange.tally.RankedTally;

/**
 * Reads the ordinal files of PrefLib, {@code .soc}, {@code .soi}, {@code .toc} and {@code .toi}, in the format of 2022:
 * a header of lines {@code # KEY: value}, then a line for each distinct ballot, {@code count: order}, where an order
 * lists numbers of alternatives, best first, with those in braces tied, as in {@code 3: 1,{2,4},5}.
 *
 * <p>All alternatives that the header names, or the first of them up to {@code NUMBER ALTERNATIVES}, are declared.
 * Numbers in the header that the ballots do not confirm are noted, not refused: published files are sometimes edited.
 *
 * <p>Source: N. Mattei and T. Walsh, "PrefLib: A Library for Preferences", ADT 2013; <a
 * href="https://preflib.github.io/PrefLib-Jekyll/format">the format</a>.
 */
public final class PrefLibReader {
    private static final Pattern HEADER = Pattern.compile("#\\s*([^:]*?)\\s*:\\s*(.*?)\\s*");
    private static final Pattern NAME = Pattern.compile("ALTERNATIVE NAME ([0-9]{1,9})");
    private static final Set<String> TYPES = Set.of("soc", "soi", "toc", "toi");
    private static final long MOST_ALTERNATIVES = 1_000_000;

    private final DataFile file;
    private final RankedTally.Builder ballots = RankedTally.builder();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Long> said = new HashMap<>();
    private long voters;

    private PrefLibReader(DataFile file) {
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @throws DataFormatException if it is not as the format has it
     */
    public static RankedData read(DataFile file) {
        return new PrefLibReader(file).read();
    }

    private RankedData read() {
        String[] lines = file.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            TextLine line = new TextLine(file.name(), i + 1, lines[i]);
            if (line.startsWith("#")) {
                header(line);
            } else if (!line.isBlank()) {
                ballot(line);
            }
        }
        if (voters == 0) {
            throw new Position(file.name(), lines.length, 1)
                    .refuse("the end of the file", "at least one ballot, as in \"3: 1,2\"");
        }
        declare();
        return new RankedData(ballots.build(), names, notes());
    }

    private void header(TextLine line) {
        Matcher header = HEADER.matcher(line.text());
        if (!header.matches()) {
            return; // a comment
        }
        String key = header.group(1);
        String value = header.group(2);
        Matcher name = NAME.matcher(key);
        if (name.matches()) {
            names.put(Long.toString(Long.parseLong(name.group(1))), value);
        } else if (key.equals("DATA TYPE") && !TYPES.contains(value)) {
            throw line.at(header.start(2)).refuse(Position.quoted(value), "one of the data types soc, soi, toc, toi");
        } else if (key.startsWith("NUMBER ")) {
            said.put(key, line.field(header.start(2), header.end(2)).number("a whole number", 0, Long.MAX_VALUE));
        }
    }

    private void ballot(TextLine line) {
        int colon = line.text().indexOf(':');
        if (colon < 0) {
            throw line.at(line.start()).refuse(Position.quoted(line.text()), "a ballot, as in \"3: 1,2\"");
        }
        long count = line.field(line.start(), colon)
                .number("the number of voters, 1 to 1099511627776", 1, RankedTally.MAX_TOTAL);
        if (count > RankedTally.MAX_TOTAL - voters) {
            throw line.at(line.start()).refuse("more than " + RankedTally.MAX_TOTAL + " voters", "at most so many");
        }
        voters += count;
        ballots.add(new RankedBallot(order(line, colon + 1)), count);
    }

    private List<List<String>> order(TextLine line, int from) {
        List<List<String>> tiers = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String text = line.text();
        List<String> tier = new ArrayList<>();
        boolean open = false;
        int next = from;
        if (text.substring(from).isBlank()) {
            return tiers;
        }
        while (next <= text.length()) {
            int end = next;
            while (end < text.length() && ",}".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            CsvField field = line.field(next, end);
            if (field.text().startsWith("{") && !open) {
                open = true;
                next = text.indexOf('{', next) + 1;
                continue;
            }
            String id = Long.toString(field.number("the number of an alternative", 0, MOST_ALTERNATIVES));
            if (!seen.add(id)) {
                throw field.refuse("each alternative at most once");
            }
            tier.add(id);
            if (end < text.length() && text.charAt(end) == '}') {
                if (!open) {
                    throw line.at(end).refuse("a closing brace", "an opening one before it");
                }
                open = false;
                end = line.skipBlanks(end + 1);
                if (end < text.length() && text.charAt(end) != ',') {
                    throw line.at(end).refuse(Position.quoted(text.substring(end)), "a comma or the end of the line");
                }
            }
            if (!open) {
                tiers.add(tier);
                tier = new ArrayList<>();
            }
            next = end + 1;
        }
        if (open) {
            throw line.at(text.length()).refuse("the end of the line", "a closing brace");
        }
        return tiers;
    }

    /** An edited file may have lost a name; then the names that are left say which alternatives there are. */
    private void declare() {
        if (names.isEmpty()) {
            long number = Math.min(said.getOrDefault("NUMBER ALTERNATIVES", 0L), MOST_ALTERNATIVES);
            for (long id = 1; id <= number; id++) {
                ballots.item(Long.toString(id));
            }
        }
        names.keySet().forEach(ballots::item);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        note(notes, "NUMBER VOTERS", voters, "voters");
        note(notes, "NUMBER ALTERNATIVES", names.isEmpty() ? -1 : names.size(), "names of alternatives");
        return notes;
    }

    private void note(List<String> notes, String key, long found, String what) {
        Long expected = said.get(key);
        if (expected != null && found >= 0 && expected != found) {
            notes.add("The header of " + file.name() + " says " + key + ": " + expected + ", and the file has " + found
                    + " " + what + ".");
        }
    }
}
