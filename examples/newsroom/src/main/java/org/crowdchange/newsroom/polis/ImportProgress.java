package org.crowdchange.newsroom.polis;

/** Is told how far an import is. Called by the thread that imports. */
@FunctionalInterface
public interface ImportProgress {
    /** Nobody is told. */
    ImportProgress SILENT = (done, total) -> {};

    /**
     * Some more is imported.
     *
     * @param done how many arrivals, statements and votes are in the store
     * @param total how many there are
     */
    void at(int done, int total);
}
