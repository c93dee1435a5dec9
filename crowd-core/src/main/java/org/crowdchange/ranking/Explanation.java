package org.crowdchange.ranking;

import java.util.List;

/**
 * Why an item stands where it stands: a sentence for readers, and for machines the numbers from which the score can be
 * computed again.
 *
 * @param item the item
 * @param method the id of the method
 * @param score the score that is explained
 * @param sentence plain English, as in "41 of 50 agreed; at least 69 % would; rank 3, could be 2 to 5."
 * @param terms the parameters, counts and intermediate results of the method's formula, in the order of its
 *     documentation
 */
public record Explanation(String item, String method, double score, String sentence, List<Term> terms) {

    /** Copies the terms. */
    public Explanation {
        terms = List.copyOf(terms);
    }

    /**
     * Explains the place of an item: the facts, and behind them the place.
     *
     * @param facts the sentence without its end, as in "41 of 50 agreed; at least 69 % would"
     */
    public static Explanation of(RankingMethod<?> method, RankedItem item, String facts, List<Term> terms) {
        return new Explanation(item.item(), method.id(), item.score(), facts + "; " + item.place() + ".", terms);
    }

    /**
     * The value of a term.
     *
     * @throws IllegalArgumentException if there is no term of that name
     */
    public double value(String name) {
        for (Term term : terms) {
            if (term.name().equals(name)) {
                return term.value();
            }
        }
        throw new IllegalArgumentException("no term \"" + name + "\"; there are "
                + terms.stream().map(Term::name).toList());
    }
}
