/**
 * Ranking methods for opinions: agree, disagree or pass on one item at a time. Thumbs up and down is the case without
 * passes, approval the case with agreement alone.
 *
 * <table>
 *   <caption>Which method when</caption>
 *   <tr><th>id</th><th>class</th><th>orders by</th><th>prefer it when</th></tr>
 *   <tr><td>{@code wilson}</td><td>{@link org.crowdchange.ranking.opinion.Wilson}</td>
 *       <td>the share that agrees, at the least</td>
 *       <td>readers ask for the best ideas and some have many votes, some few. The default.</td></tr>
 *   <tr><td>{@code bayes}</td><td>{@link org.crowdchange.ranking.opinion.BetaPosterior}</td>
 *       <td>the share that agrees, most likely</td>
 *       <td>few votes should not count against an idea, or something is known beforehand.</td></tr>
 *   <tr><td>{@code net}</td><td>{@link org.crowdchange.ranking.opinion.Net}</td>
 *       <td>agreements minus disagreements</td>
 *       <td>everybody must be able to check the order, and all ideas were seen by about as many people.</td></tr>
 *   <tr><td>{@code newest}</td><td>{@link org.crowdchange.ranking.opinion.Newest}</td>
 *       <td>the moment of opening</td>
 *       <td>new ideas shall be found; offer it beside one of the others.</td></tr>
 * </table>
 *
 * <p>Methods that look at who voted, or at groups of those who did. They read an
 * {@link org.crowdchange.tally.OpinionMatrix} or a {@link org.crowdchange.tally.GroupedOpinionTally}; the opinion map of
 * {@code org.crowdchange.insight} makes groups of a matrix.
 *
 * <table>
 *   <caption>Which of these when</caption>
 *   <tr><th>id</th><th>class</th><th>orders by</th><th>prefer it when</th></tr>
 *   <tr><td>{@code group-informed-consensus}</td>
 *       <td>{@link org.crowdchange.ranking.opinion.GroupInformedConsensus}</td>
 *       <td>what all groups agree to</td>
 *       <td>a large group shall not outvote a small one.</td></tr>
 *   <tr><td>{@code bridging-matrix-factorization}</td>
 *       <td>{@link org.crowdchange.ranking.opinion.BridgingFactorization}</td>
 *       <td>the agreement that points of view do not explain</td>
 *       <td>the same is wanted without saying who belongs to which group.</td></tr>
 *   <tr><td>{@code polis-consensus-comments}</td>
 *       <td>{@link org.crowdchange.ranking.opinion.ConsensusComments}</td>
 *       <td>how clearly the crowd as a whole is of one mind</td>
 *       <td>groups do not matter.</td></tr>
 *   <tr><td>{@code representativeness}</td>
 *       <td>{@link org.crowdchange.ranking.opinion.Representativeness}</td>
 *       <td>what sets one group off from the others</td>
 *       <td>a group is to be described.</td></tr>
 *   <tr><td>{@code polis-representative-comments}</td>
 *       <td>{@link org.crowdchange.ranking.opinion.RepresentativeComments}</td>
 *       <td>the same, a short list with agreement first</td>
 *       <td>readers shall see in five lines what a group thinks.</td></tr>
 *   <tr><td>{@code polarisation}</td><td>{@link org.crowdchange.ranking.opinion.Polarisation}</td>
 *       <td>how far groups are apart</td>
 *       <td>it is the dividing questions that are looked for.</td></tr>
 *   <tr><td>{@code polis-pca}</td><td>{@link org.crowdchange.ranking.opinion.Extremity}</td>
 *       <td>how far items tell the camps apart</td>
 *       <td>likewise, without groups.</td></tr>
 *   <tr><td>{@code polis-comment-priority}</td>
 *       <td>{@link org.crowdchange.ranking.opinion.CommentPriority}</td>
 *       <td>how much one more vote tells</td>
 *       <td>the next item to vote on is to be chosen. Not for saying which items are good.</td></tr>
 * </table>
 *
 * <p>All but {@code newest} put ideas without a vote for or against into the last tier, visibly. People mostly vote on
 * what they are shown first, so an order alone will not bring votes to new ideas: show {@code newest} as well.
 *
 * <p>Passes do not count towards any of these scores. How to add a method: see {@link org.crowdchange.ranking}.
 */
@NullMarked
package org.crowdchange.ranking.opinion;

import org.jspecify.annotations.NullMarked;
