/**
 * From a tally to an order: the interface that every ranking method implements, the ranking it gives, and the
 * explanation of a place.
 *
 * <p>A {@link org.crowdchange.ranking.RankingMethod} is a pure function of a tally. A {@link
 * org.crowdchange.ranking.Ranking} consists of tiers, so that ties stay visible; each {@link
 * org.crowdchange.ranking.RankedItem} has a score, the interval in which the score could lie, and the range of ranks
 * that the votes leave open; and for every item there is, on request, an {@link org.crowdchange.ranking.Explanation} in
 * a sentence and in numbers.
 *
 * <h2>Families</h2>
 *
 * Methods stand in a package for each kind of ballot:
 *
 * <ul>
 *   <li>{@link org.crowdchange.ranking.opinion}: agree, disagree, pass; thumbs up and down.
 *   <li>{@link org.crowdchange.ranking.pairwise}: which of two items is the better one, counted or in order.
 *   <li>{@link org.crowdchange.ranking.ranked}: several items in order of preference.
 *   <li>{@link org.crowdchange.ranking.approval}: sets of approved items; committees that suit the voters as a whole.
 *   <li>{@link org.crowdchange.ranking.blend}: one ranking from several.
 *   <li>{@link org.crowdchange.ranking.budget}: projects that cost something, and are paid for from one budget.
 *   <li>{@link org.crowdchange.ranking.score}: stars, grades, points.
 *   <li>{@link org.crowdchange.ranking.label}: labels that several people give to one item.
 * </ul>
 *
 * <h2>Three conventions</h2>
 *
 * <ul>
 *   <li>Ranks are competition ranks: 1, 2, 2, 4. Items tie if their scores are exactly equal.
 *   <li>An item of which the votes say nothing is shown, in the last tier, and its explanation says so. Being last by
 *       convention, it leaves the ranks of the others as certain as they were.
 *   <li>Item j is certainly above item i only if j's interval lies wholly above i's. The best rank of i is 1 + the
 *       number of items certainly above it, the worst is the number of rated items less those certainly below it.
 * </ul>
 *
 * <h2>Adding a method</h2>
 *
 * Write a record that implements {@code RankingMethod}; its components are the parameters, and its constructor refuses
 * what is out of range. Compute the scores, give them to a {@link org.crowdchange.ranking.RankingBuilder}, and hand it
 * a function that explains an item. Let the test extend {@code RankingMethodLaws} (for opinions {@code
 * OpinionMethodLaws}) of this package's tests, which asks for a factory and the textbook formula and checks the rest.
 * Then name the method on the page of its family and add it to the family's {@link
 * org.crowdchange.ranking.RankingMethods}; outside this library write a {@code RankingMethods} of your own, or use {@code
 * Catalogue.with}.
 */
@NullMarked
package org.crowdchange.ranking;

import org.jspecify.annotations.NullMarked;
