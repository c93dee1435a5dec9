package org.crowdchange.ranking.opinion;

import java.util.List;
import java.util.OptionalLong;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.OpinionTally;

/**
 * Ranks items by age, the newest first, whatever anybody thinks of them: a fair way to look for ideas that few people
 * have seen.
 *
 * <p><b>Source.</b> Plain sorting.
 *
 * <p><b>Variant.</b> The score is the moment since which the item has been open for votes, in milliseconds since 1970
 * (UTC). Votes play no part, so the evidence is 0. A moment is no estimate: there is no interval, and the range of
 * ranks is that of the tie.
 *
 * <p><b>Complexity.</b> O(n) for n items.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Items opened in the same millisecond tie. Items of which the tally
 * does not know the opening have score 0 and share the last tier, and the ranking carries a warning.
 *
 * <p><b>Defaults.</b> No parameters.
 *
 * <p>Immutable and safe for use by many threads.
 */
public record Newest() implements RankingMethod<OpinionTally> {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "newest",
            BallotKind.OPINION,
            "The latest first, whatever anybody thinks of them: to find what few people have seen.",
            "Plain sorting");

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Class<OpinionTally> tallyType() {
        return OpinionTally.class;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public Ranking rank(OpinionTally tally) {
        RankingBuilder ranking = new RankingBuilder(this, tally.size());
        int unknown = 0;
        for (int i = 0; i < tally.size(); i++) {
            OptionalLong since = tally.since(i);
            if (since.isPresent()) {
                ranking.rated(tally.item(i), (double) since.getAsLong(), 0);
            } else {
                ranking.unrated(tally.item(i), 0);
                unknown++;
            }
        }
        Opinions.warnOfUnknownOpenings(ranking, unknown, tally.size());
        return ranking.build(item -> explain(item, tally.since(item.item())));
    }

    private Explanation explain(RankedItem item, OptionalLong since) {
        if (since.isEmpty()) {
            return Explanation.of(this, item, Opinions.UNKNOWN_OPENING, List.of());
        }
        List<Term> terms = List.of(new Term(
                "since", item.score(), "milliseconds since 1970 (UTC) from which the item has been open, the score"));
        return Explanation.of(this, item, "Open since " + Opinions.moment(since.getAsLong()), terms);
    }
}
