/**
 * Ranking methods for opinions: agree, disagree or pass on one item at a time. Thumbs up and down is the case without
 * passes, approval the case with agreement alone.
 *
 * <h2>What is good</h2>
 *
 * <table>
 *   <caption>Which method when</caption>
 *   <tr><th>id</th><th>class</th><th>orders by</th><th>prefer it when</th></tr>
 *   <tr><td>{@code wilson}</td><td>{@link org.crowdchange.ranking.opinion.Wilson}</td>
 *       <td>the share that agrees, at the least</td>
 *       <td>readers ask for the best ideas and some have many votes, some few. The default. With {@code level} 0.8 it is what
 *       Reddit calls "best".</td></tr>
 *   <tr><td>{@code bayes}</td><td>{@link org.crowdchange.ranking.opinion.BetaPosterior}</td>
 *       <td>the share that agrees, most likely</td>
 *       <td>few votes should not count against an idea, or something is known beforehand.</td></tr>
 *   <tr><td>{@code bayes-empirical}</td><td>{@link org.crowdchange.ranking.opinion.EmpiricalBayes}</td>
 *       <td>the same, where all ideas together tell what to expect</td>
 *       <td>there are dozens of ideas or more, and a crowd that agrees or disagrees easily.</td></tr>
 *   <tr><td>{@code bayesian-average}</td><td>{@link org.crowdchange.ranking.opinion.BayesianAverage}</td>
 *       <td>the share, drawn towards that of all ideas</td>
 *       <td>the same must be explained in one sentence.</td></tr>
 *   <tr><td>{@code bayes-lower}</td><td>{@link org.crowdchange.ranking.opinion.BetaLower}</td>
 *       <td>the share at the least, starting from a prior</td>
 *       <td>one is cautious and knows something beforehand.</td></tr>
 *   <tr><td>{@code wilson-continuity}, {@code agresti-coull}, {@code clopper-pearson}, {@code jeffreys}</td>
 *       <td>{@link org.crowdchange.ranking.opinion.LowerBound}</td>
 *       <td>the share at the least, by another interval</td>
 *       <td>rules or reviewers ask for that interval; {@code clopper-pearson} keeps its promise always and is the
 *       widest.</td></tr>
 *   <tr><td>{@code net}</td><td>{@link org.crowdchange.ranking.opinion.Net}</td>
 *       <td>agreements minus disagreements</td>
 *       <td>everybody must be able to check the order, and all ideas were seen by about as many people.</td></tr>
 *   <tr><td>{@code share}</td><td>{@link org.crowdchange.ranking.opinion.Share}</td>
 *       <td>the plain share that agrees</td>
 *       <td>all ideas have many votes. Not otherwise: one of one beats 99 of 100.</td></tr>
 * </table>
 *
 * <h2>What is timely, what divides, what to ask next</h2>
 *
 * <table>
 *   <caption>Orders of another kind</caption>
 *   <tr><th>id</th><th>class</th><th>orders by</th><th>prefer it when</th></tr>
 *   <tr><td>{@code newest}</td><td>{@link org.crowdchange.ranking.opinion.Newest}</td>
 *       <td>the moment of opening</td>
 *       <td>new ideas shall be found; offer it beside one of the others.</td></tr>
 *   <tr><td>{@code hot}</td><td>{@link org.crowdchange.ranking.opinion.Hot}</td>
 *       <td>balance and age</td>
 *       <td>a front page shall move. A score does not change by itself, so it can be indexed.</td></tr>
 *   <tr><td>{@code gravity}</td><td>{@link org.crowdchange.ranking.opinion.Gravity}</td>
 *       <td>balance over age</td>
 *       <td>the same, and whatever is old shall sink. Scores change with the time.</td></tr>
 *   <tr><td>{@code divided}</td><td>{@link org.crowdchange.ranking.opinion.Divided}</td>
 *       <td>the share of the smaller side, at the least</td>
 *       <td>one looks for what certainly divides the crowd.</td></tr>
 *   <tr><td>{@code controversy}</td><td>{@link org.crowdchange.ranking.opinion.Controversy}</td>
 *       <td>many votes, evenly split</td>
 *       <td>the same, where many votes are part of it.</td></tr>
 *   <tr><td>{@code entropy}</td><td>{@link org.crowdchange.ranking.opinion.Entropy}</td>
 *       <td>disunity, passes included</td>
 *       <td>one looks for statements that people are torn over or do not understand.</td></tr>
 *   <tr><td>{@code thompson}</td><td>{@link org.crowdchange.ranking.opinion.Thompson}</td>
 *       <td>a draw from what could be true</td>
 *       <td>choosing what to show next, so that good ideas are found with few votes; a seed for each list.</td></tr>
 *   <tr><td>{@code ucb1}, {@code kl-ucb}</td><td>{@link org.crowdchange.ranking.opinion.Ucb1}, {@link
 *       org.crowdchange.ranking.opinion.KlUcb}</td>
 *       <td>how good it could be</td>
 *       <td>the same without dice; {@code kl-ucb} needs fewer votes. Not for publishing what is best.</td></tr>
 * </table>
 *
 * <p>All but the orders by time and those for choosing what to show put ideas without a vote for or against into the last
 * tier, visibly. People mostly vote on what they are shown first, so an order alone will not bring votes to new ideas: show
 * {@code newest} or {@code thompson} as well.
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
 * <p>Passes count towards {@code entropy} only. Researchers find the posterior itself in {@link
 * org.crowdchange.ranking.opinion.SharePosterior}, the intervals in {@link
 * org.crowdchange.ranking.opinion.ShareInterval}, and the fitted prior in {@link
 * org.crowdchange.ranking.opinion.EmpiricalBayes#prior}. How to add a method: see {@link org.crowdchange.ranking}.
 */
@NullMarked
package org.crowdchange.ranking.opinion;

import org.jspecify.annotations.NullMarked;
