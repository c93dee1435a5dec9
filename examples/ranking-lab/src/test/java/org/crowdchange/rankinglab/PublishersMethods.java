package org.crowdchange.rankinglab;

import java.util.List;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.RankingMethods;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.OpinionTally;

/** Methods that a publisher brings along, found through ServiceLoader. */
public final class PublishersMethods implements RankingMethods {

    /** As ServiceLoader needs it. */
    public PublishersMethods() {}

    @Override
    public List<RankingMethod<?>> methods() {
        return List.of(new MostVotes(1));
    }

    /**
     * Ranks by the number of votes, whatever they say.
     *
     * @param perVote what a vote counts
     */
    public record MostVotes(long perVote) implements RankingMethod<OpinionTally> {
        @Override
        public MethodDescription description() {
            return new MethodDescription("most-votes", BallotKind.OPINION, "What people look at.", "Plain counting");
        }

        @Override
        public Class<OpinionTally> tallyType() {
            return OpinionTally.class;
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(new Parameter("perVote", perVote, "what a vote counts"));
        }

        @Override
        public Ranking rank(OpinionTally tally) {
            RankingBuilder builder = new RankingBuilder(this, tally.size());
            for (int i = 0; i < tally.size(); i++) {
                long votes = tally.counts(i).total();
                builder.rated(tally.item(i), (double) (perVote * votes), votes);
            }
            return builder.build(item -> new Explanation(
                    item.item(),
                    id(),
                    item.score(),
                    item.evidence() + " votes; " + item.place() + ".",
                    List.of(new Term("votes", item.evidence(), "all votes"))));
        }
    }
}
