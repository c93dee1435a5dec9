/**
 * Rules for approval ballots: who approves of what, and which set of items suits the voters as a whole. A shortlist of the
 * most approved items can belong to the largest group alone; most of these rules give every group its share.
 *
 * <table>
 *   <caption>Which rule when</caption>
 *   <tr><th>id</th><th>class</th><th>elects</th><th>prefer it when</th></tr>
 *   <tr><td>{@code equal-shares}</td><td>{@link org.crowdchange.ranking.approval.EqualShares}</td>
 *       <td>what supporters can pay for with equal budgets</td>
 *       <td>a shortlist shall be fair to groups of every size, provably (EJR+). The default.</td></tr>
 *   <tr><td>{@code equal-shares-with-av-completion}</td><td>the same</td>
 *       <td>the rest by approvals</td>
 *       <td>seats that nobody can pay for shall go to what most people like.</td></tr>
 *   <tr><td>{@code equal-shares-with-increment-completion}</td><td>the same</td>
 *       <td>with budgets raised until all seats are filled</td>
 *       <td>all seats shall be filled in one spirit; as cities do with budgets.</td></tr>
 *   <tr><td>{@code equal-shares-without-completion}</td><td>the same</td>
 *       <td>nothing more</td>
 *       <td>only what is earned shall be elected; a part of another rule.</td></tr>
 *   <tr><td>{@code seqphragmen}</td><td>{@link org.crowdchange.ranking.approval.SequentialPhragmen}</td>
 *       <td>what spreads the load evenly</td>
 *       <td>a longer list shall continue a shorter one and both be fair (PJR).</td></tr>
 *   <tr><td>{@code phragmen-enestroem}</td><td>{@link org.crowdchange.ranking.approval.EnestroemPhragmen}</td>
 *       <td>what has most votes left, for a quota of them</td>
 *       <td>people know the single transferable vote.</td></tr>
 *   <tr><td>{@code seqpav}</td><td>{@link org.crowdchange.ranking.approval.SequentialPav}</td>
 *       <td>what adds most, second items of a voter counting half</td>
 *       <td>the rule must be told in one sentence; fair in practice, not always in theory.</td></tr>
 *   <tr><td>{@code revseqpav}</td><td>{@link org.crowdchange.ranking.approval.ReverseSequentialPav}</td>
 *       <td>what is left when the least missed are taken out</td>
 *       <td>all items shall be ordered, not only those elected.</td></tr>
 *   <tr><td>{@code seqcc}</td><td>{@link org.crowdchange.ranking.approval.SequentialChamberlinCourant}</td>
 *       <td>what most of the unrepresented approve of</td>
 *       <td>everybody shall find something; diversity before popularity.</td></tr>
 *   <tr><td>{@code greedy-monroe}</td><td>{@link org.crowdchange.ranking.approval.GreedyMonroe}</td>
 *       <td>the same, for equally many voters each</td>
 *       <td>every item shall speak for as many people as the others.</td></tr>
 *   <tr><td>{@code pav}</td><td>{@link org.crowdchange.ranking.approval.ProportionalApproval}</td>
 *       <td>the best committee by 1, 1/2, 1/3, ...</td>
 *       <td>the committee is small and shall be fair (EJR) and efficient at once.</td></tr>
 *   <tr><td>{@code slav}</td><td>{@link org.crowdchange.ranking.approval.SainteLagueApproval}</td>
 *       <td>the best committee by 1, 1/3, 1/5, ...</td>
 *       <td>small groups shall be favoured a little.</td></tr>
 *   <tr><td>{@code cc}</td><td>{@link org.crowdchange.ranking.approval.ChamberlinCourant}</td>
 *       <td>the committee that represents most voters</td>
 *       <td>as {@code seqcc}, exactly.</td></tr>
 *   <tr><td>{@code monroe}</td><td>{@link org.crowdchange.ranking.approval.Monroe}</td>
 *       <td>the same with equal constituencies</td>
 *       <td>as {@code greedy-monroe}, exactly.</td></tr>
 *   <tr><td>{@code minimaxav}</td><td>{@link org.crowdchange.ranking.approval.MinimaxApproval}</td>
 *       <td>the committee nearest to the ballot farthest from it</td>
 *       <td>a small group looks for a compromise that nobody hates.</td></tr>
 *   <tr><td>{@code av}</td><td>{@link org.crowdchange.ranking.approval.ApprovalVoting}</td>
 *       <td>the most approved</td>
 *       <td>excellence counts, not diversity: the best k, whoever likes them.</td></tr>
 *   <tr><td>{@code sav}</td><td>{@link org.crowdchange.ranking.approval.SatisfactionApproval}</td>
 *       <td>the most approved, each voter's vote split</td>
 *       <td>voters who approve of much shall not count for more.</td></tr>
 * </table>
 *
 * <p>{@link org.crowdchange.ranking.approval.CommitteeRule} gives committees, one or all, with rounds, loads, budgets
 * and payments, beside the ranking. {@link org.crowdchange.ranking.approval.Axiom} checks any committee, from wherever
 * it came, for what it denies to whom. Everything in which ties decide is computed exactly.
 *
 * <p>These rules take silence for disapproval. Where people see only a part of the items, as in a long discussion, an
 * item that few have seen has few approvals; use {@link org.crowdchange.ranking.opinion} there, or show everybody
 * everything. Items with costs belong to participatory budgets, not here.
 */
@NullMarked
package org.crowdchange.ranking.approval;

import org.jspecify.annotations.NullMarked;
