package org.crowdchange.tally;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the bytes that {@link TallyForm} describes. */
final class BinaryWriter {
    static final byte[] HEADER = {'c', 't', 1};

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    void header() {
        out.writeBytes(HEADER);
    }

    void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        out.writeBytes(bytes);
    }

    void number(long number) {
        long rest = (number << 1) ^ (number >> 63);
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
