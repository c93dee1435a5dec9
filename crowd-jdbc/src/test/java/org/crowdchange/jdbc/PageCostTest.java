package org.crowdchange.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.crowdchange.contractkit.Samples;
import org.crowdchange.model.Comment;
import org.crowdchange.model.Entity;
import org.crowdchange.model.Id;
import org.crowdchange.model.Idea;
import org.crowdchange.model.Question;
import org.crowdchange.store.Listing;
import org.crowdchange.store.Range;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page far down a long listing costs, counted by the database in what it reads, as no noise can move that. */
@Tag("slow")
class PageCostTest {
    private static final int RECORDS = 210_000;
    private static final int PAGE = 20;
    private static final int FAR = 10_000;
    /** Between ids that a generator makes in one millisecond and in the next. */
    private static final long NEXT_ID = 1L << 21;

    @TempDir
    Path folder;

    private final Samples samples = new Samples(6);
    private final Question question = samples.question(samples.campaign().id());
    private final Idea idea = samples.idea(question, samples.participant().id());
    private final Comment comment = samples.comment(question.campaign(), question.id(), idea.author());

    /** Tells what a query reads. */
    private interface Cost {
        long of(Connection connection, String query, List<Long> values) throws SQLException;
    }

    @Test
    void onH2AFarPageCostsNoMoreThanTwoFirstOnes() throws Exception {
        DataSource database = new UrlDataSource("jdbc:h2:" + folder.resolve("crowd"));
        try (Connection connection = database.getConnection()) {
            fill(connection, database, "(SELECT x AS n FROM SYSTEM_RANGE(0, %d))", "ANALYZE");
            Pattern scanned = Pattern.compile("scanCount: (\\d+)");
            assertThatAFarPageCostsNoMoreThanTwoFirstOnes(
                    database,
                    (c, query, values) -> scanned.matcher(answer(c, "EXPLAIN ANALYZE " + query, values))
                            .results()
                            .mapToLong(PageCostTest::number)
                            .sum());
        }
    }

    @Test
    void onPostgresAFarPageCostsNoMoreThanTwoFirstOnes() throws Exception {
        String name = PostgresServer.create();
        DataSource database = PostgresServer.dataSource(name);
        try (Connection connection = database.getConnection()) {
            fill(connection, database, "(SELECT n FROM generate_series(CAST(0 AS BIGINT), %d) n)", "VACUUM ANALYZE");
            // The outermost node comes first and has what those within it have read, too.
            Pattern blocks = Pattern.compile("\"Shared (?:Hit|Read) Blocks\": (\\d+)");
            assertThatAFarPageCostsNoMoreThanTwoFirstOnes(
                    database,
                    (c, query, values) -> blocks.matcher(
                                    answer(c, "EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) " + query, values))
                            .results()
                            .limit(2)
                            .mapToLong(PageCostTest::number)
                            .sum());
        } finally {
            PostgresServer.drop(name);
        }
    }

    @Test
    void onMariaDbAFarPageCostsNoMoreThanTwoFirstOnes() throws Exception {
        DataSource database = MariaDbServer.newDatabase();
        try (Connection connection = database.getConnection()) {
            fill(
                    connection,
                    database,
                    "(SELECT seq AS n FROM seq_0_to_%d)",
                    "ANALYZE TABLE crowd_idea, crowd_idea_source, crowd_comment, crowd_comment_idea");
            assertThatAFarPageCostsNoMoreThanTwoFirstOnes(database, (c, query, values) -> {
                long before = rowsRead(c);
                answer(c, query, values);
                return rowsRead(c) - before;
            });
        }
    }

    /** How many rows and entries of indexes this session has read. */
    private static long rowsRead(Connection connection) throws SQLException {
        String query = "SELECT SUM(variable_value) FROM information_schema.session_status"
                + " WHERE variable_name IN ('HANDLER_READ_FIRST', 'HANDLER_READ_KEY', 'HANDLER_READ_LAST',"
                + " 'HANDLER_READ_NEXT', 'HANDLER_READ_PREV', 'HANDLER_READ_RND', 'HANDLER_READ_RND_NEXT')";
        return (long) Double.parseDouble(answer(connection, query, List.of()).strip());
    }

    private static long number(MatchResult match) {
        return Long.parseLong(match.group(1));
    }

