package org.crowdchange.jdbc;

import static org.crowdchange.jdbc.Sql.values;

import java.sql.SQLException;
import java.util.List;
import org.crowdchange.model.CampaignId;
import org.crowdchange.model.CommentId;
import org.crowdchange.model.Idea;
import org.crowdchange.model.IdeaId;
import org.crowdchange.model.ParticipantId;
import org.crowdchange.model.QuestionId;
import org.crowdchange.store.Kind;
import org.jspecify.annotations.Nullable;

/** Ideas with the comments from which they were captured. */
final class IdeaTable extends RecordTable<Idea> {

    IdeaTable() {
        super(
                Kind.IDEA,
                5,
                Table.of("crowd_idea", 1, "id, version, campaign, question, author, title, text, proposed_at"),
                List.of(new Part<>(
                        Table.of("crowd_idea_source", 2, "idea, position, comment"),
                        i -> numbered(i.id(), i.sources()))));
    }

    @Override
    @Nullable
    Object[] row(Idea i) {
        return values(i.id(), i.version(), i.campaign(), i.question(), i.author(), i.title(), i.text(), i.at());
    }

    @Override
    Idea read(Rows rows) throws SQLException {
        return new Idea(
                rows.id(IdeaId::new),
                rows.integer(),
                rows.id(CampaignId::new),
                rows.id(QuestionId::new),
                rows.id(ParticipantId::new),
                rows.text(),
                rows.text(),
                rows.instant(),
                rows.parts(part -> {
                    part.skip();
                    return part.id(CommentId::new);
                }));
    }
}
