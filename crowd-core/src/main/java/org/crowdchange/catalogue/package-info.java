/**
 * Which ranking methods there are, by id.
 *
 * <p>{@link org.crowdchange.catalogue.Catalogue#complete()} holds all methods of this library and those that {@link
 * java.util.ServiceLoader} finds; {@link org.crowdchange.catalogue.Catalogue#standard()} the few that readers of a page
 * choose from. A publisher adds methods of their own, or the standard ones with other parameters, through {@link
 * org.crowdchange.catalogue.Catalogue#with}.
 *
 * <table>
 *   <caption>Which family when; each page says which of its methods to prefer when</caption>
 *   <tr><th>what people are asked</th><th>page</th><th>begin with</th></tr>
 *   <tr><td>do you agree with this idea?</td><td>{@link org.crowdchange.ranking.opinion}</td>
 *       <td>{@code wilson}; {@code group-informed-consensus} where opinion groups differ</td></tr>
 *   <tr><td>how many stars for this idea?</td><td>{@link org.crowdchange.ranking.score}</td>
 *       <td>{@code score-mean}; {@code majority-judgement} for grades in words</td></tr>
 *   <tr><td>which of these two is better?</td><td>{@link org.crowdchange.ranking.pairwise}</td>
 *       <td>{@code bradley-terry-map-gaussian}</td></tr>
 *   <tr><td>what is your order of these?</td><td>{@link org.crowdchange.ranking.ranked}</td>
 *       <td>{@code schulze} for an order; {@code stv-meek} for several winners in proportion</td></tr>
 *   <tr><td>which of these do you approve of?</td><td>{@link org.crowdchange.ranking.approval}</td>
 *       <td>{@code equal-shares}</td></tr>
 *   <tr><td>which projects shall the budget pay for?</td><td>{@link org.crowdchange.ranking.budget}</td>
 *       <td>{@code mes-cost-add1u}</td></tr>
 *   <tr><td>what is this, spam or not?</td><td>{@link org.crowdchange.ranking.label}</td>
 *       <td>{@code majority-vote}; {@code dawid-skene} where workers differ in care</td></tr>
 *   <tr><td>nothing more: several rankings are to become one</td><td>{@link org.crowdchange.ranking.blend}</td>
 *       <td>{@code rrf}</td></tr>
 * </table>
 *
 * <p>How certain any of them is: {@link org.crowdchange.ranking.bootstrap}. From a ranking to a shortlist: {@code
 * org.crowdchange.selection}.
 *
 * <p>The catalogue stands above the families it lists, so that no family depends on another.
 */
@NullMarked
package org.crowdchange.catalogue;

import org.jspecify.annotations.NullMarked;
