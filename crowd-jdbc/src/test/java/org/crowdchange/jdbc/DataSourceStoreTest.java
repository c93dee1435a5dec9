package org.crowdchange.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.crowdchange.contractkit.DurableStoreContract;
import org.crowdchange.contractkit.DurableStoreFixture;
import org.crowdchange.store.Store;
import org.junit.jupiter.api.io.TempDir;

/** The store on a host's DataSource, on H2 with the settings that it has when nobody sets any, keeps the contract. */
class DataSourceStoreTest extends DurableStoreContract {
    @TempDir
    Path folder;

    @Override
    protected DurableStoreFixture fixture() {
        return new Fixture(new UrlDataSource("jdbc:h2:async:" + folder.resolve("crowd")));
    }

    private static final class Fixture implements DurableStoreFixture {
        private final UrlDataSource dataSource;
        /** As in a host with a pool, the database stays open from one connection to the next. */
        private final Connection kept;

        Fixture(UrlDataSource dataSource) {
            this.dataSource = dataSource;
            try {
                kept = dataSource.getConnection();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Store open() {
            return JdbcStore.open(dataSource, SchemaMode.CREATE);
        }

        @Override
        public Store reopen() {
            return JdbcStore.open(dataSource, SchemaMode.VALIDATE);
        }

        @Override
        public void close() {
            try {
                kept.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
