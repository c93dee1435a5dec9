package org.crowdchange.jdbc;

/** What an acknowledged change set survives on a database that is part of this process (H2). Others look after it themselves. */
public enum Durability {
    /** The end of the process and of the power: each commit waits until the disk says that it is written. The default. */
    DISK,
    /**
     * The end of the process, however sudden; the operating system may still lose the last seconds when the power fails.
     */
    PROCESS
}
