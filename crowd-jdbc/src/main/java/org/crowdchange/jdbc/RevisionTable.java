package org.crowdchange.jdbc;

import static org.crowdchange.jdbc.Sql.values;

import java.sql.SQLException;
import java.util.List;
import org.crowdchange.model.IdeaId;
import org.crowdchange.model.ParticipantId;
import org.crowdchange.model.Revision;
import org.crowdchange.model.RevisionId;
import org.crowdchange.store.Kind;
import org.jspecify.annotations.Nullable;

/** The wordings of ideas. */
final class RevisionTable extends RecordTable<Revision> {

    RevisionTable() {
        super(
                Kind.REVISION,
                7,
                Table.of("crowd_revision", 1, "id, idea, revision_no, title, text, written_at, written_by"),
                List.of());
    }

    @Override
    @Nullable
    Object[] row(Revision r) {
        return values(r.id(), r.idea(), r.number(), r.title(), r.text(), r.at(), r.by());
    }

    @Override
    Revision read(Rows rows) throws SQLException {
        return new Revision(
                rows.id(RevisionId::new),
                rows.id(IdeaId::new),
                rows.integer(),
                rows.text(),
                rows.text(),
                rows.instant(),
                rows.id(ParticipantId::new));
    }
}
