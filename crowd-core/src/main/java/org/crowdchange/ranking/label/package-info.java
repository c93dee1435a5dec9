/**
 * Ranking methods for labels that several people give to the same items: is this comment spam, which theme does this idea
 * belong to. Items are ranked by the probability of one label, so that what is most probably spam comes first; the label of
 * each item, all probabilities and what each worker is worth come with it.
 *
 * <table>
 *   <caption>Which method when</caption>
 *   <tr><th>id</th><th>class</th><th>orders by</th><th>prefer it when</th></tr>
 *   <tr><td>{@code majority-vote}</td><td>{@link org.crowdchange.ranking.label.MajorityVote}</td>
 *       <td>the share of the label</td>
 *       <td>workers are about equally good, or there are few labels each.</td></tr>
 *   <tr><td>{@code dawid-skene}</td><td>{@link org.crowdchange.ranking.label.DawidSkene}</td>
 *       <td>the probability of the label, given what each worker's labels are worth</td>
 *       <td>workers differ, each has labelled some ten items or more, and items have several labels.</td></tr>
 * </table>
 *
 * <p>Do not take either for the truth where all workers err alike: both believe the crowd. Opinions are no labels: that
 * people disagree on an idea does not make one of them wrong; see {@link org.crowdchange.ranking.opinion}.
 */
@NullMarked
package org.crowdchange.ranking.label;

import org.jspecify.annotations.NullMarked;
