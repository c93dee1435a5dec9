package org.crowdchange.jdbc;

import static org.crowdchange.jdbc.Sql.values;

import java.sql.SQLException;
import java.util.List;
import org.crowdchange.model.Id;
import org.crowdchange.model.ParticipantId;
import org.crowdchange.model.Receipt;
import org.crowdchange.model.ReceiptId;
import org.crowdchange.store.Kind;
import org.jspecify.annotations.Nullable;

/** Receipts for requests with a key. */
final class ReceiptTable extends RecordTable<Receipt> {

    ReceiptTable() {
        super(
                Kind.RECEIPT,
                8,
                Table.of("crowd_receipt", 1, "id, participant, request_key, fingerprint, result, answered_at"),
                List.of());
    }

    @Override
    @Nullable
    Object[] row(Receipt r) {
        return values(r.id(), r.participant(), r.key(), r.fingerprint(), r.result(), r.at());
    }

    @Override
    Receipt read(Rows rows) throws SQLException {
        return new Receipt(
                rows.id(ReceiptId::new),
                rows.id(ParticipantId::new),
                rows.text(),
                rows.text(),
                rows.id(Id::of),
                rows.instant());
    }
}
