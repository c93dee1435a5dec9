/**
 * Numbers for the research lab: how alike two rankings are, how good one is, how evenly attention is spread, and what
 * another order would have earned.
 *
 * <table>
 *   <caption>Which number for which question</caption>
 *   <tr><th>question</th><th>use</th><th>not for</th></tr>
 *   <tr><td>Do two methods order the same items alike?</td>
 *       <td>{@link org.crowdchange.lab.metric.KendallTau}: tau-b, with a p-value; Spearman's and Pearson's coefficients in {@link
 *       org.crowdchange.lab.metric.Correlation}</td>
 *       <td>lists that hold different items</td></tr>
 *   <tr><td>The same, where the top matters most?</td>
 *       <td>{@link org.crowdchange.lab.metric.Correlation#weightedTau}; {@link
 *       org.crowdchange.lab.metric.RankBiasedOverlap} for lists of different length or items</td>
 *       <td>rankings with many ties (rank-biased overlap has none)</td></tr>
 *   <tr><td>By how many steps do two orders differ?</td>
 *       <td>{@link org.crowdchange.lab.metric.RankDistance}</td><td>lists of different items</td></tr>
 *   <tr><td>Does an order bring what is relevant to the top?</td>
 *       <td>{@link org.crowdchange.lab.metric.CumulativeGain} for grades of relevance, {@link
 *       org.crowdchange.lab.metric.Retrieval} where items are good or not</td>
 *       <td>comparing numbers of different {@link org.crowdchange.lab.metric.Gain}s</td></tr>
 *   <tr><td>How unequally is attention spread?</td>
 *       <td>{@link org.crowdchange.lab.metric.Concentration}</td><td></td></tr>
 *   <tr><td>What would another way to choose have earned?</td>
 *       <td>{@link org.crowdchange.lab.metric.DecisionLog}, for logs with known probabilities</td>
 *       <td>logs without: nothing repairs them</td></tr>
 *   <tr><td>Do the shares of two groups differ by more than chance?</td>
 *       <td>{@link org.crowdchange.lab.metric.TwoByTwo}; with a prior, {@link
 *       org.crowdchange.ranking.opinion.SharePosterior#probabilityAbove}</td>
 *       <td>groups of the same people</td></tr>
 *   <tr><td>Which quantile stands behind an interval of a given level?</td>
 *       <td>{@link org.crowdchange.lab.metric.StandardNormal}</td><td></td></tr>
 * </table>
 *
 * <p>A number that is not defined, such as the correlation with a list that does not vary, is NaN.
 */
@NullMarked
package org.crowdchange.lab.metric;

import org.jspecify.annotations.NullMarked;
