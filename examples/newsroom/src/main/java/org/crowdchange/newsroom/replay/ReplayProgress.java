package org.crowdchange.newsroom.replay;

/** Is told how far a replay is. Called by the thread that runs it, up to some thousand times. */
@FunctionalInterface
public interface ReplayProgress {
    /** Nobody is told. */
    ReplayProgress SILENT = moment -> {};

    /** So much is done. */
    void at(ReplayMoment moment);
}
