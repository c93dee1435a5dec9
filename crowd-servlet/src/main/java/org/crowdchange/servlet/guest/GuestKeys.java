package org.crowdchange.servlet.guest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.crowdchange.model.InvalidInputException;

/**
 * The keys behind guest cookies (HMAC-SHA-256). The first one signs, all of them verify: to change the key, put a new one
 * in front and take the old one away when its cookies have gone. Thread-safe.
 */
public final class GuestKeys {
    /** The shortest key, in bytes. */
    public static final int KEY_LENGTH = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final List<SecretKeySpec> keys;

    private GuestKeys(List<SecretKeySpec> keys) {
        this.keys = List.copyOf(keys);
    }

    /**
     * These keys.
     *
     * @throws InvalidInputException if there is none, or one is shorter than {@value #KEY_LENGTH} bytes
     */
    public static GuestKeys of(List<byte[]> keys) {
        List<SecretKeySpec> specs = new ArrayList<>();
        for (byte[] key : keys) {
            if (key.length < KEY_LENGTH) {
                throw new InvalidInputException(
                        "guestKeys", "a key of " + key.length + " bytes", "at least " + KEY_LENGTH + " bytes each");
            }
            specs.add(new SecretKeySpec(key, ALGORITHM));
        }
        if (specs.isEmpty()) {
            throw new InvalidInputException("guestKeys", "none", "at least one key");
        }
        return new GuestKeys(specs);
    }

    /** One new key, which nobody keeps. */
    public static GuestKeys random(RandomGenerator random) {
        return of(List.of(bytes(random)));
    }

    /**
     * The keys in a file: one in base 64 on each line. A file that does not exist yet is made, with one new key and, where
     * the file system knows such things, for the owner's eyes only.
     *
     * @throws InvalidInputException if it can be neither read nor made, or holds something else
     */
    public static GuestKeys file(Path file, RandomGenerator random) {
        try {
            if (!Files.exists(file)) {
                create(file, Base64.getEncoder().encodeToString(bytes(random)) + "\n");
            }
            return of(Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(Base64.getDecoder()::decode)
                    .toList());
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(file, e);
        }
    }

    private static InvalidInputException unreadable(Path file, Exception cause) {
        InvalidInputException problem = new InvalidInputException(
                "guestKeyFile", file.toString(), "a file that can be read, with a key in base 64 on each line");
        problem.initCause(cause);
        return problem;
    }

    private static void create(Path file, String content) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Set<OpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = Files.newByteChannel(file, options, attributes)) {
            channel.write(StandardCharsets.US_ASCII.encode(content));
        } catch (FileAlreadyExistsException e) {
            // Another servlet of this process was faster; its key is as good.
            return;
        }
    }

    private static byte[] bytes(RandomGenerator random) {
        byte[] key = new byte[KEY_LENGTH];
        random.nextBytes(key);
        return key;
    }

    /** The signature of a text, by the first key. */
    String sign(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(keys.get(0), text));
    }

    /** Whether one of the keys has signed this text. Takes the same time wherever a wrong signature differs. */
    boolean verify(String text, String signature) {
        byte[] given;
        try {
            given = Base64.getUrlDecoder().decode(signature);
        } catch (IllegalArgumentException e) {
            return false;
        }
        boolean right = false;
        for (SecretKeySpec key : keys) {
            right |= MessageDigest.isEqual(mac(key, text), given);
        }
        return right;
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
