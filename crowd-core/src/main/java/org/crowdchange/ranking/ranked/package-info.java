/**
 * Ranking methods for ranked ballots: several items in order of preference, with ties, and without those that a voter
 * leaves out.
 *
 * <table>
 *   <caption>Which method when: by what beats what head to head</caption>
 *   <tr><th>id</th><th>class</th><th>orders by</th><th>prefer it when</th></tr>
 *   <tr><td>{@code schulze}</td><td>{@link org.crowdchange.ranking.ranked.Schulze}</td>
 *       <td>strongest paths of wins</td>
 *       <td>a full ranking is wanted and similar items must not hurt each other. The default.</td></tr>
 *   <tr><td>{@code ranked-pairs}</td><td>{@link org.crowdchange.ranking.ranked.RankedPairs}</td>
 *       <td>wins locked in from the strongest</td>
 *       <td>as Schulze, and the count must be told step by step; slow with many equal wins.</td></tr>
 *   <tr><td>{@code river}</td><td>{@link org.crowdchange.ranking.ranked.River}</td>
 *       <td>as ranked pairs, one defeat for each item</td>
 *       <td>only the winner counts and its proof should be short.</td></tr>
 *   <tr><td>{@code split-cycle}</td><td>{@link org.crowdchange.ranking.ranked.SplitCycle}</td>
 *       <td>wins that no circle puts in doubt</td>
 *       <td>it is better to name several winners than a doubtful one.</td></tr>
 *   <tr><td>{@code stable-voting}</td><td>{@link org.crowdchange.ranking.ranked.StableVoting}</td>
 *       <td>winning without the item beaten most clearly</td>
 *       <td>one of the winners of Split Cycle is to be named.</td></tr>
 *   <tr><td>{@code minimax-margins}, {@code minimax-winning-votes}, {@code minimax-pairwise-opposition}</td>
 *       <td>{@link org.crowdchange.ranking.ranked.Minimax}</td>
 *       <td>the worst defeat</td>
 *       <td>everybody must be able to check the order from one table; clones can spoil it.</td></tr>
 *   <tr><td>{@code copeland}, {@code llull}</td>
 *       <td>{@link org.crowdchange.ranking.ranked.Copeland}, {@link org.crowdchange.ranking.ranked.Llull}</td>
 *       <td>the number of wins, as in a tournament</td>
 *       <td>the strength of wins shall not count; expect ties.</td></tr>
 *   <tr><td>{@code condorcet-winner}</td><td>{@link org.crowdchange.ranking.ranked.CondorcetWinner}</td>
 *       <td>beating all, being beaten by all</td>
 *       <td>the question is whether there is such an item.</td></tr>
 *   <tr><td>{@code smith-set}, {@code schwartz-set}, {@code uncovered-set-gillies}</td>
 *       <td>{@link org.crowdchange.ranking.ranked.SmithSet}, {@link org.crowdchange.ranking.ranked.SchwartzSet}, {@link
 *       org.crowdchange.ranking.ranked.UncoveredSet}</td>
 *       <td>groups that no outsider beats, or covers</td>
 *       <td>a shortlist of possible winners is wanted, whatever the rule among them.</td></tr>
 *   <tr><td>{@code kemeny}</td><td>{@link org.crowdchange.ranking.ranked.Kemeny}</td>
 *       <td>the order that contradicts the ballots least</td>
 *       <td>ballots are judgements about one true order; exact for circles of up to 22 items.</td></tr>
 * </table>
 *
 * <table>
 *   <caption>Which method when: by places on ballots</caption>
 *   <tr><th>id</th><th>class</th><th>orders by</th><th>prefer it when</th></tr>
 *   <tr><td>{@code borda}, {@code borda-symmetric}</td><td>{@link org.crowdchange.ranking.ranked.Borda}, {@link
 *       org.crowdchange.ranking.ranked.BordaSymmetric}</td>
 *       <td>items below on each ballot</td>
 *       <td>a broadly liked item is wanted and nobody votes tactically or enters clones.</td></tr>
 *   <tr><td>{@code black}</td><td>{@link org.crowdchange.ranking.ranked.Black}</td>
 *       <td>beating all others, then Borda</td>
 *       <td>as Borda, but a majority's winner must win.</td></tr>
 *   <tr><td>{@code dowdall}</td><td>{@link org.crowdchange.ranking.ranked.Dowdall}</td>
 *       <td>1, 1/2, 1/3 ... for places</td><td>high places shall count most, low ones a little.</td></tr>
 *   <tr><td>{@code plurality}, {@code anti-plurality}</td><td>{@link org.crowdchange.ranking.ranked.Plurality}, {@link
 *       org.crowdchange.ranking.ranked.AntiPlurality}</td>
 *       <td>first places; few last places</td>
 *       <td>for comparison with the others; each ignores nearly all of a ballot.</td></tr>
 * </table>
 *
 * <table>
 *   <caption>Which method when: in rounds, for one winner</caption>
 *   <tr><th>id</th><th>class</th><th>orders by</th><th>prefer it when</th></tr>
 *   <tr><td>{@code irv}, {@code irv-truncated}</td><td>{@link org.crowdchange.ranking.ranked.InstantRunoff}</td>
 *       <td>who has the fewest first places leaves, until one has a majority</td>
 *       <td>people know it, and a voter's later choices must not hurt the earlier ones. It can pass over an item that beats
 *       all others, and more votes can make an item lose.</td></tr>
 *   <tr><td>{@code irv-put}</td><td>{@link org.crowdchange.ranking.ranked.ParallelInstantRunoff}</td>
 *       <td>the same, with every way of breaking ties</td>
 *       <td>few voters and many ties: it shows whom a tie-break could elect.</td></tr>
 *   <tr><td>{@code plurality-runoff-put}</td><td>{@link org.crowdchange.ranking.ranked.PluralityRunoff}</td>
 *       <td>the two with the most first places meet</td>
 *       <td>comparing with elections in two rounds.</td></tr>
 *   <tr><td>{@code smith-irv}, {@code condorcet-irv}, {@code benham}</td>
 *       <td>{@link org.crowdchange.ranking.ranked.SmithRunoff}, {@link org.crowdchange.ranking.ranked.CondorcetRunoff}, {@link
 *       org.crowdchange.ranking.ranked.Benham}</td>
 *       <td>instant runoff that elects an item which beats all others</td>
 *       <td>tactical voting is to be feared: hybrids resist it best.</td></tr>
 *   <tr><td>{@code baldwin}, {@code nanson-strict}</td><td>{@link org.crowdchange.ranking.ranked.Baldwin}, {@link
 *       org.crowdchange.ranking.ranked.Nanson}</td>
 *       <td>who has low Borda scores leaves</td>
 *       <td>as Borda, but an item that beats all others must win.</td></tr>
 *   <tr><td>{@code coombs}</td><td>{@link org.crowdchange.ranking.ranked.Coombs}</td>
 *       <td>who has the most last places leaves</td>
 *       <td>ballots are complete and the least disliked item is wanted.</td></tr>
 *   <tr><td>{@code bucklin}, {@code simplified-bucklin}, {@code bucklin-truncated}</td>
 *       <td>{@link org.crowdchange.ranking.ranked.Bucklin}</td>
 *       <td>first choices, then first and second ones, until there is a majority</td>
 *       <td>everybody must be able to check the count from one table of places.</td></tr>
 * </table>
 *
 * <table>
 *   <caption>Which method when: several winners by single transferable vote</caption>
 *   <tr><th>id</th><th>class</th><th>transfers</th><th>prefer it when</th></tr>
 *   <tr><td>{@code stv-meek}</td><td>{@link org.crowdchange.ranking.ranked.StvMeek}</td>
 *       <td>every winner keeps the same share of all votes that reach it</td>
 *       <td>a computer counts and the result should depend on the votes alone. The default for several winners.</td></tr>
 *   <tr><td>{@code stv-warren}</td><td>{@link org.crowdchange.ranking.ranked.StvWarren}</td>
 *       <td>all supporters of a winner pay the same price</td><td>as Meek; for comparison.</td></tr>
 *   <tr><td>{@code stv-scottish}</td><td>{@link org.crowdchange.ranking.ranked.StvScottish}</td>
 *       <td>surpluses with five decimals, one by one</td>
 *       <td>the count must be laid down by law and told step by step.</td></tr>
 *   <tr><td>{@code stv-wig-droop}, {@code stv-wig-nb}, {@code stv-wig-hare}</td>
 *       <td>{@link org.crowdchange.ranking.ranked.StvWig}</td>
 *       <td>surpluses exactly, one by one</td>
 *       <td>a count by hand without rounding is to be compared with others, or ballots tie items.</td></tr>
 *   <tr><td>{@code stv-rctab}</td><td>{@link org.crowdchange.ranking.ranked.StvRctab}</td>
 *       <td>surpluses of a round at once, with four decimals</td>
 *       <td>results of cities of the United States are to be repeated.</td></tr>
 * </table>
 *
 * <p>The rules in rounds tell what happened in typed reports, {@link org.crowdchange.ranking.ranked.EliminationReport} and
 * {@link org.crowdchange.ranking.ranked.StvReport}, of which the ranking shows the order: winners first, then who stayed
 * longest.
 *
 * <table>
 *   <caption>Which method when: by strengths in a model of choice</caption>
 *   <tr><th>id</th><th>class</th><th>orders by</th><th>prefer it when</th></tr>
 *   <tr><td>{@code plackett-luce-map-gaussian}</td><td>{@link org.crowdchange.ranking.ranked.PlackettLuce}</td>
 *       <td>strengths, drawn a little towards each other</td>
 *       <td>ballots rank few of many items, or races have different starters; intervals are wanted.</td></tr>
 *   <tr><td>{@code plackett-luce-mle}, {@code plackett-luce-mm}, {@code plackett-luce-lsr-regularised}</td>
 *       <td>{@link org.crowdchange.ranking.ranked.PlackettLuce}</td>
 *       <td>the same by other estimators</td>
 *       <td>results are compared with the literature; the first two do not exist for all ballots.</td></tr>
 *   <tr><td>{@code luce-choice-mle}</td><td>{@link org.crowdchange.ranking.ranked.LuceChoice}</td>
 *       <td>strengths from first choices</td>
 *       <td>people click on the best of several ideas shown together.</td></tr>
 * </table>
 *
 * <p>Methods that say only who wins are made into rankings by tiers: the winners, then the winners among the rest, and
 * so on. Except in models of choice, items that a ballot leaves out stand below those that it ranks, tied with each
 * other; where places give points, a parameter says what that is worth. A ballot says nothing about how much better one
 * item is than another: for that ask for scores. Not for votes on single items ({@link org.crowdchange.ranking}), where
 * people see few of many ideas: to leave an idea out is not to dislike it.
 */
@NullMarked
package org.crowdchange.ranking.ranked;

import org.jspecify.annotations.NullMarked;
