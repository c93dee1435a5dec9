package org.crowdchange.ranking;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The result of a {@link RankingMethod}: all items in tiers, best tier first, each with its score, its range of
 * possible ranks and, on request, an explanation.
 *
 * <p>Items and tiers are made when they are looked at; nothing is written in words before somebody asks. Made by a
 * {@link RankingBuilder}. Immutable and safe for use by many threads. To see whether two rankings say the same, compare
 * their {@link #items()}.
 */
public final class Ranking {

    private final String method;
    private final List<Parameter> parameters;
    private final Places places;
    private final List<String> warnings;
    private final List<Term> diagnostics;
    private final Explainer explainer;
    private final @Nullable NoEstimate noEstimate;
    private final boolean tieBroken;

    // Made when first needed. Two threads may both make it, and make the same.
    private volatile @Nullable Map<String, Integer> index;

    Ranking(
            String method,
            List<Parameter> parameters,
            Places places,
            List<String> warnings,
            List<Term> diagnostics,
            Explainer explainer,
            @Nullable NoEstimate noEstimate,
            boolean tieBroken) {
        this.method = method;
        this.parameters = List.copyOf(parameters);
        this.places = places;
        this.warnings = warnings;
        this.diagnostics = diagnostics;
        this.explainer = explainer;
        this.noEstimate = noEstimate;
        this.tieBroken = tieBroken;
    }

    /** The id of the method that made it. */
    public String method() {
        return method;
    }

    /** The parameters with which the method ran, in the method's order. */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** The number of items. */
    public int size() {
        return places.size();
    }

    /** The tiers, best first; empty if there are no items. */
    public List<Tier> tiers() {
        return new TierList();
    }

    /** All items, best first; items of one tier in item order. */
    public List<RankedItem> items() {
        return new ItemList();
    }

    /** The place of an item; empty if the ranking does not hold it. O(1) after the first call, which takes O(n). */
    public Optional<RankedItem> find(String item) {
        Integer place = index().get(item);
        return place == null ? Optional.empty() : Optional.of(places.item(place));
    }

    /** Why an item stands where it stands; empty if the ranking does not hold it. */
    public Optional<Explanation> explain(String item) {
        return find(item).map(explainer::explain);
    }

    /**
     * Why there is no estimate; empty where there is one. Without an estimate no item is rated, all share one tier, and
     * their score is 0 by convention.
     */
    public Optional<NoEstimate> noEstimate() {
        return Optional.ofNullable(noEstimate);
    }

    /**
     * Whether the method had to pick one of several equals. It then picked by its tie-break, a warning says where, and
     * other names of the items could give another ranking.
     */
    public boolean tieBroken() {
        return tieBroken;
    }

    /** What a reader of the ranking should know, one sentence each; mostly empty. */
    public List<String> warnings() {
        return warnings;
    }

    /** Numbers about the computation, for researchers; empty for methods that just count. */
    public List<Term> diagnostics() {
        return diagnostics;
    }

    /** The method and the number of items and tiers, for logs. */
    @Override
    public String toString() {
        return "Ranking[" + method + ", " + places.size() + " items in " + places.tiers() + " tiers]";
    }

    private Map<String, Integer> index() {
        Map<String, Integer> made = index;
        if (made == null) {
            made = new HashMap<>(places.size() * 2);
            for (int i = 0; i < places.size(); i++) {
                made.put(places.items[i], i);
            }
            index = made;
        }
        return made;
    }

    private final class ItemList extends AbstractList<RankedItem> implements RandomAccess {
        @Override
        public RankedItem get(int place) {
            return places.item(place);
        }

        @Override
        public int size() {
            return places.size();
        }
    }

    private final class TierList extends AbstractList<Tier> implements RandomAccess {
        @Override
        public Tier get(int index) {
            int start = places.tierStart(index);
            return new Tier(index + 1, items().subList(start, places.tierStart(index + 1)));
        }

        @Override
        public int size() {
            return places.tiers();
        }
    }
}
