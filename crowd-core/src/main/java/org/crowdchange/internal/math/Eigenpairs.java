package org.crowdchange.internal.math;

/**
 * Eigenvalues and their vectors, the largest value first.
 *
 * @param values the eigenvalues, falling
 * @param vectors for each value a vector of length 1; they are orthogonal
 * @param products how many products of the matrix with a vector it took
 * @param converged whether the values that were wanted are exact to rounding
 */
@SuppressWarnings("ArrayRecordComponent") // internal, made once and only read
public record Eigenpairs(double[] values, double[][] vectors, int products, boolean converged) {}
