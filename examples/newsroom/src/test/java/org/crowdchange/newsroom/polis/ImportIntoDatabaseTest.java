package org.crowdchange.newsroom.polis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import org.crowdchange.Crowd;
import org.crowdchange.jdbc.JdbcStore;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.Campaign;
import org.crowdchange.newsroom.polis.ImportResult.Outcome;
import org.crowdchange.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample conversation in the newsroom's own database. */
class ImportIntoDatabaseTest {
    private static final Instant TODAY = Instant.parse("2020-01-01T00:00:00Z");

    @TempDir
    private Path directory;

    @Test
    void survivesARestartAndIsNotImportedTwice() {
        RiverPath export = RiverPath.in(directory);
        JournalHead head;
        try (Store store = JdbcStore.h2(directory.resolve("data"))) {
            assertThat(run(store, export).outcome()).isEqualTo(Outcome.IMPORTED);
            head = store.journalHeads().get("import-river-path");
        }
        try (Store store = JdbcStore.h2(directory.resolve("data"))) {
            assertThat(run(store, export).outcome()).isEqualTo(Outcome.ALREADY_THERE);
            assertThat(store.journalHeads().get("import-river-path")).isEqualTo(head);
            Crowd crowd = Crowd.builder(store).build();
            Campaign campaign = crowd.campaigns().find("river-path").orElseThrow();
            assertThat(crowd.participation().total(campaign).contributions()).isEqualTo(13);
            assertThat(crowd.guides()
                            .read(campaign)
                            .orElseThrow()
                            .chapters()
                            .get(0)
                            .paragraphs())
                    .hasSize(3);
        }
    }

    @Test
    void isCompletedAfterTheProcessDied() {
        RiverPath export = RiverPath.in(directory);
        try (Store store = JdbcStore.h2(directory.resolve("data"))) {
            assertThatThrownBy(() -> run(new DyingStore(store, 9), export)).isInstanceOf(DyingStore.Death.class);
        }
        try (Store store = JdbcStore.h2(directory.resolve("data"))) {
            assertThat(run(store, export).outcome()).isEqualTo(Outcome.COMPLETED);
            assertThat(store.journalHeads().get("import-river-path").sequence()).isEqualTo(26);
        }
    }

    private static ImportResult run(Store store, RiverPath export) {
        return new PolisImport(store, () -> TODAY, new Random(2)).run(export.folder(), ImportProgress.SILENT);
    }
}
