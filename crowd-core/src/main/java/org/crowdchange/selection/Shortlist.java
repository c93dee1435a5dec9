package org.crowdchange.selection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.ranking.Tier;

/**
 * The items that go on, and those that are equal at the cut: a tie there is a decision that somebody has to take, so it is
 * shown.
 *
 * @param size how many items were asked for
 * @param chosen the items that are in, best first
 * @param tied equal items at the cut, in item order, of which {@link #open()} more could go on; empty if nothing is open
 * @param warnings what a reader should know, one sentence each
 */
public record Shortlist(int size, List<String> chosen, List<String> tied, List<String> warnings) {

    /** @throws IllegalArgumentException if an item comes twice, or more are chosen than were asked for */
    public Shortlist {
        chosen = List.copyOf(chosen);
        tied = List.copyOf(tied);
        warnings = List.copyOf(warnings);
        Set<String> all = new HashSet<>(chosen);
        all.addAll(tied);
        if (size < 0 || chosen.size() > size || all.size() < chosen.size() + tied.size()) {
            throw new IllegalArgumentException("size " + size + ", chosen " + chosen + ", tied " + tied
                    + "; expected a size of 0 or more, at most so many chosen, and each item once");
        }
    }

    /**
     * The first items of a ranking. Tiers are taken as long as they fit; one that does not is the tie at the cut. Items
     * of which the votes say nothing are never chosen.
     *
     * @throws IllegalArgumentException if the size is negative
     */
    public static Shortlist of(Ranking ranking, int size) {
        requireSize(size);
        List<String> chosen = new ArrayList<>();
        for (Tier tier : ranking.tiers()) {
            List<String> items = tier.items().stream().map(RankedItem::item).toList();
            if (!tier.rated()) {
                break;
            }
            if (chosen.size() + items.size() > size) {
                return new Shortlist(size, chosen, chosen.size() < size ? items : List.of(), ranking.warnings());
            }
            chosen.addAll(items);
        }
        List<String> warnings = new ArrayList<>(ranking.warnings());
        if (chosen.size() < size) {
            warnings.add("Only " + chosen.size() + " items have votes, of " + size + " that were asked for.");
        }
        return new Shortlist(size, chosen, List.of(), warnings);
    }

    /** How many of the tied items could still go on. */
    public int open() {
        return tied.isEmpty() ? 0 : size - chosen.size();
    }

    /** Whether no tie is open. */
    public boolean isDecided() {
        return open() == 0;
    }

    /** The shortlist with the tie at the cut broken, best first. */
    public List<String> resolved(TieBreak ties) {
        List<String> all = new ArrayList<>(chosen);
        int first = ties == TieBreak.ITEM_ORDER ? 0 : tied.size() - 1;
        int step = ties == TieBreak.ITEM_ORDER ? 1 : -1;
        for (int i = 0; i < open(); i++) {
            all.add(tied.get(first + i * step));
        }
        return all;
    }

    /**
     * The shortlist with the tie at the cut decided by people.
     *
     * @param picked those of the tied items that go on, as many as are open
     * @throws InvalidInputException if they are others, or not as many
     */
    public List<String> resolved(List<String> picked) {
        if (picked.size() != open() || !tied.containsAll(picked) || new HashSet<>(picked).size() < picked.size()) {
            throw new InvalidInputException("pick", picked.toString(), open() + " different ones of " + tied);
        }
        List<String> all = new ArrayList<>(chosen);
        all.addAll(picked);
        return all;
    }

    static void requireSize(int size) {
        if (size < 0) {
            throw new IllegalArgumentException("size is " + size + "; expected 0 or more");
        }
    }
}
