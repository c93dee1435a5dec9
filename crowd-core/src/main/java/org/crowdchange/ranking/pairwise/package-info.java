/**
 * Ranking methods for comparisons of two items at a time.
 *
 * <table>
 *   <caption>Which method when: posteriors, and the normal model; they read counts</caption>
 *   <tr><th>id</th><th>class</th><th>orders by</th><th>prefer it when</th></tr>
 *   <tr><td>{@code bayesian-bt-ep}, {@code bayesian-thurstone-ep}</td>
 *       <td>{@link org.crowdchange.ranking.pairwise.PairwiseEp}</td>
 *       <td>the mean of the posterior of strengths</td>
 *       <td>comparisons are few, so that the doubt matters; up to some hundred items.</td></tr>
 *   <tr><td>{@code thurstone-mosteller}</td><td>{@link org.crowdchange.ranking.pairwise.ThurstoneMosteller}</td>
 *       <td>strengths with normal errors</td>
 *       <td>a study builds on the model of Thurstone; in practice it orders as Bradley-Terry does.</td></tr>
 * </table>
 *
 * <table>
 *   <caption>Which method when: ratings that move with each comparison; they read a log</caption>
 *   <tr><th>id</th><th>class</th><th>orders by</th><th>prefer it when</th></tr>
 *   <tr><td>{@code elo-sequential}</td><td>{@link org.crowdchange.ranking.pairwise.Elo}</td>
 *       <td>points taken from those who lose</td>
 *       <td>readers know it and nobody asks how certain it is. For live display.</td></tr>
 *   <tr><td>{@code glicko-2}</td><td>{@link org.crowdchange.ranking.pairwise.Glicko2}</td>
 *       <td>ratings with deviation and volatility</td>
 *       <td>strengths change over weeks or months, and items rest in between.</td></tr>
 *   <tr><td>{@code weng-lin-plackett-luce}, {@code weng-lin-bradley-terry-full}, {@code weng-lin-bradley-terry-part},
 *       {@code weng-lin-thurstone-mosteller-full}, {@code weng-lin-thurstone-mosteller-part}</td>
 *       <td>{@link org.crowdchange.ranking.pairwise.WengLin}</td>
 *       <td>the mean of a normal belief, less three deviations</td>
 *       <td>a live rating must be quick and say how certain it is; also takes rankings of many.</td></tr>
 *   <tr><td>{@code trueskill-1v1}</td><td>{@link org.crowdchange.ranking.pairwise.TrueSkill}</td>
 *       <td>the same, with a margin for ties</td>
 *       <td>ties are common and their share is known.</td></tr>
 * </table>
 *
 * <p>The methods of the second table depend on the order of the comparisons. For a final ranking of ideas, which do not become
 * better by being voted on, use one of the others: the last votes would count most. Comparisons of one moment are taken as
 * simultaneous, so that no result hangs on how items are called.
 */
@NullMarked
package org.crowdchange.ranking.pairwise;

import org.jspecify.annotations.NullMarked;
