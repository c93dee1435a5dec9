package org.crowdchange.ranking.approval;

/**
 * What one voter with a certain ballot held before and after a round: a load, a budget, or the number of such voters who
 * are not represented yet, as the rule says. Rounded to doubles; the rules themselves compute exactly.
 *
 * @param ballot the position of the ballot in the tally
 * @param voters how many voters cast it
 * @param before what each of them held before the round
 * @param after what each of them holds after it
 */
public record Stake(int ballot, long voters, double before, double after) {}
