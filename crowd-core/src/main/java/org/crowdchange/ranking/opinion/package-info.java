/**
 * Ranking methods for opinions: agree, disagree or pass on one item at a time. Thumbs up and down is the case without
 * passes, approval the case with agreement alone.
 *
 * <table>
 *   <caption>Which method when</caption>
 *   <tr><th>id</th><th>class</th><th>orders by</th><th>prefer it when</th></tr>
 *   <tr><td>{@code wilson}</td><td>{@link org.crowdchange.ranking.opinion.Wilson}</td>
 *       <td>the share that agrees, at the least</td>
 *       <td>readers ask for the best ideas and some have many votes, some few. The default.</td></tr>
 *   <tr><td>{@code bayes}</td><td>{@link org.crowdchange.ranking.opinion.BetaPosterior}</td>
 *       <td>the share that agrees, most likely</td>
 *       <td>few votes should not count against an idea, or something is known beforehand.</td></tr>
 *   <tr><td>{@code net}</td><td>{@link org.crowdchange.ranking.opinion.Net}</td>
 *       <td>agreements minus disagreements</td>
 *       <td>everybody must be able to check the order, and all ideas were seen by about as many people.</td></tr>
 *   <tr><td>{@code newest}</td><td>{@link org.crowdchange.ranking.opinion.Newest}</td>
 *       <td>the moment of opening</td>
 *       <td>new ideas shall be found; offer it beside one of the others.</td></tr>
 * </table>
 *
 * <p>All but {@code newest} put ideas without a vote for or against into the last tier, visibly. People mostly vote on
 * what they are shown first, so an order alone will not bring votes to new ideas: show {@code newest} as well.
 *
 * <p>Passes do not count towards any of these scores. How to add a method: see {@link org.crowdchange.ranking}.
 */
@NullMarked
package org.crowdchange.ranking.opinion;

import org.jspecify.annotations.NullMarked;
