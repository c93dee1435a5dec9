package org.crowdchange.catalogue;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.opinion.BetaPosterior;
import org.crowdchange.ranking.opinion.Net;
import org.crowdchange.ranking.opinion.Newest;
import org.crowdchange.ranking.opinion.Wilson;
import org.crowdchange.tally.OpinionTally;
import org.crowdchange.tally.Tally;

/**
 * The ranking methods that a publisher offers, by id.
 *
 * <pre>{@code
 * Catalogue catalogue = Catalogue.standard().with(new Wilson(0.8));
 * Ranking ranking = catalogue.opinion("wilson").rank(tally);
 * }</pre>
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class Catalogue {

    private final Map<String, RankingMethod<?>> methods;

    private Catalogue(Map<String, RankingMethod<?>> methods) {
        this.methods = methods;
    }

    /** The methods of this library with their default parameters. */
    public static Catalogue standard() {
        return of(List.of(new Wilson(), new Net(), new BetaPosterior(), new Newest()));
    }

    /** A catalogue of just these methods, in this order. Of several with one id the last counts. */
    public static Catalogue of(Collection<? extends RankingMethod<?>> methods) {
        Map<String, RankingMethod<?>> byId = new LinkedHashMap<>();
        for (RankingMethod<?> method : methods) {
            byId.put(method.id(), method);
        }
        return new Catalogue(byId);
    }

    /**
     * This catalogue and one more method. It takes the place of a method with the same id, so a standard method can be
     * given other parameters.
     */
    public Catalogue with(RankingMethod<?> method) {
        Map<String, RankingMethod<?>> more = new LinkedHashMap<>(methods);
        more.put(method.id(), method);
        return new Catalogue(more);
    }

    /** All methods, in the order in which they were added. */
    public List<RankingMethod<?>> methods() {
        return List.copyOf(methods.values());
    }

    /** The methods for one kind of ballot, in the order in which they were added. */
    public List<RankingMethod<?>> methods(BallotKind ballot) {
        return methods.values().stream()
                .<RankingMethod<?>>map(method -> method)
                .filter(method -> method.description().ballot() == ballot)
                .toList();
    }

    /**
     * The method of that id, whatever tally it reads.
     *
     * @throws InvalidInputException if there is none
     */
    public RankingMethod<?> find(String id) {
        RankingMethod<?> method = methods.get(id);
        if (method == null) {
            throw unknown(id, "a ranking method", methods.keySet());
        }
        return method;
    }

    /**
     * The method of that id for one kind of tally.
     *
     * @throws InvalidInputException if there is none that reads such a tally
     */
    public <T extends Tally<T>> RankingMethod<T> find(String id, Class<T> tally) {
        RankingMethod<?> method = methods.get(id);
        if (method == null || method.tallyType() != tally) {
            List<String> known = methods.values().stream()
                    .filter(each -> each.tallyType() == tally)
                    .map(RankingMethod::id)
                    .toList();
            throw unknown(id, "a ranking method for " + tally.getSimpleName(), known);
        }
        @SuppressWarnings(
                "unchecked") // tallyType() is a Class<T>, so a method that returns this class is a method of T.
        RankingMethod<T> found = (RankingMethod<T>) method;
        return found;
    }

    /**
     * The method of that id for opinions: agree, disagree, pass.
     *
     * @throws InvalidInputException if there is none
     */
    public RankingMethod<OpinionTally> opinion(String id) {
        return find(id, OpinionTally.class);
    }

    private static InvalidInputException unknown(String id, String expected, Collection<String> known) {
        return new InvalidInputException("method", id, expected + ": " + String.join(", ", known));
    }
}
