package org.crowdchange.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.crowdchange.model.Opinion;
import org.crowdchange.tally.OpinionTally;
import org.crowdchange.tally.PairOutcome;
import org.crowdchange.tally.PairwiseTally;
import org.crowdchange.tally.RankedBallot;
import org.crowdchange.tally.RankedTally;
import org.crowdchange.tally.ScoreTally;
import org.crowdchange.tally.Tally;
import org.crowdchange.tally.TallyForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tally counted vote by vote, from stored parts, or by a database's GROUP BY is the same to the last byte. */
class GroupByTest {
    private static final int VOTES = 5000;

    private final Random random = new Random(7);
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:group-by", "sa", "");
        execute("CREATE TABLE votes (a VARCHAR(40), b VARCHAR(40), n INTEGER)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void opinions() throws SQLException {
        List<OpinionTally.Builder> parts = parts(OpinionTally::builder);
        OpinionTally.Builder log = OpinionTally.builder();
        for (int i = 0; i < VOTES; i++) {
            String item = item();
            Opinion vote = Opinion.of(random.nextInt(3) - 1);
            log.add(item, vote);
            parts.get(i % parts.size()).add(item, vote);
            insert(item, "", vote.code());
        }

        OpinionTally.Builder rows = OpinionTally.builder();
        query(
                "SELECT a, SUM(CASE n WHEN 1 THEN 1 ELSE 0 END), SUM(CASE n WHEN -1 THEN 1 ELSE 0 END),"
                        + " SUM(CASE n WHEN 0 THEN 1 ELSE 0 END) FROM votes GROUP BY a",
                row -> rows.add(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)));

        OpinionTally stored = OpinionTally.empty();
        for (OpinionTally.Builder part : parts) {
            stored = stored.plus(OpinionTally.FORM.fromBytes(OpinionTally.FORM.toBytes(part.build())));
        }
        assertSameBytes(OpinionTally.FORM, log.build(), stored, rows.build());
    }

    @Test
    void scores() throws SQLException {
        List<ScoreTally.Builder> parts = parts(ScoreTally::builder);
        ScoreTally.Builder log = ScoreTally.builder();
        for (int i = 0; i < VOTES; i++) {
            String item = item();
            int level = 1 + random.nextInt(5);
            log.add(item, level);
            parts.get(i % parts.size()).add(item, level);
            insert(item, "", level);
        }

        ScoreTally.Builder rows = ScoreTally.builder();
        query(
                "SELECT a, n, COUNT(*) FROM votes GROUP BY a, n",
                row -> rows.add(row.getString(1), row.getInt(2), row.getLong(3)));

        ScoreTally stored = ScoreTally.empty();
        for (ScoreTally.Builder part : parts) {
            stored = stored.plus(ScoreTally.FORM.fromJson(ScoreTally.FORM.toJson(part.build())));
        }
        assertSameBytes(ScoreTally.FORM, log.build(), stored, rows.build());
    }

    @Test
    void comparisonsInTheOrderInWhichTheyWerePresented() throws SQLException {
        List<PairwiseTally.Builder> parts = parts(PairwiseTally::builder);
        PairwiseTally.Builder log = PairwiseTally.builder();
        for (int i = 0; i < VOTES; i++) {
            String left = item();
            String right = item();
            if (!left.equals(right)) {
                int n = random.nextInt(3);
                PairOutcome outcome = n == 0 ? PairOutcome.LEFT : n == 1 ? PairOutcome.RIGHT : PairOutcome.TIE;
                log.add(left, right, outcome);
                parts.get(i % parts.size()).add(left, right, outcome);
                insert(left, right, n);
            }
        }

        PairwiseTally.Builder rows = PairwiseTally.builder();
        query(
                "SELECT a, b, SUM(CASE n WHEN 0 THEN 1 ELSE 0 END), SUM(CASE n WHEN 1 THEN 1 ELSE 0 END),"
                        + " SUM(CASE n WHEN 2 THEN 1 ELSE 0 END) FROM votes GROUP BY a, b",
                row -> rows.add(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4), row.getLong(5)));

        PairwiseTally stored = PairwiseTally.empty();
        for (PairwiseTally.Builder part : parts) {
            stored = stored.plus(PairwiseTally.FORM.fromBytes(PairwiseTally.FORM.toBytes(part.build())));
        }
        assertSameBytes(PairwiseTally.FORM, log.build(), stored, rows.build());
    }

    @Test
    void rankings() throws SQLException {
        List<RankedTally.Builder> parts = parts(RankedTally::builder);
        RankedTally.Builder log = RankedTally.builder();
        List<String> ballots = List.of("a>b>c", "b>a=c", "c", "a=b>c", "c>b>a");
        for (int i = 0; i < VOTES; i++) {
            String text = ballots.get(random.nextInt(ballots.size()));
            log.add(RankedBallot.parse(text), 1);
            parts.get(i % parts.size()).add(RankedBallot.parse(text), 1);
            insert(text, "", 1);
        }

        RankedTally.Builder rows = RankedTally.builder();
        query(
                "SELECT a, COUNT(*) FROM votes GROUP BY a",
                row -> rows.add(RankedBallot.parse(row.getString(1)), row.getLong(2)));

        RankedTally stored = RankedTally.empty();
        for (RankedTally.Builder part : parts) {
            stored = stored.plus(RankedTally.FORM.fromBytes(RankedTally.FORM.toBytes(part.build())));
        }
        assertSameBytes(RankedTally.FORM, log.build(), stored, rows.build());
    }

    private static <T extends Tally<T>> void assertSameBytes(TallyForm<T> form, T log, T stored, T rows) {
        assertThat(form.toBytes(stored)).isEqualTo(form.toBytes(log));
        assertThat(form.toBytes(rows)).isEqualTo(form.toBytes(log));
        assertThat(form.toJson(rows)).isEqualTo(form.toJson(log));
    }

    private static <B> List<B> parts(Supplier<B> builder) {
        List<B> parts = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            parts.add(builder.get());
        }
        return parts;
    }

    private String item() {
        return "item" + random.nextInt(30);
    }

    private void insert(String a, String b, int n) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO votes VALUES (?, ?, ?)")) {
            statement.setString(1, a);
            statement.setString(2, b);
            statement.setInt(3, n);
            statement.executeUpdate();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void query(String sql, RowReader reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
