package org.crowdchange.jdbc;

import static org.crowdchange.jdbc.Sql.values;

import java.sql.SQLException;
import java.util.List;
import org.crowdchange.model.CampaignId;
import org.crowdchange.model.Question;
import org.crowdchange.model.QuestionId;
import org.crowdchange.store.Kind;
import org.jspecify.annotations.Nullable;

/** Questions. */
final class QuestionTable extends RecordTable<Question> {

    QuestionTable() {
        super(Kind.QUESTION, 2, Table.of("crowd_question", 1, "id, version, campaign, slug, title, text"), List.of());
    }

    @Override
    @Nullable
    Object[] row(Question q) {
        return values(q.id(), q.version(), q.campaign(), q.slug(), q.title(), q.text());
    }

    @Override
    Question read(Rows rows) throws SQLException {
        return new Question(
                rows.id(QuestionId::new),
                rows.integer(),
                rows.id(CampaignId::new),
                rows.text(),
                rows.text(),
                rows.text());
    }
}
