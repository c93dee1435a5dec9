package org.crowdchange.jdbc;

import static org.crowdchange.jdbc.Sql.values;

import java.sql.SQLException;
import java.util.List;
import org.crowdchange.model.Participant;
import org.crowdchange.model.ParticipantId;
import org.crowdchange.store.Kind;
import org.jspecify.annotations.Nullable;

/** Participants. */
final class ParticipantTable extends RecordTable<Participant> {

    ParticipantTable() {
        super(
                Kind.PARTICIPANT,
                6,
                Table.of("crowd_participant", 1, "id, version, identity, alias, joined_at"),
                List.of());
    }

    @Override
    @Nullable
    Object[] row(Participant p) {
        return values(p.id(), p.version(), p.identity(), p.alias(), p.at());
    }

    @Override
    Participant read(Rows rows) throws SQLException {
        return new Participant(rows.id(ParticipantId::new), rows.integer(), rows.text(), rows.text(), rows.instant());
    }
}
