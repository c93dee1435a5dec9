package org.crowdchange.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.crowdchange.contractkit.Changes;
import org.crowdchange.contractkit.Samples;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.Idea;
import org.crowdchange.model.Opinion;
import org.crowdchange.model.Participant;
import org.crowdchange.model.Question;
import org.crowdchange.store.Kind;
import org.crowdchange.tally.OpinionCounts;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hosts that run the scripts in the jar with a tool of their own, in a database in which they have tables already. */
class HostMigrationsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void flywayRunsTheScriptsFromTheJar(Product product) throws Exception {
        product.use(folder, database -> {
            execute(database, "CREATE TABLE host_page (id INTEGER PRIMARY KEY)");
            Flyway flyway = Flyway.configure()
                    .dataSource(database)
                    .locations("classpath:org/crowdchange/jdbc/migrations/"
                            + product.name().toLowerCase(Locale.ROOT))
                    .table("crowd_history")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load();
            assertThat(flyway.migrate().migrationsExecuted).isPositive();
            assertThatAVoteIsKept(database);
            assertThat(flyway.migrate().migrationsExecuted).isZero();
            flyway.validate();
        });
    }

    @ParameterizedTest
    @EnumSource
    void liquibaseRunsTheScriptsFromTheJar(Product product) throws Exception {
        product.use(folder, database -> {
            execute(database, "CREATE TABLE host_page (id INTEGER PRIMARY KEY)");
            update(database);
            assertThatAVoteIsKept(database);
            update(database);
        });
    }

    private static void update(DataSource database) throws SQLException, LiquibaseException {
        try (Connection connection = database.getConnection();
                Liquibase liquibase = new Liquibase(
                        "org/crowdchange/jdbc/host-changelog.xml",
                        new ClassLoaderResourceAccessor(),
                        DatabaseFactory.getInstance()
                                .findCorrectDatabaseImplementation(new JdbcConnection(connection)))) {
            liquibase.update();
            assertThat(liquibase.listUnrunChangeSets(null, null)).isEmpty();
        }
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void assertThatAVoteIsKept(DataSource database) {
        Samples samples = new Samples(1);
        Campaign campaign = samples.campaign();
        Question question = samples.question(campaign.id());
        Participant voter = samples.participant();
        Idea idea = samples.idea(question, voter.id());
        try (JdbcStore store = JdbcStore.open(database, SchemaMode.VALIDATE)) {
            new Changes()
                    .insert(Kind.CAMPAIGN, campaign)
                    .insert(Kind.QUESTION, question)
                    .insert(Kind.PARTICIPANT, voter)
                    .insert(Kind.IDEA, idea)
                    .open(idea.id(), question.id())
                    .cast(Samples.ballot(voter, idea.id(), Opinion.AGREE))
                    .commitTo(store);
            assertThat(store.tallies(List.of(idea.id()))).containsEntry(idea.id(), new OpinionCounts(1, 0, 0));
        }
    }
}
