package org.crowdchange.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.crowdchange.campaign.CommentView;
import org.crowdchange.campaign.IdeaView;
import org.crowdchange.campaign.NewComment;
import org.crowdchange.campaign.NewIdea;
import org.crowdchange.campaign.Stage;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.Comment;
import org.crowdchange.model.Guide;
import org.crowdchange.model.Idea;
import org.crowdchange.model.IdeaId;
import org.crowdchange.model.Opinion;
import org.crowdchange.model.Question;
import org.junit.jupiter.api.Test;

class GuideTest {
    private final Stage stage = new Stage();
    private final GuideLinks links = new GuideLinks() {
        @Override
        public String question(Question question) {
            return "/questions/" + question.slug();
        }

        @Override
        public String idea(Idea idea) {
            return "/ideas/" + idea.id();
        }

        @Override
        public String comment(Comment comment) {
            return "/comments/" + comment.id() + "?a=1&b=2";
        }

        @Override
        public String votes(Guide.Entry entry) {
            return "/votes/" + entry.idea();
        }
    };

    private Campaign close() {
        stage.crowd.campaigns().close(stage.organiser, stage.campaign.id());
        return stage.crowd.campaigns().get(stage.campaign.id());
    }

    private IdeaId propose(String title) {
        stage.inIdeasPhase();
        return stage.crowd
                .ideas()
                .propose(stage.ann, NewIdea.of(stage.question.id(), title, ""))
                .idea()
                .id();
    }

    @Test
    void oneIdeaIsFollowedFromACommentUnderAnArticleIntoTheGuideAndBack() {
        CommentView comment = stage.crowd
                .discussions()
                .post(stage.ann, NewComment.in(stage.article.id(), "Let us write the rota ourselves"));
        IdeaView idea = stage.crowd
                .ideas()
                .capture(
                        stage.facilitator,
                        List.of(comment.comment().id()),
                        NewIdea.of(stage.question.id(), "Teams write their own rota", ""));
        stage.inIdeasPhase();
        stage.crowd.votes().cast(stage.ben, idea.idea().id(), Opinion.AGREE);

        GuideStory story = stage.crowd.guides().read(close()).orElseThrow();
        GuideStory.Paragraph paragraph = story.chapters().get(0).paragraphs().get(0);
        assertThat(paragraph.idea().id()).isEqualTo(idea.idea().id());
        assertThat(paragraph.entry().agree()).isEqualTo(1);
        assertThat(paragraph.entry().explanation()).startsWith("1 of 1 agreed");
        assertThat(story.chapters().get(0).section().voters()).isEqualTo(1);
        GuideStory.Source source = paragraph.sources().get(0);
        assertThat(source.comment().text()).isEqualTo("Let us write the rota ourselves");
        assertThat(source.comment().ideas()).containsExactly(paragraph.idea().id());
        assertThat(source.article()).contains(stage.article);
    }

    @Test
    void wordsOfPeopleCannotMarkUpTheGuide() {
        String attack = "<script>alert(1)</script> [x](javascript:alert(1)) # \"quoted\"";
        CommentView comment =
                stage.crowd.discussions().post(stage.ann, NewComment.in(stage.article.id(), attack + "\n\n1. one"));
        IdeaView idea = stage.crowd
                .ideas()
                .capture(
                        stage.facilitator,
                        List.of(comment.comment().id()),
                        NewIdea.of(stage.question.id(), attack, attack));
        stage.inIdeasPhase();
        stage.crowd.votes().cast(stage.ben, idea.idea().id(), Opinion.AGREE);
        Campaign closed = close();
        String html = stage.crowd.guides().html(closed, links);
        assertThat(html)
                .doesNotContain("<script")
                .contains("&lt;script&gt;")
                .contains("href=\"/comments/" + comment.comment().id() + "?a=1&amp;b=2\"");
        String markdown = stage.crowd.guides().markdown(closed, links);
        assertThat(markdown)
                .doesNotContainPattern("(?<!\\\\)<script")
                .contains("\\<script\\>")
                .contains("\\[x\\]\\(javascript\\:alert\\(1\\)\\)")
                .contains("> 1\\. one");
    }

    @Test
    void ideasThatTieAcrossTheLastPlaceAreAllIn() {
        for (int i = 0; i < 7; i++) {
            stage.crowd.votes().cast(stage.ben, propose("Idea " + i), Opinion.AGREE);
        }
        propose("Nobody agreed with this one");
        Guide guide = stage.crowd.campaigns().close(stage.organiser, stage.campaign.id());
        assertThat(guide.sections().get(0).entries()).hasSize(7).allMatch(e -> e.rank() == 1);
        assertThat(guide.sections().get(0).ideas()).isEqualTo(8);
    }

    @Test
    void aCommentThatWasTakenAwayIsNotQuoted() {
        CommentView comment =
                stage.crowd.discussions().post(stage.ann, NewComment.in(stage.article.id(), "Something private"));
        IdeaView idea = stage.crowd
                .ideas()
                .capture(
                        stage.facilitator,
                        List.of(comment.comment().id()),
                        NewIdea.of(stage.question.id(), "A title", ""));
        stage.inIdeasPhase();
        stage.crowd.votes().cast(stage.ben, idea.idea().id(), Opinion.AGREE);
        Campaign closed = close();
        stage.crowd.discussions().delete(stage.ann, comment.comment().id());
        assertThat(stage.crowd.guides().html(closed, links))
                .doesNotContain("Something private")
                .contains("This comment was taken away.");
    }
}