    /** The first column of all rows. */
    private static String answer(Connection connection, String query, List<Long> values) throws SQLException {
        StringBuilder answer = new StringBuilder();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setLong(i + 1, values.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    answer.append(rows.getString(1)).append('\n');
                }
            }
        }
        return answer.toString();
    }

    /** Many ideas and many comments, one in ten of which has a part. */
    private void fill(Connection connection, DataSource database, String series, String analyze) throws SQLException {
        JdbcStore.open(database, SchemaMode.CREATE).close();
        String all = String.format(series, RECORDS - 1) + " s";
        String tenth = String.format(series, RECORDS / 10 - 1) + " s";
        String step = " + s.n * " + NEXT_ID;
        String tenSteps = " + s.n * " + NEXT_ID * 10;
        long author = idea.author().value();
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO crowd_idea (id, version, campaign, question, author, title, text, proposed_at)"
                            + " SELECT " + idea.id().value() + step + ", 1, "
                            + question.campaign().value() + ", "
                            + question.id().value() + ", " + author
                            + ", 'Idea', 'Why', TIMESTAMP '2015-01-09 08:00:00' FROM "
                            + all);
            statement.execute("INSERT INTO crowd_idea_source (idea, position, comment) SELECT "
                    + idea.id().value() + tenSteps + ", 0, " + comment.id().value() + " FROM " + tenth);
            statement.execute("INSERT INTO crowd_comment (id, version, campaign, discussion, author, text, state,"
                    + " posted_at) SELECT " + comment.id().value() + step + ", 1, "
                    + question.campaign().value() + ", " + question.id().value() + ", " + author
                    + ", 'Comment', 'VISIBLE', TIMESTAMP '2015-01-09 08:00:00' FROM " + all);
            statement.execute("INSERT INTO crowd_comment_idea (comment, position, idea) SELECT "
                    + comment.id().value() + tenSteps + ", 0, " + idea.id().value() + " FROM " + tenth);
            statement.execute(analyze);
        }
    }

    private void assertThatAFarPageCostsNoMoreThanTwoFirstOnes(DataSource database, Cost cost) throws SQLException {
        ProxyDataSource proxy = new ProxyDataSource(database);
        try (JdbcStore store = JdbcStore.open(proxy, SchemaMode.VALIDATE);
                Connection connection = database.getConnection()) {
            for (boolean newestFirst : new boolean[] {false, true}) {
                Page<?> ideas = new Page<>(Listing.IDEAS, idea.id().value(), newestFirst);
                Page<?> threads = new Page<>(Listing.THREADS, comment.id().value(), newestFirst);
                for (Page<?> listing : List.of(ideas, threads)) {
                    long first = listing.read(1, store, proxy, connection, cost);
                    long far = listing.read(FAR, store, proxy, connection, cost);
                    assertThat(first).isGreaterThan(PAGE / 10);
                    assertThat(far).as("page %d of %s", FAR, listing).isBetween(1L, 2 * first);
                }
            }
        }
    }

    /** A listing of records whose ids rise by the same step from a first one on. */
    private final class Page<R extends Entity<?>> {
        private final Listing<R> listing;
        private final long firstId;
        private final boolean newestFirst;

        Page(Listing<R> listing, long firstId, boolean newestFirst) {
            this.listing = listing;
            this.firstId = firstId;
            this.newestFirst = newestFirst;
        }

        private long id(int place) {
            return firstId + NEXT_ID * (newestFirst ? RECORDS - 1 - place : place);
        }

        /** Reads the page of that number through the store, and tells what its query costs. */
        long read(int number, JdbcStore store, ProxyDataSource proxy, Connection connection, Cost cost)
                throws SQLException {
            int place = (number - 1) * PAGE;
            Optional<Id> after = number == 1 ? Optional.empty() : Optional.of(Id.of(id(place - 1)));
            List<R> records = store.list(listing, new Range(Optional.of(question.id()), after, newestFirst, PAGE));
            assertThat(records).hasSize(PAGE);
            assertThat(records.get(0).id().value()).isEqualTo(id(place));
            List<Long> values = new ArrayList<>(List.of(question.id().value()));
            after.ifPresent(last -> values.add(last.value()));
            values.add((long) PAGE);
            return cost.of(connection, proxy.lastText(), values);
        }

        @Override
        public String toString() {
            return listing + (newestFirst ? ", newest first" : ", oldest first");
        }
    }
}
