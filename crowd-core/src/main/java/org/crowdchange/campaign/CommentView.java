package org.crowdchange.campaign;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.crowdchange.model.Comment;
import org.crowdchange.model.Idea;
import org.crowdchange.model.Opinion;
import org.crowdchange.tally.OpinionCounts;

/**
 * A comment as one reader sees it.
 *
 * @param comment the comment
 * @param alias who wrote it; empty if the comment is gone
 * @param mine whether the reader wrote it
 * @param editable whether the reader may edit it now
 * @param votes how others voted; empty while results are hidden from the reader
 * @param myVote how the reader voted
 * @param ideas the ideas that were captured from it, oldest first
 */
public record CommentView(
        Comment comment,
        Optional<String> alias,
        boolean mine,
        boolean editable,
        Optional<OpinionCounts> votes,
        Optional<Opinion> myVote,
        List<Idea> ideas) {
    /** Copies the list. */
    public CommentView {
        ideas = ImmutableList.copyOf(ideas);
    }
}
