package org.crowdchange.newsroom.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.crowdchange.model.Opinion;
import org.crowdchange.newsroom.replay.Subject.Appeal;
import org.crowdchange.tally.OpinionCounts;
import org.junit.jupiter.api.Test;

class ShortlistTest {
    private static final Instant NOON = Instant.parse("2015-03-01T12:00:00Z");

    private final PhraseBook phrases = new PhraseBook(Phrases.ofNewsroom(), new Random(1));
    private final List<PlannedIdea> ideas = new ArrayList<>();
    private final List<PlannedVote> votes = new ArrayList<>();
    private int people;

    @Test
    void takesTheIdeasThatLeadAndOfTiedOnesTheEarlier() {
        idea(0, 2, 0);
        idea(1, 10, 1);
        idea(2, 2, 0);
        idea(0, 9, 9);
        idea(1, 30, 1);
        // In the order of Wilson's lower bound (0.34, 0.62, 0.34, 0.29, 0.84), then in the order of time.
        assertThat(Shortlist.best(ideas, 3)).extracting(PlannedIdea::number).containsExactly(0, 1, 4);
    }

    @Test
    void partsIdeasThatTieAcrossTheFifthPlaceByOneVoteThatBecomesAPass() {
        for (int agree : new int[] {20, 18, 16, 14, 5, 5, 5, 2}) {
            idea(0, agree, 0);
        }
        Shortlist.settle(ideas, votes);
        assertThat(ideas.stream().map(Subject::votes))
                .containsExactly(
                        new OpinionCounts(20, 0, 0),
                        new OpinionCounts(18, 0, 0),
                        new OpinionCounts(16, 0, 0),
                        new OpinionCounts(14, 0, 0),
                        new OpinionCounts(5, 0, 0),
                        new OpinionCounts(4, 0, 1),
                        new OpinionCounts(4, 0, 1),
                        new OpinionCounts(2, 0, 0));
        assertThat(votes.stream()
                        .flatMap(v -> v.deeds().stream())
                        .filter(d -> ((Deed.Vote) d).opinion() == Opinion.PASS))
                .hasSize(2);
    }

    @Test
    void leavesVotesAloneThatWereReconsidered() {
        for (int i = 0; i < 6; i++) {
            idea(0, 3, 0);
        }
        PlannedVote first = votes.stream()
                .filter(v -> v.subject().equals(ideas.get(5)))
                .findFirst()
                .orElseThrow();
        first.reconsider(NOON.plusSeconds(3600), Optional.of(Opinion.AGREE));
        Shortlist.settle(ideas, votes);
        assertThat(ideas.get(5).votes()).isEqualTo(new OpinionCounts(2, 0, 1));
        assertThat(first.standing()).contains(Opinion.AGREE);
    }

    private void idea(int question, int agree, int disagree) {
        PlannedIdea idea = new PlannedIdea(
                person(),
                NOON,
                new Appeal(0.5, 0.1, 1),
                ideas.size(),
                question,
                phrases.idea(
                                List.of("barriers", "building-blocks", "first-steps")
                                        .get(question),
                                Optional.empty(),
                                phrases.setting(),
                                false)
                        .orElseThrow(),
                List.of());
        ideas.add(idea);
        for (int i = 0; i < agree + disagree; i++) {
            votes.add(new PlannedVote(NOON, person(), idea, i < agree ? Opinion.AGREE : Opinion.DISAGREE));
        }
    }

    private Person person() {
        return new Person(++people, phrases.setting(), 1);
    }
}
