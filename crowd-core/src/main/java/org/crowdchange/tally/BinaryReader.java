package org.crowdchange.tally;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads the bytes that {@link TallyForm} describes, and refuses all others with an {@link IllegalArgumentException}. */
final class BinaryReader {
    private final byte[] bytes;
    private int next;

    BinaryReader(byte[] bytes) {
        this.bytes = bytes;
    }

    void header() {
        for (byte expected : BinaryWriter.HEADER) {
            if (next == bytes.length || bytes[next] != expected) {
                throw damage("no header of a tally");
            }
            next++;
        }
    }

    String text() {
        int length = length();
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, next, length))
                    .toString();
            next += length;
            return text;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    damage("a text that is not UTF-8").getMessage(), e);
        }
    }

    /** A number of things that follow, each of at least one byte. */
    int length() {
        long length = number();
        if (length < 0 || length > bytes.length - next) {
            throw damage("the length " + length);
        }
        return (int) length;
    }

    long number() {
        long result = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (next == bytes.length) {
                throw damage("the end");
            }
            byte part = bytes[next++];
            result |= (long) (part & 0x7F) << shift;
            if (part >= 0) {
                return (result >>> 1) ^ -(result & 1);
            }
        }
        throw damage("a number of more than 64 bits");
    }

    void end() {
        if (next < bytes.length) {
            throw damage("more bytes");
        }
    }

    private IllegalArgumentException damage(String found) {
        return new IllegalArgumentException(
                "the bytes are not a tally: found " + found + " at byte " + next + " of " + bytes.length);
    }
}
