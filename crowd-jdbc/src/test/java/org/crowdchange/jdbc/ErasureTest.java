package org.crowdchange.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.crowdchange.Crowd;
import org.crowdchange.campaign.NewCampaign;
import org.crowdchange.campaign.NewComment;
import org.crowdchange.campaign.NewIdea;
import org.crowdchange.campaign.PersonalData.Words;
import org.crowdchange.model.Activity;
import org.crowdchange.model.Actor;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.IdeaId;
import org.crowdchange.model.Opinion;
import org.crowdchange.model.Participant;
import org.crowdchange.model.Phase;
import org.crowdchange.model.Question;
import org.crowdchange.model.Role;
import org.crowdchange.store.JournalAudit;
import org.crowdchange.store.Store;
import org.crowdchange.tally.OpinionCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has left is in no column of any table, and everything else is as it was. */
class ErasureTest {
    private static final String IDENTITY = "guest:marker-of-identity";

    @TempDir
    Path folder;

    @Test
    void onH2() throws Exception {
        DataSource database = new UrlDataSource("jdbc:h2:async:" + folder.resolve("crowd"));
        // Keeps the database open between the connections of the store.
        try (Connection open = database.getConnection()) {
            assertThat(open.isValid(1)).isTrue();
            assertThatNothingIsLeft(database);
        }
    }

    @Test
    void onPostgres() throws Exception {
        String name = PostgresServer.create();
        assertThatNothingIsLeft(PostgresServer.dataSource(name));
        PostgresServer.drop(name);
    }

    @Test
    void onMariaDb() throws Exception {
        assertThatNothingIsLeft(MariaDbServer.newDatabase());
    }

    private static void assertThatNothingIsLeft(DataSource database) throws Exception {
        try (Store store = JdbcStore.open(database, SchemaMode.CREATE)) {
            Crowd crowd = Crowd.builder(store).build();
            Actor organiser =
                    Actor.of(crowd.participants().join("host:organiser").id(), Role.ORGANISER);
            LocalDate today = LocalDate.now(ZoneOffset.UTC);
            Phase phase = Phase.of("all", "All", today.minusDays(1), today.plusDays(1), Activity.values());
            Campaign campaign = crowd.campaigns()
                    .create(organiser, new NewCampaign("change", "Change", "", ZoneOffset.UTC, List.of(phase)));
            Question question = crowd.campaigns().addQuestion(organiser, campaign.id(), "barriers", "What?", "");
            Participant person = crowd.participants().join(IDENTITY);
            Actor ann = Actor.of(person.id());
            crowd.discussions()
                    .post(
                            ann,
                            new NewComment(
                                    question.id(),
                                    Optional.empty(),
                                    "marker of a comment",
                                    Optional.of("marker-of-a-key")));
            IdeaId idea = crowd.ideas()
                    .propose(ann, NewIdea.of(question.id(), "marker of a title", "marker of a text"))
                    .idea()
                    .id();
            crowd.ideas().revise(ann, idea, 1, "marker of a better title", "marker of a better text");
            crowd.votes().cast(ann, idea, Opinion.AGREE, Optional.of("marker-of-another-key"));
            crowd.votes().cast(organiser, idea, Opinion.PASS);
            List<String> traces =
                    List.of("marker", person.alias(), hash(IDENTITY), hash(person.id() + " marker-of-a-key"));
            // They are found where they are.
            List<String> before = cells(database);
            traces.forEach(trace -> assertThat(before).anyMatch(cell -> cell.contains(trace)));

            crowd.personalData().erase(ann, person.id(), Words.REMOVE);

            List<String> after = cells(database);
            traces.forEach(trace -> assertThat(after).noneMatch(cell -> cell.contains(trace)));
            assertThat(after).hasSizeGreaterThan(100);
            assertThat(store.tallies(List.of(idea))).containsValue(new OpinionCounts(1, 0, 1));
            assertThat(store.recount(question.id())).isEqualTo(store.talliesIn(question.id()));
            assertThat(JournalAudit.verify(store, store.journalHeads().values()))
                    .isEmpty();
            assertThat(crowd.participants().join(IDENTITY).id()).isNotEqualTo(person.id());
        }
    }

    private static String hash(String name) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }

    /** Every value in every table of crowd, as text. */
    private static List<String> cells(DataSource database) throws Exception {
        List<String> cells = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found = connection
                    .getMetaData()
                    .getTables(connection.getCatalog(), null, null, new String[] {"TABLE", "BASE TABLE"})) {
                while (found.next()) {
                    String table = found.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                    if (table.startsWith("crowd_")) {
                        tables.add(table);
                    }
                }
            }
            assertThat(tables).hasSizeGreaterThan(15);
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            Object value = rows.getObject(i);
                            cells.add(
                                    value instanceof byte[] bytes
                                            ? HexFormat.of().formatHex(bytes)
                                            : "" + value);
                        }
                    }
                }
            }
        }
        return cells;
    }
}
