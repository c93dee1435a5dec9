package org.crowdchange.jdbc;

import static org.crowdchange.jdbc.Sql.values;

import java.sql.SQLException;
import java.util.List;
import org.crowdchange.model.CampaignId;
import org.crowdchange.model.Comment;
import org.crowdchange.model.CommentId;
import org.crowdchange.model.DiscussionId;
import org.crowdchange.model.Id;
import org.crowdchange.model.IdeaId;
import org.crowdchange.model.ParticipantId;
import org.crowdchange.store.Kind;
import org.jspecify.annotations.Nullable;

/** Comments with the ideas that were captured from them. */
final class CommentTable extends RecordTable<Comment> {

    CommentTable() {
        super(
                Kind.COMMENT,
                4,
                Table.of(
                        "crowd_comment",
                        1,
                        "id, version, campaign, discussion, parent, thread, author, text, state, posted_at, edited_at"),
                List.of(new Part<>(
                        Table.of("crowd_comment_idea", 2, "comment, position, idea"),
                        c -> numbered(c.id(), c.ideas()))));
    }

    @Override
    @Nullable
    Object[] row(Comment c) {
        return values(
                c.id(),
                c.version(),
                c.campaign(),
                c.discussion(),
                c.parent(),
                c.thread(),
                c.author(),
                c.text(),
                c.state().name(),
                c.at(),
                c.editedAt());
    }

    @Override
    Comment read(Rows rows) throws SQLException {
        return new Comment(
                rows.id(CommentId::new),
                rows.integer(),
                rows.id(CampaignId::new),
                (DiscussionId) rows.id(Id::of),
                rows.optionalId(CommentId::new),
                rows.optionalId(CommentId::new),
                rows.id(ParticipantId::new),
                rows.text(),
                Comment.State.valueOf(rows.text()),
                rows.instant(),
                rows.optionalInstant(),
                rows.parts(part -> {
                    part.skip();
                    return part.id(IdeaId::new);
                }));
    }
}
