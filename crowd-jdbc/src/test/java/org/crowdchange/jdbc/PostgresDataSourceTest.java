package org.crowdchange.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/** On PostgreSQL. */
class PostgresDataSourceTest extends DataSourceContract {
    private final String name = PostgresServer.create();
    private final HikariDataSource pool = Pool.of(PostgresServer.dataSource(name), 20);

    @Override
    DataSource newDatabase() {
        return pool;
    }

    @Override
    void closeDatabase() {
        pool.close();
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
