package org.crowdchange.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import org.crowdchange.contractkit.DurableStoreFixture;
import org.crowdchange.store.Store;

/** Stores on MariaDB behind a pool, each in a database of its own. */
final class MariaDbFixture implements DurableStoreFixture {
    private final List<HikariDataSource> pools = new ArrayList<>();

    @Override
    public Store open() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(MariaDbServer.newDatabase());
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(0);
        pools.add(new HikariDataSource(config));
        return JdbcStore.open(pools.get(pools.size() - 1), SchemaMode.CREATE);
    }

    @Override
    public Store reopen() {
        return JdbcStore.open(pools.get(pools.size() - 1), SchemaMode.VALIDATE);
    }

    @Override
    public void close() {
        pools.forEach(HikariDataSource::close);
    }
}
