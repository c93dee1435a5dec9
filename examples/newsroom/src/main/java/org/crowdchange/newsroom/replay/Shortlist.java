package org.crowdchange.newsroom.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.crowdchange.model.Opinion;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.opinion.Wilson;
import org.crowdchange.tally.OpinionTally;

/** Which ideas are ahead by the votes as planned. */
final class Shortlist {
    private Shortlist() {}

    /** The best ideas of all questions together, in the order of time; of tied ones the earlier. */
    static List<PlannedIdea> best(List<PlannedIdea> ideas, int count) {
        return ranking(ideas).items().stream()
                .sorted(Comparator.comparingInt(RankedItem::rank)
                        .thenComparing(item -> ideas.get(number(item)).number()))
                .limit(count)
                .map(item -> ideas.get(number(item)))
                .sorted(Comparator.comparing(PlannedIdea::number))
                .toList();
    }

    /**
     * Parts ideas that tie across the last place of a question in the guide, which would make its part of the guide longer:
     * somebody who agreed with one of them passes instead.
     *
     * @param votes votes that may be recast
     */
    static void settle(List<PlannedIdea> ideas, List<PlannedVote> votes) {
        for (int question = 0; question < ModelFigures.IDEAS.length; question++) {
            int number = question;
            List<PlannedIdea> answers =
                    ideas.stream().filter(i -> i.question() == number).toList();
            List<PlannedIdea> ahead = ahead(answers);
            while (ahead.size() > ModelFigures.GUIDE) {
                PlannedIdea loser = ahead.get(ahead.size() - 1);
                votes.stream()
                        .filter(v -> v.subject().equals(loser) && !v.isReconsidered())
                        .filter(v -> v.standing().filter(Opinion.AGREE::equals).isPresent())
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("Nobody agrees with " + loser.words()))
                        .recast(Opinion.PASS);
                ahead = ahead(answers);
            }
        }
    }

    private static List<PlannedIdea> ahead(List<PlannedIdea> answers) {
        List<PlannedIdea> ahead = new ArrayList<>();
        for (RankedItem item : ranking(answers).items()) {
            if (item.rank() <= ModelFigures.GUIDE) {
                ahead.add(answers.get(number(item)));
            }
        }
        return ahead;
    }

    private static Ranking ranking(List<PlannedIdea> ideas) {
        OpinionTally.Builder tally = OpinionTally.builder();
        for (int i = 0; i < ideas.size(); i++) {
            tally.add(Integer.toString(i), ideas.get(i).votes());
        }
        return new Wilson().rank(tally.build());
    }

    private static int number(RankedItem item) {
        return Integer.parseInt(item.item());
    }
}
