/**
 * Ranking methods for budgets: projects have costs, and the ballots decide which of them are paid for. The ballots may
 * approve, choose one, give points, or rank.
 *
 * <table>
 *   <caption>Which method when</caption>
 *   <tr><th>id</th><th>class</th><th>orders by</th><th>prefer it when</th></tr>
 *   <tr><td>{@code mes-cost-add1u}</td><td>{@link org.crowdchange.ranking.budget.EqualShares}</td>
 *       <td>what a unit of spent money costs its supporters</td>
 *       <td>every group of voters shall decide on its part of the money, and all of it shall be used. The default.</td></tr>
 *   <tr><td>{@code mes-cost-add1}, {@code mes-cost}</td><td>the same</td><td>the same</td>
 *       <td>nothing shall be funded that no group pays for; without {@code add1} much is left over.</td></tr>
 *   <tr><td>{@code mes-cardinality}, with {@code -add1}, {@code -add1u}</td><td>the same</td>
 *       <td>what a project costs each supporter</td>
 *       <td>voters count projects rather than money: many small projects win.</td></tr>
 *   <tr><td>{@code mes-additive}, with {@code -add1}, {@code -add1u}</td><td>the same</td>
 *       <td>what a point costs its givers</td>
 *       <td>voters gave points.</td></tr>
 *   <tr><td>{@code mes-borda}, with {@code -add1}, {@code -add1u}</td><td>the same</td>
 *       <td>what a place on the ballots costs</td>
 *       <td>voters ranked projects.</td></tr>
 *   <tr><td>{@code seq-phragmen}</td><td>{@link org.crowdchange.ranking.budget.SequentialPhragmen}</td>
 *       <td>when its supporters have saved the cost</td>
 *       <td>a proportional order of projects is needed that does not hang on the size of the budget.</td></tr>
 *   <tr><td>{@code greedy-cost}</td><td>{@link org.crowdchange.ranking.budget.Greedy}</td>
 *       <td>number of supporters</td>
 *       <td>the common practice is asked for, or for comparison: a majority may take all.</td></tr>
 *   <tr><td>{@code greedy-cardinality}</td><td>the same</td><td>supporters per unit of cost</td>
 *       <td>as many votes as possible shall find a funded project.</td></tr>
 *   <tr><td>{@code greedy-additive}, {@code greedy-borda}</td><td>the same</td>
 *       <td>points, or places on the ballots, per unit of cost</td>
 *       <td>voters gave points, or ranked, and the total alone counts.</td></tr>
 * </table>
 *
 * <p>Each method has a method {@code allocate}, whose {@link org.crowdchange.ranking.budget.Allocation} says round by round
 * what was bought, what the supporters paid, and what is left; the ranking is its projection. All decisions are exact, ties
 * are reported, and the method picks by item order: "10" stands before "9".
 *
 * <p>Do not use these methods to rank ideas that cost nothing: every idea with a supporter would be funded.
 */
@NullMarked
package org.crowdchange.ranking.budget;

import org.jspecify.annotations.NullMarked;
