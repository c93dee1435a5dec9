package org.crowdchange.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.crowdchange.contractkit.Race;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nodes that start at once on an empty database make the tables together. */
class SchemaRaceTest {
    private static final int NODES = 8;

    @TempDir
    Path folder;

    @Test
    void onH2() {
        assertAllStart(new UrlDataSource("jdbc:h2:async:" + folder.resolve("crowd") + ";DB_CLOSE_DELAY=-1"));
    }

    @Test
    void onPostgres() {
        String database = PostgresServer.create();
        assertAllStart(PostgresServer.dataSource(database));
        PostgresServer.drop(database);
    }

    @Test
    void onMariaDb() {
        assertAllStart(MariaDbServer.newDatabase());
    }

    private static void assertAllStart(DataSource dataSource) {
        List<Callable<Integer>> nodes = new ArrayList<>();
        for (int i = 0; i < NODES; i++) {
            nodes.add(() -> {
                try (JdbcStore store = JdbcStore.open(dataSource, SchemaMode.CREATE)) {
                    return store.journalHeads().size();
                }
            });
        }
        assertThat(Race.values(Race.run(nodes))).hasSize(NODES).containsOnly(0);
    }
}
