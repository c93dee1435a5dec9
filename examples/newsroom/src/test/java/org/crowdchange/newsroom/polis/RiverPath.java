package org.crowdchange.newsroom.polis;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;

/** A copy of the tiny sample export, to read or to damage. */
record RiverPath(Path folder) {
    static final List<String> FILES = List.of("comments.csv", "votes.csv", "participants-votes.csv", "summary.csv");

    static RiverPath in(Path directory) {
        try {
            Path folder = Files.createDirectories(directory.resolve("river-path"));
            for (String file : FILES) {
                try (InputStream in = RiverPath.class.getResourceAsStream("river-path/" + file)) {
                    Files.write(
                            folder.resolve(file),
                            Objects.requireNonNull(in, file).readAllBytes());
                }
            }
            return new RiverPath(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    byte[] bytes(String file) {
        try {
            return Files.readAllBytes(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RiverPath write(String file, byte[] bytes) {
        try {
            Files.write(folder.resolve(file), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RiverPath write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    RiverPath without(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the one place where the file says this. */
    RiverPath replace(String file, String from, String to) {
        String text = text(file);
        int at = text.indexOf(from);
        if (at < 0 || text.indexOf(from, at + 1) >= 0) {
            throw new IllegalArgumentException(file + " does not hold \"" + from + "\" exactly once");
        }
        return write(file, text.replace(from, to));
    }

    /** Puts the gzipped file in the place of the plain one. */
    RiverPath pack(String file) {
        return write(file + ".gz", gzip(bytes(file))).without(file);
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
