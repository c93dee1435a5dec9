package org.crowdchange.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/** Pools of connections, as hosts have them. */
final class Pool {
    private Pool() {}

    /**
     * A pool that opens connections when they are asked for first; to be closed by the caller.
     *
     * @param database where they come from
     * @param connections how many there are at most
     */
    static HikariDataSource of(DataSource database, int connections) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }
}
