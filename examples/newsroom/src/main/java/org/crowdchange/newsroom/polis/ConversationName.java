package org.crowdchange.newsroom.polis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import org.crowdchange.lab.data.Position;

/** What a conversation is called in crowd: the name of its folder as a slug. */
final class ConversationName {
    private static final int LENGTH = 64;

    private ConversationName() {}

    /** Small letters and digits joined by hyphens; accents are dropped, everything else becomes a hyphen. */
    static String of(Path folder) {
        Position here = Position.startOf(folder.toString());
        if (!Files.isDirectory(folder)) {
            throw here.refuse("no folder of that name", "the folder of a Polis export");
        }
        String name = name(folder);
        String slug = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-", "");
        slug = slug.substring(0, Math.min(slug.length(), LENGTH)).replaceAll("-$", "");
        if (slug.isEmpty()) {
            throw here.refuse("a folder named " + Position.quoted(name), "a name with letters from a to z or digits");
        }
        return slug;
    }

    private static String name(Path folder) {
        try {
            Path name = folder.toRealPath().getFileName();
            return name == null ? "" : name.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder, e);
        }
    }
}
