package org.crowdchange.guide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crowdchange.campaign.GuideEditor;
import org.crowdchange.campaign.Rankings;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.Guide;
import org.crowdchange.model.Id;
import org.crowdchange.model.IdGenerator;
import org.crowdchange.model.Idea;
import org.crowdchange.model.IdeaId;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.model.ParticipantId;
import org.crowdchange.model.Question;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.store.Kind;
import org.crowdchange.store.Listing;
import org.crowdchange.store.Range;
import org.crowdchange.store.Store;
import org.crowdchange.tally.OpinionCounts;
import org.crowdchange.tally.OpinionTally;

/**
 * Draws the first guide: for each question the best ideas by a ranking method. An idea must have been agreed with at
 * least once. Where ideas tie across the last place, all of them are in, since nothing in the votes tells them apart.
 * Thread-safe; reads each ballot of the campaign's questions once.
 */
public final class BestIdeas implements GuideEditor {
    private final Store store;
    private final IdGenerator ids;
    private final RankingMethod<OpinionTally> method;
    private final int perQuestion;

    /**
     * @param store where the ideas and votes are
     * @param ids how the guide is named
     * @param method by which the ideas are ranked
     * @param perQuestion how many ideas a question gets, if there are so many; at least 1
     * @throws InvalidInputException if {@code perQuestion} is less than 1
     */
    public BestIdeas(Store store, IdGenerator ids, RankingMethod<OpinionTally> method, int perQuestion) {
        if (perQuestion < 1) {
            throw new InvalidInputException("perQuestion", Integer.toString(perQuestion), "at least 1");
        }
        this.store = store;
        this.ids = ids;
        this.method = method;
        this.perQuestion = perQuestion;
    }

    @Override
    public Guide draw(Campaign campaign, Instant at) {
        List<Guide.Section> sections = new ArrayList<>();
        for (Question question : store.list(Listing.QUESTIONS, Range.oldest(campaign.id(), Range.MAXIMUM))) {
            sections.add(section(question));
        }
        return new Guide(ids.guide(), 1, campaign.id(), at, method.id(), sections);
    }

    private Guide.Section section(Question question) {
        OpinionTally tally = Rankings.tally(store.talliesIn(question.id()));
        Ranking ranking = method.rank(tally);
        List<RankedItem> chosen = ranking.items().stream()
                .filter(item -> item.rank() <= perQuestion)
                .filter(item -> tally.counts(item.item()).agree() > 0)
                .toList();
        Map<Id, Idea> ideas = store.find(
                Kind.IDEA,
                chosen.stream().map(item -> IdeaId.parse(item.item())).toList());
        List<Guide.Entry> entries = new ArrayList<>();
        for (RankedItem item : chosen) {
            Idea idea = ideas.get(IdeaId.parse(item.item()));
            if (idea != null) {
                entries.add(entry(idea, item, tally.counts(item.item()), ranking));
            }
        }
        return new Guide.Section(question.id(), ranking.size(), voters(question), entries);
    }

    private static Guide.Entry entry(Idea idea, RankedItem item, OpinionCounts counts, Ranking ranking) {
        return new Guide.Entry(
                idea.id(),
                idea.version(),
                item.rank(),
                item.bestRank(),
                item.worstRank(),
                counts.agree(),
                counts.disagree(),
                counts.pass(),
                ranking.explain(item.item()).map(Explanation::sentence).orElse(""));
    }

    private int voters(Question question) {
        Set<ParticipantId> voters = new HashSet<>();
        // Votes on comments in the discussion of the question stand in the same scope.
        store.eachBallot(question.id(), ballot -> {
            if (ballot.subject() instanceof IdeaId) {
                voters.add(ballot.voter());
            }
        });
        return voters.size();
    }
}
