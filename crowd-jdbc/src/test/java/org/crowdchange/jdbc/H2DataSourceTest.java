package org.crowdchange.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;

/** On H2. */
class H2DataSourceTest extends DataSourceContract {
    @TempDir
    Path folder;

    private Connection keepsDatabaseOpen;

    @Override
    DataSource newDatabase() throws SQLException {
        DataSource database = new UrlDataSource("jdbc:h2:async:" + folder.resolve("crowd"));
        keepsDatabaseOpen = database.getConnection();
        return database;
    }

    @Override
    void closeDatabase() throws SQLException {
        keepsDatabaseOpen.close();
    }

    @Override
    Dialect dialect() {
        return new H2Dialect();
    }

    /**
     * The campaign, the tallies, the ballots before, ballots of two sorts, the tallies again, node and entries; before them
     * one at the start of each use of a connection, after them one that forces the disk.
     */
    @Override
    int mostStatements() {
        return 10;
    }
}
