/**
 * Ranking methods for scores: stars, grades or points, a number for each item.
 *
 * <table>
 *   <caption>Which method when</caption>
 *   <tr><th>id</th><th>class</th><th>orders by</th><th>prefer it when</th></tr>
 *   <tr><td>{@code score-mean}</td><td>{@link org.crowdchange.ranking.score.ScoreMean}</td>
 *       <td>the mean, drawn towards that of all items</td>
 *       <td>readers give stars and some items have many votes, some few. The default.</td></tr>
 *   <tr><td>{@code score-dirichlet}</td><td>{@link org.crowdchange.ranking.score.ScoreDirichlet}</td>
 *       <td>the expected score, at the least</td>
 *       <td>an item must not come first by luck, nor one that people disagree about.</td></tr>
 *   <tr><td>{@code score-voting}</td><td>{@link org.crowdchange.ranking.score.ScoreVoting}</td>
 *       <td>the sum</td>
 *       <td>all voters have seen all items. Not where some were seen by more people than others.</td></tr>
 *   <tr><td>{@code majority-judgement}</td><td>{@link org.crowdchange.ranking.score.MajorityJudgement}</td>
 *       <td>the middle grade</td>
 *       <td>levels are grades with names, and people might exaggerate.</td></tr>
 *   <tr><td>{@code star}</td><td>{@link org.crowdchange.ranking.score.Star}</td>
 *       <td>the total, and a runoff of the best two</td>
 *       <td>one item is to be elected. Needs whole ballots; places below the second say little.</td></tr>
 *   <tr><td>{@code cumulative}</td><td>{@link org.crowdchange.ranking.score.Cumulative}</td>
 *       <td>points that every voter distributes</td>
 *       <td>minorities should be able to bring up what matters to them. Needs whole ballots.</td></tr>
 *   <tr><td>{@code quadratic}</td><td>{@link org.crowdchange.ranking.score.Quadratic}</td>
 *       <td>votes that cost their square</td>
 *       <td>people care differently and are to say so. Needs whole ballots, and one ballot for each person: two accounts
 *       buy more than one.</td></tr>
 * </table>
 *
 * <p>The first four read a {@link org.crowdchange.tally.ScoreTally}, the others a {@link
 * org.crowdchange.tally.ScoreBallotTally}; {@link org.crowdchange.tally.ScoreBallotTally#scores} turns the one into the
 * other.
 *
 * <p>None of them corrects for people who score everything high or everything low, and none knows who votes. How to add a
 * method: see {@link org.crowdchange.ranking}.
 */
@NullMarked
package org.crowdchange.ranking.score;

import org.jspecify.annotations.NullMarked;
