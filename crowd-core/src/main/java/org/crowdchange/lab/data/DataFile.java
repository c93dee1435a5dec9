package org.crowdchange.lab.data;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A file of data as text: unpacked if it is gzipped, and decoded as UTF-8 without mercy.
 *
 * @param name its name, for messages
 * @param text what it says, without a byte order mark
 */
public record DataFile(String name, String text) {
    /** The largest file that is read, in bytes after unpacking. */
    public static final int MAXIMUM = 256 << 20;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * Reads a file that may be gzipped (its name then ends in {@code .gz}).
     *
     * @return empty if there is neither
     */
    public static Optional<DataFile> find(Path folder, String name, int maximum) {
        Path plain = folder.resolve(name);
        Path packed = folder.resolve(name + ".gz");
        if (Files.exists(plain) && Files.exists(packed)) {
            throw Position.startOf(name)
                    .refuse("the file both plain and gzipped", "one of " + name + " and " + name + ".gz");
        }
        if (Files.exists(packed)) {
            return Optional.of(read(packed, name + ".gz", true, maximum));
        }
        return Files.exists(plain) ? Optional.of(read(plain, name, false, maximum)) : Optional.empty();
    }

    /**
     * Reads a file; one whose name ends in {@code .gz} is unpacked.
     *
     * @throws DataFormatException if there is no such file, it is larger than {@link #MAXIMUM}, or it is not UTF-8
     * @throws UncheckedIOException if it cannot be read
     */
    public static DataFile read(Path path) {
        String name = path.getFileName().toString();
        if (!Files.exists(path)) {
            throw Position.startOf(path.toString()).refuse("no such file", "a file of data");
        }
        return read(path, name, name.endsWith(".gz"), MAXIMUM);
    }

    private static DataFile read(Path path, String name, boolean packed, int maximum) {
        if (!Files.isRegularFile(path)) {
            throw Position.startOf(name).refuse("something that is no file", "a file");
        }
        try {
            byte[] stored = Files.readAllBytes(path);
            byte[] bytes = packed ? unpack(stored, name, maximum) : stored;
            if (bytes.length > maximum) {
                throw tooLarge(name, maximum);
            }
            String text = decode(bytes, name);
            return new DataFile(name, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    private static byte[] unpack(byte[] stored, String name, int maximum) throws IOException {
        ByteArrayOutputStream unpacked = new ByteArrayOutputStream(4 * stored.length);
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(stored))) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                unpacked.write(buffer, 0, n);
                if (unpacked.size() > maximum) {
                    throw tooLarge(name, maximum);
                }
            }
            return unpacked.toByteArray();
        } catch (EOFException e) {
            throw (DataFormatException) endOf(name, unpacked.toString(StandardCharsets.UTF_8))
                    .refuse("the end of a gzip file that is cut off", "the rest of it")
                    .initCause(e);
        } catch (ZipException e) {
            throw (DataFormatException) endOf(name, unpacked.toString(StandardCharsets.UTF_8))
                    .refuse("damage to the gzip file (" + e.getMessage() + ")", "a gzip file that can be unpacked")
                    .initCause(e);
        }
    }

    private static DataFormatException tooLarge(String name, int maximum) {
        return Position.startOf(name).refuse("more than " + maximum + " bytes", "at most so many");
    }

    private static String decode(byte[] bytes, String name) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        // No byte of UTF-8 makes more than one char.
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        if (result.isError()) {
            int position = in.position();
            String found =
                    String.format(Locale.ROOT, "byte 0x%02X (number %d of the file)", bytes[position], position + 1);
            throw endOf(name, out.flip().toString()).refuse(found, "UTF-8");
        }
        return out.flip().toString();
    }

    /** The place just after this text, with which a file begins. */
    private static Position endOf(String name, String text) {
        String from = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        int lastBreak = from.lastIndexOf('\n');
        int line = 1 + (int) from.chars().filter(c -> c == '\n').count();
        return new Position(name, line, 1 + from.codePointCount(lastBreak + 1, from.length()));
    }
}
