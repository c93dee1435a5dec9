/**
 * Ranking methods for comparisons of two items at a time: which of two ideas is the better one.
 *
 * <p>These read counts, a {@link org.crowdchange.tally.PairwiseTally}, for which the order of comparisons does not matter:
 *
 * <table>
 *   <caption>Which method for counts when</caption>
 *   <tr><th>id</th><th>class</th><th>orders by</th><th>prefer it when</th></tr>
 *   <tr><td>{@code bradley-terry-map-gaussian}</td>
 *       <td>{@link org.crowdchange.ranking.pairwise.BradleyTerryMap}</td>
 *       <td>strength, drawn towards the mean</td>
 *       <td>readers ask for the best ideas of a campaign. The default: it always exists.</td></tr>
 *   <tr><td>{@code bradley-terry-mle}</td>
 *       <td>{@link org.crowdchange.ranking.pairwise.BradleyTerryMle}</td>
 *       <td>the strength that explains the comparisons best</td>
 *       <td>comparisons are many and nothing shall be believed beforehand. Not before every idea has won and lost.</td></tr>
 *   <tr><td>{@code bradley-terry-glm}</td>
 *       <td>{@link org.crowdchange.ranking.pairwise.BradleyTerryGlm}</td>
 *       <td>the same, beside the advantage of being shown first</td>
 *       <td>position bias shall be estimated, or a table of the regression is wanted.</td></tr>
 *   <tr><td>{@code bradley-terry-logistic-half-ties}</td>
 *       <td>{@link org.crowdchange.ranking.pairwise.BradleyTerryElo}</td>
 *       <td>the same, in points of Elo ratings</td>
 *       <td>readers know such points.</td></tr>
 *   <tr><td>{@code bradley-terry-bootstrap}</td>
 *       <td>{@link org.crowdchange.ranking.pairwise.BradleyTerryBootstrap}</td>
 *       <td>the median of that over samples</td>
 *       <td>intervals shall not rely on the model. Slow; it draws comparisons, not voters.</td></tr>
 *   <tr><td>{@code davidson}</td><td>{@link org.crowdchange.ranking.pairwise.Davidson}</td>
 *       <td>strength, from wins and ties</td>
 *       <td>ties are frequent and come where ideas are close.</td></tr>
 *   <tr><td>{@code rao-kupper}</td><td>{@link org.crowdchange.ranking.pairwise.RaoKupper}</td>
 *       <td>strength, from wins and ties</td>
 *       <td>people say "neither" when they see no difference.</td></tr>
 *   <tr><td>{@code win-rate}</td><td>{@link org.crowdchange.ranking.pairwise.WinRate}</td>
 *       <td>the share of comparisons won</td>
 *       <td>everybody must be able to check the order, and opponents were drawn at random.</td></tr>
 *   <tr><td>{@code rank-centrality}</td>
 *       <td>{@link org.crowdchange.ranking.pairwise.RankCentrality}</td>
 *       <td>how long a walk from losers to winners stays</td>
 *       <td>every pair was compared about as often; for comparison with the literature.</td></tr>
 *   <tr><td>{@code lsr-one-pass}</td><td>{@link org.crowdchange.ranking.pairwise.LsrOnePass}</td>
 *       <td>the same, pairs weighted by comparisons</td>
 *       <td>one linear system shall do; for comparison with the literature.</td></tr>
 *   <tr><td>{@code lsr-regularised}</td><td>{@link org.crowdchange.ranking.pairwise.LsrRegularised}</td>
 *       <td>strength, with a rate added between any two</td>
 *       <td>results of I-LSR shall be reproduced.</td></tr>
 *   <tr><td>{@code bradley-terry-mm}, {@code bradley-terry-mm-regularised}</td>
 *       <td>{@link org.crowdchange.ranking.pairwise.BradleyTerryMm}, {@link
 *       org.crowdchange.ranking.pairwise.BradleyTerryMmRegularised}</td>
 *       <td>strength, by the classical iteration</td>
 *       <td>results of that iteration shall be reproduced. Slow.</td></tr>
 * </table>
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
 * <p>The methods that read a log depend on the order of the comparisons. For a final ranking of ideas, which do not become
 * better by being voted on, use one of the others: the last votes would count most. Comparisons of one moment are taken as
 * simultaneous, so that no result hangs on how items are called.
 *
 * <p>Four of the methods for counts have a parameter {@code alpha}, and it means something else in each: see there.
 * Strengths say nothing of how good ideas are, only how they compare; and people who compare many pairs weigh as many
 * times.
 */
@NullMarked
package org.crowdchange.ranking.pairwise;

import org.jspecify.annotations.NullMarked;
