package org.crowdchange.newsroom.polis;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;
import org.crowdchange.lab.data.DataFormatException;
import org.crowdchange.model.ConflictException;
import org.crowdchange.store.Store;

/**
 * Imports the folder of a Polis export as a campaign that is over: every statement an idea, every vote at its time, the
 * last one counting, then closed, so that results and guide are there for all to see.
 *
 * <p>The import writes as a node of its own, {@code import-} and the slug of the campaign, and sets that node's clock to the
 * time of each thing that happened, so ideas, votes and journal have the true times; participants arrive with the first thing
 * that happens in the calendar month (UTC) in which they first take part. It may share the store with a crowd at work.
 *
 * <p>It can be run again at any time. What has happened is in the node's journal, entry for entry; a run compares it with the
 * files and goes on where it ends. One import of a conversation at a time; ends the
 * threads that it starts.
 */
public final class PolisImport {
    private final Store store;
    private final InstantSource clock;
    private final RandomGenerator random;

    /**
     * @param store where to; it stays open
     * @param clock the time of today, which no time in the files may exceed
     * @param random where ids and aliases come from
     */
    public PolisImport(Store store, InstantSource clock, RandomGenerator random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Imports a conversation.
     *
     * @param folder the folder of the export; its name becomes the slug of the campaign
     * @param progress is told how far it is
     * @throws DataFormatException if a file is not as it should be; nothing has been written then
     * @throws ConflictException if the store holds another campaign of that slug, or another state of the conversation;
     *     nothing has been written then
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public ImportResult run(Path folder, ImportProgress progress) {
        Instant today = clock.instant();
        PolisExport export = ExportReader.read(folder, today);
        List<Step> history = Step.history(export);
        return new Importer(store, random, export, history, progress).run();
    }
}
