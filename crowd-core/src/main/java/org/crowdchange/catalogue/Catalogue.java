package org.crowdchange.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.Parameters;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.RankingMethods;
import org.crowdchange.ranking.approval.ApprovalMethods;
import org.crowdchange.ranking.blend.BlendMethods;
import org.crowdchange.ranking.budget.BudgetMethods;
import org.crowdchange.ranking.label.LabelMethods;
import org.crowdchange.ranking.opinion.BetaPosterior;
import org.crowdchange.ranking.opinion.GroupMethods;
import org.crowdchange.ranking.opinion.Net;
import org.crowdchange.ranking.opinion.Newest;
import org.crowdchange.ranking.opinion.OpinionMethods;
import org.crowdchange.ranking.opinion.Wilson;
import org.crowdchange.ranking.pairwise.PairwiseMethods;
import org.crowdchange.ranking.pairwise.PosteriorMethods;
import org.crowdchange.ranking.pairwise.SequentialMethods;
import org.crowdchange.ranking.ranked.ChoiceMethods;
import org.crowdchange.ranking.ranked.EliminationMethods;
import org.crowdchange.ranking.ranked.RankedMethods;
import org.crowdchange.ranking.score.ScoreMethods;
import org.crowdchange.tally.OpinionTally;
import org.crowdchange.tally.Tally;
import org.jspecify.annotations.Nullable;

/**
 * Ranking methods by id: {@linkplain #standard() those that a publisher offers to readers}, or {@linkplain #complete() all
 * that there are}.
 *
 * <pre>{@code
 * Catalogue catalogue = Catalogue.standard().with(new Wilson(0.8));
 * Ranking ranking = catalogue.opinion("wilson").rank(tally);
 * }</pre>
 *
 * <p>An id may carry a number of seats at its end: {@code stv-meek-3} is {@code stv-meek} with the parameter {@code seats}
 * at 3.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class Catalogue {

    private static final List<RankingMethods> FAMILIES = List.of(
            new OpinionMethods(),
            new RankedMethods(),
            new EliminationMethods(),
            new PosteriorMethods(),
            new SequentialMethods(),
            new ChoiceMethods(),
            new PairwiseMethods(),
            new ApprovalMethods(),
            new BlendMethods(),
            new BudgetMethods(),
            new ScoreMethods(),
            new GroupMethods(),
            new LabelMethods());

    private static final Pattern WITH_SEATS = Pattern.compile("(.+)-([1-9][0-9]{0,8})");

    private final Map<String, RankingMethod<?>> methods;

    private Catalogue(Map<String, RankingMethod<?>> methods) {
        this.methods = methods;
    }

    /** What readers of a page choose from unless the publisher decides otherwise: few methods, each easy to explain. */
    public static Catalogue standard() {
        return of(List.of(new Wilson(), new Net(), new BetaPosterior(), new Newest()));
    }

    /**
     * Every method of this library with its default parameters, family by family, and then those that {@link ServiceLoader}
     * finds. A method from outside takes the place of one of this library with the same id.
     */
    public static Catalogue complete() {
        List<RankingMethod<?>> methods = new ArrayList<>();
        FAMILIES.forEach(family -> methods.addAll(family.methods()));
        ServiceLoader.load(RankingMethods.class).forEach(more -> methods.addAll(more.methods()));
        return of(methods);
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
        RankingMethod<?> method = lookUp(id);
        if (method == null) {
            throw unknown(id, "a ranking method", methods.keySet());
        }
        return method;
    }

    private @Nullable RankingMethod<?> lookUp(String id) {
        RankingMethod<?> method = methods.get(id);
        Matcher withSeats = WITH_SEATS.matcher(id);
        if (method != null || !withSeats.matches()) {
            return method;
        }
        RankingMethod<?> plain = methods.get(withSeats.group(1));
        if (plain == null
                || plain.parameters().stream().noneMatch(each -> each.name().equals("seats"))) {
            return null;
        }
        return Parameters.with(plain, Map.of("seats", withSeats.group(2)));
    }

    /**
     * The method of that id for one kind of tally.
     *
     * @throws InvalidInputException if there is none that reads such a tally
     */
    public <T extends Tally<T>> RankingMethod<T> find(String id, Class<T> tally) {
        RankingMethod<?> method = lookUp(id);
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
