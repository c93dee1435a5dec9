package org.crowdchange.jdbc;

import javax.sql.DataSource;

/** On PostgreSQL. */
class PostgresDataSourceTest extends DataSourceContract {
    private final String name = PostgresServer.create();

    @Override
    DataSource newDatabase() {
        return PostgresServer.dataSource(name);
    }

    @Override
    void closeDatabase() {
        PostgresServer.drop(name);
    }

    @Override
    Dialect dialect() {
        return new PostgresDialect();
    }

    /** All of them in one message. */
    @Override
    int mostStatements() {
        return 1;
    }
}
