package org.crowdchange.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import javax.sql.DataSource;

/** The database products of the tests, each of which gives a test a new database that several stores can open. */
enum Product {
    H2 {
        @Override
        void use(Path folder, Work work) throws Exception {
            DataSource database = new UrlDataSource("jdbc:h2:async:" + folder.resolve("crowd"));
            // Keeps the database open between the connections of the stores.
            try (Connection open = database.getConnection()) {
                assertThat(open.isValid(1)).isTrue();
                work.on(database);
            }
        }
    },
    POSTGRESQL {
        @Override
        void use(Path folder, Work work) throws Exception {
            String name = PostgresServer.create();
            try {
                usePool(PostgresServer.dataSource(name), work);
            } finally {
                PostgresServer.drop(name);
            }
        }
    },
    MARIADB {
        @Override
        void use(Path folder, Work work) throws Exception {
            usePool(MariaDbServer.newDatabase(), work);
        }
    };

    /** What is done on a database. */
    interface Work {
        void on(DataSource database) throws Exception;
    }

    /**
     * Does something on a new database; the test is skipped where the product is missing.
     *
     * @param folder of the test's own, for a database that needs one
     */
    abstract void use(Path folder, Work work) throws Exception;

    private static void usePool(DataSource database, Work work) throws Exception {
        try (HikariDataSource pool = Pool.of(database, 20)) {
            work.on(pool);
        }
    }
}
