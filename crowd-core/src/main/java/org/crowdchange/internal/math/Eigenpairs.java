package org.crowdchange.internal.math;

/** Eigenvalues and their vectors, the largest value first. What it hands out is for reading only. */
public final class Eigenpairs {
    private final double[] values;
    private final double[][] vectors;
    private final int products;
    private final boolean converged;

    Eigenpairs(double[] values, double[][] vectors, int products, boolean converged) {
        this.values = values;
        this.vectors = vectors;
        this.products = products;
        this.converged = converged;
    }

    /** The eigenvalues, falling. */
    public double[] values() {
        return values;
    }

    /** For each value a vector of length 1; they are orthogonal. */
    public double[][] vectors() {
        return vectors;
    }

    /** How many products of the matrix with a vector it took. */
    public int products() {
        return products;
    }

    /** Whether the values that were wanted are exact to rounding. */
    public boolean converged() {
        return converged;
    }
}
