package org.crowdchange.servlet.identity;

import java.util.Set;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.model.Role;

/**
 * A person whom the host knows.
 *
 * @param key names the person for good, such as the number of the account; 1 to {@value #KEY_LENGTH} characters without
 *     control characters; never shown to readers
 * @param roles what the person may do beyond taking part; empty for an ordinary reader
 */
public record HostIdentity(String key, Set<Role> roles) {
    /** The longest key, in characters. */
    public static final int KEY_LENGTH = 200;

    /** @throws InvalidInputException if the key is blank, too long or has control characters */
    public HostIdentity {
        if (key.isBlank() || key.length() > KEY_LENGTH || key.chars().anyMatch(Character::isISOControl)) {
            // The key itself stays out of the message: it may be somebody's name.
            throw new InvalidInputException(
                    "key", "a key of " + key.length() + " characters", "1 to " + KEY_LENGTH + " printable characters");
        }
        roles = Set.copyOf(roles);
    }

    /** The name under which crowd keeps the person: {@code host:} and the key. */
    public String identity() {
        return "host:" + key;
    }
}
