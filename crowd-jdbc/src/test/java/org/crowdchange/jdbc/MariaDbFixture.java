package org.crowdchange.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import org.crowdchange.contractkit.DurableStoreFixture;
import org.crowdchange.store.Store;

/** Stores on MariaDB behind a pool, several nodes as one, each time in a database of its own. */
final class MariaDbFixture implements DurableStoreFixture {
    private final List<HikariDataSource> pools = new ArrayList<>();

    @Override
    public Store open() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(MariaDbServer.newDatabase());
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(0);
        pools.add(new HikariDataSource(config));
        JdbcStore.open(pools.get(pools.size() - 1), SchemaMode.CREATE).close();
        return reopen();
    }

    @Override
    public Store reopen() {
        HikariDataSource pool = pools.get(pools.size() - 1);
        return SeveralNodes.open(() -> JdbcStore.open(pool, SchemaMode.LEAVE_ALONE));
    }

    @Override
    public void close() {
        pools.forEach(HikariDataSource::close);
    }
}
