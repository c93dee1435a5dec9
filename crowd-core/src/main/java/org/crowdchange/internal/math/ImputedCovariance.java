package org.crowdchange.internal.math;

/**
 * The covariance of the columns of a table in which most cells are missing, once each missing cell has the mean of its
 * column. Centred, such a cell is 0; so products take only as long as there are cells that are not missing.
 *
 * <p>Principal components under mean imputation: K. Pearson, "On lines and planes of closest fit to systems of points in
 * space", <i>Philosophical Magazine</i> 2 (1901), 559-572, doi:10.1080/14786440109462720.
 */
public final class ImputedCovariance extends SymmetricMatrix {
    private final int[] starts;
    private final int[] columns;
    private final double[] centred;
    private final double[] weights;
    private final double[] means;
    private final double divisor;

    /**
     * @param size the number of columns
     * @param starts where each row begins; one more than there are rows
     * @param columns the column of each cell
     * @param values the value of each cell
     * @param weights how many times each row counts
     */
    public ImputedCovariance(int size, int[] starts, int[] columns, double[] values, double[] weights) {
        super(size);
        this.starts = starts.clone();
        this.columns = columns.clone();
        this.weights = weights.clone();
        means = new double[size];
        centred = new double[values.length];
        double[] seen = new double[size];
        double all = 0;
        for (int row = 0; row < weights.length; row++) {
            all += weights[row];
            for (int i = starts[row]; i < starts[row + 1]; i++) {
                means[columns[i]] += weights[row] * values[i];
                seen[columns[i]] += weights[row];
            }
        }
        for (int column = 0; column < size; column++) {
            means[column] = seen[column] > 0 ? means[column] / seen[column] : 0;
        }
        for (int i = 0; i < values.length; i++) {
            centred[i] = values[i] - means[columns[i]];
        }
        divisor = all > 1 ? all - 1 : Double.POSITIVE_INFINITY;
    }

    /** The mean of a column over the cells that are not missing; 0 if all are. */
    public double mean(int column) {
        return means[column];
    }

    /** The product of a row, centred, with a vector: how far the row reaches in its direction. */
    public double project(int row, double[] vector) {
        double sum = 0;
        for (int i = starts[row]; i < starts[row + 1]; i++) {
            sum += centred[i] * vector[columns[i]];
        }
        return sum;
    }

    @Override
    protected void multiply(double[] x, double[] product) {
        java.util.Arrays.fill(product, 0);
        for (int row = 0; row < weights.length; row++) {
            double share = weights[row] * project(row, x) / divisor;
            for (int i = starts[row]; i < starts[row + 1]; i++) {
                product[columns[i]] += share * centred[i];
            }
        }
    }
}
