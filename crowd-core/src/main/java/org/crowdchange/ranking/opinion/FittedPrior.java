package org.crowdchange.ranking.opinion;

/**
 * What the votes on all items say of the shares that items have.
 *
 * @param prior the distribution of shares
 * @param fitted whether it follows from the votes; if not, the votes cannot say and it is the uniform one
 * @param iterations how many steps the fit took
 * @param converged whether the last step was negligible
 */
public record FittedPrior(SharePosterior prior, boolean fitted, int iterations, boolean converged) {}
