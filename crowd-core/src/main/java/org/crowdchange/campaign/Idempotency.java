package org.crowdchange.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crowdchange.model.ConflictException;
import org.crowdchange.model.Id;
import org.crowdchange.model.IdGenerator;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.model.ParticipantId;
import org.crowdchange.model.Receipt;
import org.crowdchange.store.Command;
import org.crowdchange.store.GroupCommit;
import org.crowdchange.store.Kind;
import org.crowdchange.store.Listing;
import org.crowdchange.store.Range;
import org.crowdchange.store.Store;
import org.crowdchange.store.UnitOfWork;

/**
 * Answers a repeated request as it was answered before: for each request with a key there is a receipt, written in the same
 * transaction as what it made, and kept for a while. Thread-safe.
 */
public final class Idempotency {
    /** The least time that receipts are kept, and how long they are without a word. */
    public static final Duration LEAST_WINDOW = Duration.ofHours(24);

    private static final int PART = 500;

    private final IdGenerator ids;
    private final Duration window;

    /**
     * @param ids how receipts are named
     * @param window how long receipts are kept
     * @throws InvalidInputException if the window is less than {@link #LEAST_WINDOW}
     */
    public Idempotency(IdGenerator ids, Duration window) {
        if (window.compareTo(LEAST_WINDOW) < 0) {
            throw new InvalidInputException("idempotencyWindow", window.toString(), "a duration of 24 hours or more");
        }
        this.ids = ids;
        this.window = window;
    }

    /** The command, which also announces that it will look for the receipt of a request with this key. */
    <T> Command<T> announced(Command<T> command, ParticipantId by, Optional<String> key) {
        return command.announcing(reads -> key.ifPresent(k -> reads.named(Kind.RECEIPT, Kind.receiptName(by, k))));
    }

    /**
     * What an earlier request under this key made. A receipt that is older than the window is none.
     *
     * @throws ConflictException if it was another request
     */
    Optional<Id> earlier(UnitOfWork work, ParticipantId by, Optional<String> key, String fingerprint) {
        Optional<Receipt> receipt = key.flatMap(k -> work.named(Kind.RECEIPT, Kind.receiptName(by, k)));
        receipt.filter(r -> expired(r, work.now())).ifPresent(r -> work.delete(r.id()));
        Optional<Receipt> valid = receipt.filter(r -> !expired(r, work.now()));
        valid.filter(r -> !r.fingerprint().equals(fingerprint)).ifPresent(r -> {
            throw new ConflictException(
                    "The idempotency key \"" + r.key() + "\" was used for a request with other content");
        });
        return valid.map(Receipt::result);
    }

    private boolean expired(Receipt receipt, Instant now) {
        return receipt.at().plus(window).isBefore(now);
    }

    /** Keeps what this request made. */
    void keep(UnitOfWork work, ParticipantId by, Optional<String> key, String fingerprint, Id result) {
        key.ifPresent(
                k -> work.insert(Kind.RECEIPT, new Receipt(ids.receipt(), by, k, fingerprint, result, work.now())));
    }

    /**
     * Takes away the receipts that are older than the window, some hundred at a time.
     *
     * @return how many
     */
    int clean(Store store, GroupCommit commits) {
        int count = 0;
        Range oldest = new Range(Optional.empty(), Optional.empty(), false, PART);
        for (int part = PART; part == PART; count += part) {
            List<Receipt> receipts = store.list(Listing.RECEIPTS, oldest);
            part = commits.submit(work -> {
                work.expect(Kind.RECEIPT, receipts.stream().map(Receipt::id).toList());
                List<Receipt> expired = receipts.stream()
                        .flatMap(r -> work.find(Kind.RECEIPT, r.id()).stream())
                        .filter(r -> expired(r, work.now()))
                        .toList();
                expired.forEach(r -> work.delete(r.id()));
                return expired.size();
            });
        }
        return count;
    }
}
