package org.crowdchange.model;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * What was answered to a request with an idempotency key, so that the same request again gets the same answer.
 *
 * @param id its identity
 * @param participant who sent the request
 * @param key the key, chosen by the sender; 1 to {@value #KEY_LENGTH} characters
 * @param fingerprint tells this request from another one under the same key
 * @param result the id of what the request made
 * @param at when it was answered
 */
public record Receipt(ReceiptId id, ParticipantId participant, String key, String fingerprint, Id result, Instant at)
        implements Entity<ReceiptId> {
    /** The longest key, in characters. */
    public static final int KEY_LENGTH = 100;

    /** @throws InvalidInputException if the key is empty or too long */
    public Receipt {
        key = Checks.line("idempotencyKey", key, KEY_LENGTH);
    }

    /** A fingerprint (SHA-256) of the parts of a request. */
    public static String fingerprint(String... parts) {
        var hasher = Hashing.sha256().newHasher();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            hasher.putInt(bytes.length).putBytes(bytes);
        }
        return hasher.hash().toString();
    }

    /** Always 1: a receipt is never changed. */
    @Override
    public int version() {
        return 1;
    }
}
