package org.crowdchange.newsroom;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.crowdchange.model.Role;
import org.crowdchange.servlet.identity.HostIdentity;
import org.crowdchange.servlet.identity.HostRequest;
import org.crowdchange.servlet.identity.IdentityProvider;

/**
 * The login of the journal's one editor, as small as a login can be: whoever has the key, which is kept in a file and
 * printed at the start, is the editor. Readers need no login; they are guests of crowd.
 */
final class Desk implements IdentityProvider {
    static final String COOKIE = "newsroom_desk";
    private static final String FILE = "desk.key";
    private static final int KEY_BYTES = 18;

    private final String key;

    private Desk(String key) {
        this.key = key;
    }

    /** The desk of a data folder; its key is made at the first start. */
    static Desk in(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (Files.notExists(file)) {
            byte[] bytes = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(bytes);
            Path draft = Files.createTempFile(folder, FILE, "");
            if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(draft, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Desk(Files.readString(file).strip());
    }

    String key() {
        return key;
    }

    boolean opens(String candidate) {
        return MessageDigest.isEqual(key.getBytes(StandardCharsets.UTF_8), candidate.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<HostIdentity> identify(HostRequest request) {
        return request.cookie(COOKIE).filter(this::opens).map(k -> editor());
    }

    static HostIdentity editor() {
        return new HostIdentity("editor", Set.of(Role.ORGANISER, Role.FACILITATOR, Role.MODERATOR));
    }
}
