package org.crowdchange.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crowdchange.model.CommentId;
import org.crowdchange.model.ConflictException;
import org.crowdchange.model.IdeaId;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.model.NotPermittedException;
import org.crowdchange.model.Opinion;
import org.crowdchange.model.Revision;
import org.junit.jupiter.api.Test;

class IdeasTest {
    private final Stage stage = new Stage();
    private final Ideas ideas = stage.crowd.ideas();

    private IdeaView propose(String title) {
        stage.inIdeasPhase();
        return ideas.propose(stage.ann, NewIdea.of(stage.question.id(), title, "Because."));
    }

    private CommentView comment(String text) {
        return stage.crowd.discussions().post(stage.ann, NewComment.in(stage.article.id(), text));
    }

    @Test
    void aFacilitatorTurnsACommentIntoAnIdeaWithCreditAndLinksBothWays() {
        CommentView one = comment("Let us write the rota ourselves");
        CommentView two = stage.crowd.discussions().post(stage.ben, NewComment.in(stage.article.id(), "Same here"));
        IdeaView idea = ideas.capture(
                stage.facilitator,
                List.of(one.comment().id(), two.comment().id()),
                NewIdea.of(stage.question.id(), "Teams write their own rota", "From two comments."));
        assertThat(idea.alias()).isEqualTo(one.alias().orElseThrow());
        assertThat(idea.credits())
                .extracting(Credit::alias)
                .containsExactly(one.alias().orElseThrow(), two.alias().orElseThrow());
        assertThat(stage.crowd
                        .discussions()
                        .get(stage.ben, two.comment().id())
                        .comment()
                        .ideas())
                .containsExactly(idea.idea().id());
        assertThat(ideas.get(stage.ann, idea.idea().id()).mine()).isTrue();
        assertThat(ideas.get(stage.facilitator, idea.idea().id()).mine()).isFalse();
    }

    @Test
    void onlyFacilitatorsCaptureAndOnlyWhatIsThere() {
        CommentView comment = comment("Gone soon");
        NewIdea wanted = NewIdea.of(stage.question.id(), "Title", "");
        assertThatThrownBy(
                        () -> ideas.capture(stage.ann, List.of(comment.comment().id()), wanted))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> ideas.capture(stage.facilitator, List.of(), wanted))
                .isInstanceOf(InvalidInputException.class);
        stage.crowd.discussions().delete(stage.ann, comment.comment().id());
        var before = stage.state();
        assertThatThrownBy(() -> ideas.capture(
                        stage.facilitator, List.of(comment.comment().id()), wanted))
                .isInstanceOf(ConflictException.class);
        assertThat(stage.state()).isEqualTo(before);
    }

    @Test
    void everyWordingStaysAsARevision() {
        IdeaView idea = propose("Quiet hour");
        ideas.revise(stage.ann, idea.idea().id(), 1, "A quiet hour", "Each day.");
        ideas.revise(stage.facilitator, idea.idea().id(), 2, "A quiet hour a day", "Each day.");
        assertThat(ideas.revisions(idea.idea().id()))
                .extracting(Revision::title)
                .containsExactly("Quiet hour", "A quiet hour", "A quiet hour a day");
        assertThat(ideas.revisions(idea.idea().id()).get(2).by())
                .isEqualTo(stage.facilitator.participant().orElseThrow());
        assertThat(ideas.get(stage.ben, idea.idea().id()).idea().version()).isEqualTo(3);
    }

    @Test
    void aWordingBasedOnAnOldOneIsAConflictAndTheSameWordingAgainIsNot() {
        IdeaView idea = propose("Quiet hour");
        ideas.revise(stage.ann, idea.idea().id(), 1, "A quiet hour", "");
        var before = stage.state();
        assertThatThrownBy(() -> ideas.revise(stage.ann, idea.idea().id(), 1, "Silence", ""))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("version 2");
        assertThat(ideas.revise(stage.ann, idea.idea().id(), 1, "A quiet hour", "")
                        .idea()
                        .version())
                .isEqualTo(2);
        assertThatThrownBy(() -> ideas.revise(stage.ben, idea.idea().id(), 2, "Mine now", ""))
                .isInstanceOf(NotPermittedException.class);
        assertThat(stage.state()).isEqualTo(before);
    }

    @Test
    void ideasAreProposedOnlyWhenThePhasePermits() {
        assertThatThrownBy(() -> ideas.propose(stage.ann, NewIdea.of(stage.question.id(), "Early", "")))
                .isInstanceOf(NotPermittedException.class)
                .hasMessageContaining("debate")
                .hasMessageContaining("propose");
    }

    @Test
    void aRankedPageGoesOnWhereTheLastOneEnded() {
        List<IdeaId> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(propose("Idea " + i).idea().id());
        }
        stage.crowd.votes().cast(stage.ben, all.get(3), Opinion.AGREE);
        stage.crowd.votes().cast(stage.ben, all.get(1), Opinion.DISAGREE);
        Page<IdeaView> one = ideas.ranked(stage.ben, stage.question.id(), "net", Optional.empty(), 2);
        Page<IdeaView> two =
                ideas.ranked(stage.ben, stage.question.id(), "net", one.next().map(IdeaId::parse), 2);
        Page<IdeaView> three =
                ideas.ranked(stage.ben, stage.question.id(), "net", two.next().map(IdeaId::parse), 2);
        assertThat(one.items()).extracting(v -> v.idea().id()).startsWith(all.get(3));
        assertThat(one.items().get(0).myVote()).contains(Opinion.AGREE);
        assertThat(one.items().get(0).standing().orElseThrow().rank()).isEqualTo(1);
        List<IdeaId> seen = new ArrayList<>();
        List.of(one, two, three)
                .forEach(p -> p.items().forEach(v -> seen.add(v.idea().id())));
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
        assertThat(three.next()).isEmpty();
    }

    @Test
    void newestListsWithoutResults() {
        IdeaView idea = propose("Quiet hour");
        stage.inSecretPhase();
        Page<IdeaView> page = ideas.newest(stage.ben, stage.question.id(), Optional.empty(), 10);
        assertThat(page.items())
                .extracting(v -> v.idea().id())
                .containsExactly(idea.idea().id());
        assertThat(page.items().get(0).votes()).isEmpty();
        assertThat(page.items().get(0).standing()).isEmpty();
    }

    @Test
    void aCommentIsNamedOnceInACapture() {
        CommentId comment = comment("Once").comment().id();
        assertThatThrownBy(() -> ideas.capture(
                        stage.facilitator, List.of(comment, comment), NewIdea.of(stage.question.id(), "Title", "")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("different");
    }
}
