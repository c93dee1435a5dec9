/**
 * The store on a relational database: {@link org.crowdchange.jdbc.JdbcStore}.
 *
 * <p>The publisher decides what happens to the schema ({@link org.crowdchange.jdbc.SchemaMode}) and what a commit on an
 * embedded database waits for ({@link org.crowdchange.jdbc.Durability}). The scripts that make the tables are plain SQL in
 * the jar, under {@code org/crowdchange/jdbc/migrations}, numbered and never changed once released; a host may run them
 * with a tool of its own.
 *
 * <p>Inside, each table has a class with its columns, its statements, and how its rows are written and read; what differs
 * from one database product to another is in one place.
 */
@NullMarked
package org.crowdchange.jdbc;

import org.jspecify.annotations.NullMarked;
