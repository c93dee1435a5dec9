package org.crowdchange.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.crowdchange.campaign.CommentView;
import org.crowdchange.campaign.IdeaView;
import org.crowdchange.campaign.NewComment;
import org.crowdchange.campaign.NewIdea;
import org.crowdchange.campaign.Stage;
import org.crowdchange.model.Opinion;
import org.junit.jupiter.api.Test;

class ParticipationTest {
    private final Stage stage = new Stage();

    @Test
    void peopleAndContributionsAreCountedByPhaseAndInAll() {
        CommentView comment = stage.crowd.discussions().post(stage.ann, NewComment.in(stage.article.id(), "Something"));
        stage.crowd.votes().cast(stage.ben, comment.comment().id(), Opinion.AGREE);
        stage.crowd.votes().cast(stage.ben, comment.comment().id(), Opinion.DISAGREE);
        Participation participation = stage.crowd.participation();
        assertThat(participation.phases(stage.campaign).get("debate")).isEqualTo(new Figures(2, 1, 0, 1));

        stage.inIdeasPhase();
        IdeaView idea = stage.crowd.ideas().propose(stage.ann, NewIdea.of(stage.question.id(), "Idea", ""));
        stage.crowd.votes().cast(stage.reader("cat"), idea.idea().id(), Opinion.PASS);
        assertThat(participation.phases(stage.campaign))
                .containsEntry("debate", new Figures(2, 1, 0, 1))
                .containsEntry("ideas", new Figures(2, 0, 1, 1))
                .containsEntry("secret", new Figures(0, 0, 0, 0));
        assertThat(participation.total(stage.campaign)).isEqualTo(new Figures(3, 1, 1, 2));
        assertThat(participation.total(stage.campaign).contributions()).isEqualTo(4);
    }

    @Test
    void aFreshReaderOfTheSameJournalCountsTheSame() {
        for (int i = 0; i < 30; i++) {
            stage.crowd.discussions().post(stage.reader("r" + i), NewComment.in(stage.article.id(), "Text " + i));
        }
        assertThat(new Participation(stage.store).total(stage.campaign))
                .isEqualTo(stage.crowd.participation().total(stage.campaign))
                .isEqualTo(new Figures(30, 30, 0, 0));
    }
}
