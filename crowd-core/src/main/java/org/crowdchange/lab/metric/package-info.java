/**
 * Numbers for the research lab.
 *
 * <table>
 *   <caption>Which number for which question</caption>
 *   <tr><th>question</th><th>use</th><th>not for</th></tr>
 *   <tr><td>Do the shares of two groups differ by more than chance?</td>
 *       <td>{@link org.crowdchange.lab.metric.TwoByTwo}; with a prior, {@link
 *       org.crowdchange.ranking.opinion.SharePosterior#probabilityAbove}</td>
 *       <td>groups of the same people</td></tr>
 *   <tr><td>Which quantile stands behind an interval of a given level?</td>
 *       <td>{@link org.crowdchange.lab.metric.StandardNormal}</td><td></td></tr>
 * </table>
 *
 * <p>A number that is not defined is NaN.
 */
@NullMarked
package org.crowdchange.lab.metric;

import org.jspecify.annotations.NullMarked;
