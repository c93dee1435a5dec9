package org.crowdchange.campaign;

import java.util.Optional;
import org.crowdchange.model.ConflictException;
import org.crowdchange.model.Id;
import org.crowdchange.model.ParticipantId;
import org.crowdchange.model.Receipt;
import org.crowdchange.store.Kind;
import org.crowdchange.store.UnitOfWork;

/** Answers a repeated request as it was answered before. */
final class Idempotency {
    private Idempotency() {}

    /**
     * What an earlier request under this key made.
     *
     * @throws ConflictException if it was another request
     */
    static Optional<Id> earlier(UnitOfWork work, ParticipantId by, Optional<String> key, String fingerprint) {
        Optional<Receipt> receipt = key.flatMap(k -> work.named(Kind.RECEIPT, Kind.receiptName(by, k)));
        receipt.filter(r -> !r.fingerprint().equals(fingerprint)).ifPresent(r -> {
            throw new ConflictException(
                    "The idempotency key \"" + r.key() + "\" was used for a request with other content");
        });
        return receipt.map(Receipt::result);
    }

    /** Keeps what this request made. */
    static void keep(
            Workshop workshop, UnitOfWork work, ParticipantId by, Optional<String> key, String fingerprint, Id result) {
        key.ifPresent(k -> work.insert(
                Kind.RECEIPT, new Receipt(workshop.ids().receipt(), by, k, fingerprint, result, work.now())));
    }
}
