package org.crowdchange.jdbc;

/** What {@link JdbcStore} does with the tables when it is opened. The schema belongs to the publisher. */
public enum SchemaMode {
    /**
     * Runs the numbered scripts that have not been run yet, then checks as {@link #VALIDATE} does. Needs the right to
     * create tables. A script that was cut short is repeated.
     */
    CREATE,
    /**
     * Changes nothing and refuses to open if a table, a column or a primary key is missing, or a script was run that this
     * version does not know. For publishers who run the scripts with a tool of their own.
     */
    VALIDATE,
    /** Does not look. What is missing shows when it is needed. */
    LEAVE_ALONE
}
