package org.crowdchange.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/** On MariaDB, where it is installed. */
class MariaDbDataSourceTest extends DataSourceContract {

    private HikariDataSource pool;

    @Override
    DataSource newDatabase() {
        pool = Pool.of(MariaDbServer.newDatabase(), 20);
        return pool;
    }

    @Override
    void closeDatabase() {
        if (pool != null) {
            pool.close();
        }
    }

    @Override
    Dialect dialect() {
        return new MariaDbDialect();
    }

    /** As on H2, without the one that forces the disk. */
    @Override
    int mostStatements() {
        return 9;
    }
}
