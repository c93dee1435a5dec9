package org.crowdchange.jdbc;

import javax.sql.DataSource;

/** On MariaDB, where it is installed. */
class MariaDbDataSourceTest extends DataSourceContract {

    @Override
    DataSource newDatabase() {
        return MariaDbServer.newDatabase();
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
