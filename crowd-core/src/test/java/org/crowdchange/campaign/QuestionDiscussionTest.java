package org.crowdchange.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.crowdchange.model.Guide;
import org.crowdchange.model.Opinion;
import org.crowdchange.model.QuestionId;
import org.crowdchange.ranking.RankedItem;
import org.junit.jupiter.api.Test;

/** A question has ideas and a discussion: what is said in the one is no item of the other. */
class QuestionDiscussionTest {
    private final Stage stage = new Stage();

    @Test
    void commentsUnderAQuestionAreNeitherRankedNorCountedAmongItsIdeas() {
        stage.inIdeasPhase();
        QuestionId question = stage.question.id();
        IdeaView idea = stage.crowd.ideas().propose(stage.ann, NewIdea.of(question, "Share rotas", ""));
        CommentView comment = stage.crowd.discussions().post(stage.ann, NewComment.in(question, "Rotas?"));
        stage.crowd.votes().cast(stage.ann, idea.idea().id(), Opinion.AGREE);
        stage.crowd.votes().cast(stage.ben, comment.comment().id(), Opinion.AGREE);

        assertThat(stage.crowd.rankings().ranking(stage.ann, question, "wilson").items())
                .extracting(RankedItem::item)
                .containsExactly(idea.idea().id().toString());
        assertThat(stage.crowd
                        .ideas()
                        .ranked(stage.ann, question, "net", Optional.empty(), 10)
                        .items())
                .hasSize(1);
        assertThat(stage.crowd.ideas().count(question)).isEqualTo(1);
        Guide.Section section = stage.crowd
                .campaigns()
                .close(stage.organiser, stage.campaign.id())
                .sections()
                .get(0);
        assertThat(section.ideas()).isEqualTo(1);
        assertThat(section.voters()).isEqualTo(1);
        assertThat(section.entries()).hasSize(1);
    }
}
