/**
 * Tallies: what is kept of the votes so that a ranking can be computed.
 *
 * <p>There is one kind of tally for each kind of ballot. Today:
 *
 * <table>
 *   <caption>Tallies by ballot</caption>
 *   <tr><th>ballot</th><th>tally</th><th>keeps</th></tr>
 *   <tr><td>agree, disagree or pass; thumbs up and down; approval</td>
 *       <td>{@link org.crowdchange.tally.OpinionTally}, made of {@link org.crowdchange.tally.OpinionCounts}</td>
 *       <td>three counts for each item, and since when it has been open</td></tr>
 *   <tr><td>which of two items is the better one</td>
 *       <td>{@link org.crowdchange.tally.PairwiseTally}</td>
 *       <td>wins and ties of each pair that was compared, by the order in which it was presented</td></tr>
 *   <tr><td>which of two items is the better one, where the order of the comparisons counts</td>
 *       <td>{@link org.crowdchange.tally.ComparisonLog}</td>
 *       <td>each comparison with its moment</td></tr>
 *   <tr><td>the set of items that a voter approves of</td>
 *       <td>{@link org.crowdchange.tally.ApprovalTally}</td>
 *       <td>the distinct sets and how many voters each has, and the items that were on the ballot paper</td></tr>
 *   <tr><td>several items in order of preference, with ties and without the rest</td>
 *       <td>{@link org.crowdchange.tally.RankedTally}, made of {@link org.crowdchange.tally.RankedBallot}</td>
 *       <td>each distinct ballot with its weight, and which items could be ranked</td></tr>
 *   <tr><td>approval, points or an order of projects that have costs</td>
 *       <td>{@link org.crowdchange.tally.BudgetTally}</td>
 *       <td>each distinct ballot with its number, the costs and the budget</td></tr>
 *   <tr><td>stars, grades or points for one item at a time</td>
 *       <td>{@link org.crowdchange.tally.ScoreTally}</td>
 *       <td>how many people gave which level to each item</td></tr>
 *   <tr><td>stars or points for several items on one ballot</td>
 *       <td>{@link org.crowdchange.tally.ScoreBallotTally}, made of {@link org.crowdchange.tally.ScoreBallot}</td>
 *       <td>each distinct ballot with its weight, and which items could be scored</td></tr>
 *   <tr><td>agree, disagree or pass, where it matters who voted what</td>
 *       <td>{@link org.crowdchange.tally.OpinionMatrix}</td>
 *       <td>each vote with its participant and item</td></tr>
 *   <tr><td>agree, disagree or pass of groups of participants</td>
 *       <td>{@link org.crowdchange.tally.GroupedOpinionTally}</td>
 *       <td>three counts for each item and group</td></tr>
 *   <tr><td>a label that a person gives to an item</td>
 *       <td>{@link org.crowdchange.tally.LabelTally}</td>
 *       <td>each label with its worker and item</td></tr>
 * </table>
 *
 * <p>Every tally obeys the laws of {@link org.crowdchange.tally.Tally}: parts counted anywhere, merged in any order,
 * give the whole. A store therefore keeps {@code OpinionCounts} for each subject and changes them by one vote at a
 * time, while the research lab counts a log in one go, and both rank the same.
 *
 * <h2>Adding a tally</h2>
 *
 * Count in whole numbers, keep items in item order, give it value equality, and let its test extend the law suite
 * {@code TallyLaws} of this package's tests. Ranking methods for it go into a package of their own under
 * {@code org.crowdchange.ranking}.
 */
@NullMarked
package org.crowdchange.tally;

import org.jspecify.annotations.NullMarked;
