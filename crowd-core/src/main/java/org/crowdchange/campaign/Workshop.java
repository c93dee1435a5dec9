package org.crowdchange.campaign;

import java.util.List;
import java.util.Optional;
import org.crowdchange.model.Entity;
import org.crowdchange.model.Id;
import org.crowdchange.model.IdGenerator;
import org.crowdchange.model.NotFoundException;
import org.crowdchange.model.ParticipantId;
import org.crowdchange.store.Command;
import org.crowdchange.store.Committed;
import org.crowdchange.store.GroupCommit;
import org.crowdchange.store.Kind;
import org.crowdchange.store.Store;

/**
 * What all services work with.
 *
 * @param store where they read
 * @param commits how they write
 * @param ids how new records are named
 * @param gate what is permitted
 * @param idempotency how repeated requests are recognised
 */
public record Workshop(Store store, GroupCommit commits, IdGenerator ids, Gate gate, Idempotency idempotency) {

    /** With receipts that are kept for {@link Idempotency#LEAST_WINDOW}. */
    public Workshop(Store store, GroupCommit commits, IdGenerator ids, Gate gate) {
        this(store, commits, ids, gate, new Idempotency(ids, Idempotency.LEAST_WINDOW));
    }

    <T> T submit(Command<T> command) {
        return commits.submit(command);
    }

    <T> Committed<T> commit(Command<T> command) {
        return commits.commit(command);
    }

    /** Submits a command that writes this text, in which a UTF-16 unit takes at most three bytes. */
    <T> T submit(String text, Command<T> command) {
        return submit(command.writing(command.bytes() + 3L * text.length()));
    }

    /** As the other, for a request that may have come before. */
    <T> T submit(String text, ParticipantId by, Optional<String> key, Command<T> command) {
        return submit(text, idempotency.announced(command, by, key));
    }

    /** Takes away receipts that have expired, and tells how many. */
    public int clean() {
        return idempotency.clean(store, commits);
    }

    <R extends Entity<?>> Optional<R> find(Kind<R> kind, Id id) {
        return Optional.ofNullable(store.find(kind, List.of(id)).get(id));
    }

    <R extends Entity<?>> R get(Kind<R> kind, Id id) {
        return find(kind, id).orElseThrow(() -> new NotFoundException(kind.toString(), id.toString()));
    }
}
