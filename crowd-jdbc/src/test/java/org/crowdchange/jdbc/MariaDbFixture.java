package org.crowdchange.jdbc;

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
        pools.add(Pool.of(MariaDbServer.newDatabase(), 16));
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
