package org.crowdchange.benchmarks.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.crowdchange.model.IdeaId;

/** The same votes by plain JDBC: what a host would write without crowd. One connection for each caller. */
final class Yardsticks implements AutoCloseable {
    /** Rows of the multi-row upsert. */
    static final int ROWS = 128;

    private final Town town;
    private final List<Caller> callers = new ArrayList<>();

    Yardsticks(Database database, Town town, int callerCount) throws SQLException {
        this.town = town;
        database.execute(List.of(
                "CREATE TABLE yardstick_vote (subject BIGINT NOT NULL, participant BIGINT NOT NULL,"
                        + " vote SMALLINT NOT NULL, cast_at TIMESTAMP(3) NOT NULL, PRIMARY KEY (subject, participant))",
                "CREATE TABLE yardstick_tally (subject BIGINT NOT NULL, n BIGINT NOT NULL, PRIMARY KEY (subject))"));
        List<String> tallies = new ArrayList<>();
        for (IdeaId idea : town.ideas) {
            tallies.add("INSERT INTO yardstick_tally VALUES (" + idea.value() + ", 0)");
        }
        database.execute(tallies);
        for (int i = 0; i < callerCount; i++) {
            callers.add(new Caller(database));
        }
    }

    /** Connection and prepared statements of a caller. */
    private static final class Caller {
        private final Connection connection;
        private final PreparedStatement upsert;
        private final PreparedStatement count;
        private final Statement other;
        private final String force;

        Caller(Database database) throws SQLException {
            connection = database.connect();
            upsert = connection.prepareStatement(database.upsert());
            count = connection.prepareStatement("UPDATE yardstick_tally SET n = n + 1 WHERE subject = ?");
            other = connection.createStatement();
            force = database.force();
        }

        void set(long subject, long participant, int vote) throws SQLException {
            upsert.setLong(1, subject);
            upsert.setLong(2, participant);
            upsert.setInt(3, vote);
            upsert.setTimestamp(4, new Timestamp(System.currentTimeMillis()));
        }

        void force() throws SQLException {
            if (!force.isEmpty()) {
                other.execute(force);
            }
        }
    }

    /** One row, committed by itself. */
    void upsert(SplittableRandom random, int caller) throws SQLException {
        Caller own = callers.get(caller);
        own.set(idea(random), voter(random), vote(random));
        own.upsert.executeUpdate();
        own.force();
    }

    /** One row, committed by itself and left to the operating system, which may lose it in a power cut. */
    void upsertNotForced(SplittableRandom random, int caller) throws SQLException {
        Caller own = callers.get(caller);
        own.set(idea(random), voter(random), vote(random));
        own.upsert.executeUpdate();
    }

    /** One row and a counter on one of all ideas, in one transaction. */
    void upsertAndCount(SplittableRandom random, int caller) throws SQLException {
        upsertAndCount(idea(random), random, caller);
    }

    /** One row and a counter, always on the same idea. */
    void upsertAndCountHot(SplittableRandom random, int caller) throws SQLException {
        upsertAndCount(town.ideas.get(0).value(), random, caller);
    }

    private void upsertAndCount(long idea, SplittableRandom random, int caller) throws SQLException {
        Caller own = callers.get(caller);
        own.connection.setAutoCommit(false);
        own.set(idea, voter(random), vote(random));
        own.upsert.executeUpdate();
        own.count.setLong(1, idea);
        own.count.executeUpdate();
        own.connection.commit();
        own.connection.setAutoCommit(true);
        own.force();
    }

    /** {@link #ROWS} rows in a JDBC batch and one transaction. */
    void upsertRows(SplittableRandom random, int caller) throws SQLException {
        Caller own = callers.get(caller);
        own.connection.setAutoCommit(false);
        for (int i = 0; i < ROWS; i++) {
            own.set(idea(random), voter(random), vote(random));
            own.upsert.addBatch();
        }
        own.upsert.executeBatch();
        own.connection.commit();
        own.connection.setAutoCommit(true);
        own.force();
    }

    private long idea(SplittableRandom random) {
        return town.ideas.get(random.nextInt(town.ideas.size())).value();
    }

    private long voter(SplittableRandom random) {
        return town.voters
                .get(random.nextInt(town.voters.size()))
                .participant()
                .orElseThrow()
                .value();
    }

    private static int vote(SplittableRandom random) {
        return random.nextInt(3) - 1;
    }

    @Override
    public void close() throws SQLException {
        for (Caller caller : callers) {
            caller.connection.close();
        }
    }
}
