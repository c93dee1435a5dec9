package org.crowdchange.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.crowdchange.contractkit.DurableStoreFixture;
import org.crowdchange.store.Store;

/** Stores in H2 files, each in a folder of its own. */
final class H2Fixture implements DurableStoreFixture {
    private final List<Path> folders = new ArrayList<>();

    @Override
    public Store open() {
        try {
            folders.add(Files.createTempDirectory("crowd-h2"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reopen();
    }

    @Override
    public Store reopen() {
        return JdbcStore.h2(folders.get(folders.size() - 1));
    }

    @Override
    public void close() {
        folders.forEach(H2Fixture::delete);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
