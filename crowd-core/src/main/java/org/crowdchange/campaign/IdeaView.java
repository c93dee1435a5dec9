package org.crowdchange.campaign;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.crowdchange.model.Idea;
import org.crowdchange.model.Opinion;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.tally.OpinionCounts;

/**
 * An idea as one reader sees it.
 *
 * @param idea the idea
 * @param alias who proposed it, or wrote the first comment it was captured from
 * @param credits the comments it was captured from; empty if it was proposed as it is
 * @param mine whether the reader proposed it, or wrote the first comment
 * @param revisable whether the reader may revise it now
 * @param votes how others voted; empty while results are hidden from the reader
 * @param myVote how the reader voted
 * @param standing its place in the ranking that was asked for; empty where none was or results are hidden
 */
public record IdeaView(
        Idea idea,
        String alias,
        List<Credit> credits,
        boolean mine,
        boolean revisable,
        Optional<OpinionCounts> votes,
        Optional<Opinion> myVote,
        Optional<RankedItem> standing) {
    /** Copies the list. */
    public IdeaView {
        credits = ImmutableList.copyOf(credits);
    }
}
