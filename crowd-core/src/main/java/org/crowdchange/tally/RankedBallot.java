package org.crowdchange.tally;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One voter's order of preference: a weak order of some items. Items of one tier are tied; items that are not listed
 * are unranked, and what that means is for the method to say.
 *
 * <p>Two ballots that say the same are equal: within a tier the items stand in the order of {@link String#compareTo}. A
 * ballot may be blank. Immutable and safe for use by many threads.
 *
 * @param tiers the items, best tier first; no tier is empty and no item is listed twice
 */
public record RankedBallot(List<List<String>> tiers) {

    /** A ballot that ranks nothing. */
    public static final RankedBallot BLANK = new RankedBallot(List.of());

    /** @throws IllegalArgumentException if a tier is empty, an item is empty, or an item is listed twice */
    public RankedBallot {
        Set<String> seen = new HashSet<>();
        List<List<String>> sorted = new ArrayList<>(tiers.size());
        for (List<String> tier : tiers) {
            if (tier.isEmpty()) {
                throw new IllegalArgumentException("a tier of the ballot is empty; expected at least one item");
            }
            for (String item : tier) {
                if (item.isEmpty()) {
                    throw new IllegalArgumentException("an item of the ballot is \"\"; expected some text");
                }
                if (!seen.add(item)) {
                    throw new IllegalArgumentException("the ballot lists \"" + item + "\" twice; expected it once");
                }
            }
            sorted.add(
                    tier.size() == 1
                            ? List.of(tier.get(0))
                            : tier.stream().sorted().toList());
        }
        tiers = List.copyOf(sorted);
    }

    /** The ballot that ranks these items without ties, the best one first. */
    public static RankedBallot of(String... items) {
        return new RankedBallot(Stream.of(items).map(List::of).toList());
    }

    /**
     * Reads what {@link #toString} writes, as in {@code A>B=C}: a greater-than sign between tiers, an equals sign between
     * tied items, and a backslash before one of these signs that belongs to an item. Blanks belong to the items; the
     * empty text is the blank ballot.
     *
     * @throws IllegalArgumentException if an item is missing or listed twice
     */
    public static RankedBallot parse(String text) {
        if (text.isEmpty()) {
            return BLANK;
        }
        List<List<String>> tiers = new ArrayList<>();
        List<String> tier = new ArrayList<>();
        StringBuilder item = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                item.append(text.charAt(++i));
            } else if (c == '=' || c == '>') {
                tier.add(item.toString());
                item.setLength(0);
                if (c == '>') {
                    tiers.add(tier);
                    tier = new ArrayList<>();
                }
            } else {
                item.append(c);
            }
        }
        tier.add(item.toString());
        tiers.add(tier);
        return new RankedBallot(tiers);
    }

    /** The number of items that it ranks. */
    public int size() {
        int size = 0;
        for (List<String> tier : tiers) {
            size += tier.size();
        }
        return size;
    }

    /** Whether it ranks nothing. */
    public boolean isBlank() {
        return tiers.isEmpty();
    }

    /** The ballot in one line, as {@link #parse} reads it; equal ballots give equal texts. */
    @Override
    public String toString() {
        return tiers.stream()
                .map(tier -> tier.stream().map(RankedBallot::escaped).collect(Collectors.joining("=")))
                .collect(Collectors.joining(">"));
    }

    private static String escaped(String item) {
        return item.replace("\\", "\\\\").replace(">", "\\>").replace("=", "\\=");
    }
}
