/**
 * From a ranking to a shortlist: how many items go on, and which.
 *
 * <table>
 *   <caption>Which rule when</caption>
 *   <tr><th>rule</th><th>gives</th><th>use it when</th></tr>
 *   <tr><td>{@link org.crowdchange.selection.Shortlist#of}</td><td>the first k of a ranking</td>
 *       <td>one order says it all, and a majority may fill the whole list.</td></tr>
 *   <tr><td>{@link org.crowdchange.selection.Proportional}</td><td>the k items that a committee rule elects</td>
 *       <td>every group of voters shall find something of its own, without anybody naming the groups.</td></tr>
 *   <tr><td>{@link org.crowdchange.selection.Quotas}</td><td>the best k that give each named group its places</td>
 *       <td>themes or regions are known and each is to be represented.</td></tr>
 *   <tr><td>{@link org.crowdchange.selection.ApportionmentMethod}</td><td>how many places each group gets</td>
 *       <td>places are to be divided in proportion: Sainte-Lagu&euml; as a default, D'Hondt where groups could split, the
 *       largest remainder where everybody must be able to check it.</td></tr>
 *   <tr><td>{@link org.crowdchange.selection.WeightedCriteria}</td><td>the best k by several criteria with weights</td>
 *       <td>support is one criterion among others, such as cost or novelty. Report {@link
 *       org.crowdchange.selection.Assessment#weightRanges} with the result: weights are opinions.</td></tr>
 * </table>
 *
 * <p>Equal items at the cut are shown as a tie and not decided in silence: {@link
 * org.crowdchange.selection.Shortlist#tied()}. Nothing here knows of campaigns or stores.
 */
@NullMarked
package org.crowdchange.selection;

import org.jspecify.annotations.NullMarked;
