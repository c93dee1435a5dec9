/**
 * Fusion: one ranking from several. The rankings can come from methods, from experts, or from criteria such as support,
 * feasibility and novelty; each is a ballot of a {@link org.crowdchange.tally.RankedTally}, with a weight if it shall count
 * more, and need not hold all items.
 *
 * <table>
 *   <caption>Which method when</caption>
 *   <tr><th>id</th><th>class</th><th>orders by</th><th>prefer it when</th></tr>
 *   <tr><td>{@code rrf}</td><td>{@link org.crowdchange.ranking.blend.ReciprocalRankFusion}</td>
 *       <td>the sum of 1 / (60 + rank)</td>
 *       <td>a few rankings shall be merged simply and robustly: what stands high in several of them wins. The default.</td></tr>
 *   <tr><td>{@code mc4}</td><td>{@link org.crowdchange.ranking.blend.MarkovChain4}</td>
 *       <td>where a walk ends up that moves to what most rankings prefer</td>
 *       <td>the rankings overlap only in part, or some of them may be spam: it goes by majorities, not by places.</td></tr>
 * </table>
 *
 * <p>They are not for elections: many voters with ballots of their own are better served by the methods for ranked ballots,
 * whose axioms are known. Nor do they mix scores; to weigh scores of different kinds against each other is a decision for
 * people.
 */
@NullMarked
package org.crowdchange.ranking.blend;

import org.jspecify.annotations.NullMarked;
