package org.crowdchange.selection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.TieBreak;

/**
 * Shortlists with quotas: every theme has its places, none has too many.
 *
 * <p>Each group first gets its least number of places for its best items; the places that are left go to the best of all
 * others whose group has not reached its most. For items in groups that do not overlap this is the best shortlist that the
 * quotas allow: no other has a better item in any place when both are sorted (the quotas form a matroid, for which greedy
 * choice is right; J. Edmonds, "Matroids and the greedy algorithm", <i>Mathematical Programming</i> 1, 1971, 127-136).
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param quotas by group; a group that has none can have any number of places
 * @param ties which of several equal items is taken first; where that decides, a warning says so
 */
public record Quotas(Map<String, Quota> quotas, TieBreak ties) {

    /** Copies the quotas. */
    public Quotas {
        quotas = java.util.Collections.unmodifiableMap(new TreeMap<>(quotas));
    }

    /** Quotas for exactly the places that an apportionment gives. */
    public static Quotas of(Apportionment apportionment, TieBreak ties) {
        Map<String, Quota> quotas = new TreeMap<>();
        apportionment.resolved(ties).forEach((group, places) -> quotas.put(group, Quota.exactly(places)));
        return new Quotas(quotas, ties);
    }

    /**
     * The best items of a ranking that the quotas allow, in the order of the ranking. Items of which the votes say
     * nothing are never chosen.
     *
     * @param groups the group of each item; an item without one belongs to no quota
     * @param size how many items, 0 or more
     * @throws IllegalArgumentException if the size is negative, or the least numbers of places are more than there are
     */
    public Shortlist shortlist(Ranking ranking, Map<String, String> groups, int size) {
        Shortlist.requireSize(size);
        int reserved = quotas.values().stream().mapToInt(Quota::least).reduce(0, Math::addExact);
        if (reserved > size) {
            throw new IllegalArgumentException(
                    "the quotas keep " + reserved + " places of " + size + "; expected at most so many");
        }
        List<RankedItem> order = order(ranking);
        List<String> warnings = new ArrayList<>(ranking.warnings());
        Map<String, Integer> taken = new HashMap<>();
        Set<String> chosen = new LinkedHashSet<>();
        for (RankedItem item : order) {
            String group = groups.get(item.item());
            if (group != null
                    && quotas.containsKey(group)
                    && taken.getOrDefault(group, 0) < quota(group).least()) {
                chosen.add(item.item());
                taken.merge(group, 1, Integer::sum);
            }
        }
        quotas.forEach((group, quota) -> {
            int has = taken.getOrDefault(group, 0);
            if (has < quota.least()) {
                warnings.add("The group \"" + group + "\" has only " + has + " items with votes for its "
                        + quota.least() + " places.");
            }
        });
        for (RankedItem item : order) {
            String group = groups.get(item.item());
            boolean room =
                    group == null || taken.getOrDefault(group, 0) < quota(group).most();
            if (chosen.size() < size && room && chosen.add(item.item()) && group != null) {
                taken.merge(group, 1, Integer::sum);
            }
        }
        if (chosen.size() < size) {
            warnings.add("Only " + chosen.size() + " items are chosen, of " + size
                    + " that were asked for: the quotas allow no more.");
        }
        warnOfTies(order, groups, chosen, warnings);
        return new Shortlist(
                size,
                order.stream().map(RankedItem::item).filter(chosen::contains).toList(),
                List.of(),
                warnings);
    }

    private Quota quota(String group) {
        return quotas.getOrDefault(group, Quota.atLeast(0));
    }

    /** Rated items, best first, equal ones as the tie-break has them. */
    private List<RankedItem> order(Ranking ranking) {
        List<RankedItem> order = new ArrayList<>();
        ranking.tiers().stream().filter(each -> each.rated()).forEach(tier -> {
            List<RankedItem> items = new ArrayList<>(tier.items());
            if (ties == TieBreak.REVERSE_ITEM_ORDER) {
                java.util.Collections.reverse(items);
            }
            order.addAll(items);
        });
        return order;
    }

    /** Names items that are in while an equal one of the same group is out. */
    private static void warnOfTies(
            List<RankedItem> order, Map<String, String> groups, Set<String> chosen, List<String> warnings) {
        Map<List<Object>, List<String>> equal = new LinkedHashMap<>();
        for (RankedItem item : order) {
            List<Object> key = List.of(item.tier(), groups.getOrDefault(item.item(), ""));
            equal.computeIfAbsent(key, any -> new ArrayList<>()).add(item.item());
        }
        for (List<String> items : equal.values()) {
            List<String> in = items.stream().filter(chosen::contains).toList();
            if (!in.isEmpty() && in.size() < items.size()) {
                warnings.add("Of the equal items " + items + " the tie-break picked " + in + ".");
            }
        }
    }
}
