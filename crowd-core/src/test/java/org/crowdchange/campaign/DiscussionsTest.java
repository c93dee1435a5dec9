package org.crowdchange.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.crowdchange.model.Actor;
import org.crowdchange.model.Comment;
import org.crowdchange.model.CommentId;
import org.crowdchange.model.ConflictException;
import org.crowdchange.model.IdGenerator;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.model.NotFoundException;
import org.crowdchange.model.NotPermittedException;
import org.crowdchange.model.Opinion;
import org.crowdchange.tally.OpinionCounts;
import org.junit.jupiter.api.Test;

class DiscussionsTest {
    private final Stage stage = new Stage();
    private final Discussions discussions = stage.crowd.discussions();

    private CommentView post(Actor actor, String text) {
        return discussions.post(actor, NewComment.in(stage.article.id(), text));
    }

    private CommentView reply(Actor actor, CommentView parent, String text) {
        return discussions.post(
                actor, NewComment.replyTo(stage.article.id(), parent.comment().id(), text));
    }

    @Test
    void answersStandInTheThreadOfTheCommentAtTheTop() {
        CommentView first = post(stage.ann, "First");
        CommentView answer = reply(stage.ben, first, "Answer");
        CommentView deeper = reply(stage.ann, answer, "Answer to the answer");
        CommentView second = post(stage.ben, "Second");

        Page<CommentThread> page = discussions.threads(stage.ann, stage.article.id(), true, Optional.empty(), 10);
        assertThat(page.items())
                .extracting(t -> t.top().comment().id())
                .containsExactly(second.comment().id(), first.comment().id());
        assertThat(page.items().get(1).replies().items())
                .extracting(v -> v.comment().id())
                .containsExactly(answer.comment().id(), deeper.comment().id());
        assertThat(deeper.comment().parent()).contains(answer.comment().id());
        assertThat(deeper.comment().thread()).contains(first.comment().id());
    }

    @Test
    void pagesFollowEachOtherWithoutGapsWhateverIsWrittenMeanwhile() {
        List<CommentId> written = IntStream.range(0, 7)
                .mapToObj(i -> post(stage.ann, "Comment " + i).comment().id())
                .toList();
        Page<CommentThread> one = discussions.threads(stage.ben, stage.article.id(), false, Optional.empty(), 3);
        post(stage.ann, "Meanwhile");
        Page<CommentThread> two = discussions.threads(
                stage.ben, stage.article.id(), false, one.next().map(CommentId::parse), 3);
        assertThat(one.items()).extracting(t -> t.top().comment().id()).isEqualTo(written.subList(0, 3));
        assertThat(two.items()).extracting(t -> t.top().comment().id()).isEqualTo(written.subList(3, 6));
    }

    @Test
    void everyReadShowsTheReadersOwnVoteAndWhoWroteWhat() {
        CommentView comment = post(stage.ann, "Mine");
        stage.crowd.votes().cast(stage.ben, comment.comment().id(), Opinion.DISAGREE);
        CommentView bens = discussions.get(stage.ben, comment.comment().id());
        CommentView anns = discussions.get(stage.ann, comment.comment().id());
        CommentView visitors =
                discussions.get(Actor.visitor(), comment.comment().id());
        assertThat(bens.myVote()).contains(Opinion.DISAGREE);
        assertThat(anns.myVote()).isEmpty();
        assertThat(anns.mine()).isTrue();
        assertThat(bens.mine()).isFalse();
        assertThat(visitors.votes()).contains(new OpinionCounts(0, 1, 0));
        assertThat(bens.alias()).isEqualTo(anns.alias());
        assertThat(anns.alias().orElseThrow()).matches("Reader [A-Z]{4}");
    }

    @Test
    void authorsEditWithinTheWindowAndNotAfterIt() {
        CommentView comment = post(stage.ann, "Teh text");
        stage.later(Duration.ofMinutes(15));
        CommentView edited = discussions.edit(stage.ann, comment.comment().id(), "The text");
        assertThat(edited.comment().text()).isEqualTo("The text");
        assertThat(edited.comment().editedAt()).contains(stage.instant());
        stage.later(Duration.ofMillis(1));
        var before = stage.state();
        assertThatThrownBy(() -> discussions.edit(stage.ann, comment.comment().id(), "Too late"))
                .isInstanceOf(NotPermittedException.class)
                .hasMessageContaining("15 minutes");
        assertThat(stage.state()).isEqualTo(before);
        assertThat(discussions.get(stage.ann, comment.comment().id()).editable())
                .isFalse();
    }

    @Test
    void nobodyEditsOrDeletesWhatAnotherWrote() {
        CommentView comment = post(stage.ann, "Mine");
        var before = stage.state();
        assertThatThrownBy(() -> discussions.edit(stage.ben, comment.comment().id(), "Yours"))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() ->
                        discussions.edit(stage.organiser, comment.comment().id(), "Yours"))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> discussions.delete(stage.ben, comment.comment().id()))
                .isInstanceOf(NotPermittedException.class);
        assertThat(stage.state()).isEqualTo(before);
    }

    @Test
    void aDeletedCommentLeavesAPlaceholderThatKeepsItsAnswers() {
        CommentView comment = post(stage.ann, "Something I regret");
        CommentView answer = reply(stage.ben, comment, "An answer");
        discussions.delete(stage.ann, comment.comment().id());
        discussions.delete(stage.ann, comment.comment().id());
        CommentThread thread = discussions
                .threads(stage.ben, stage.article.id(), true, Optional.empty(), 10)
                .items()
                .get(0);
        assertThat(thread.top().comment().state()).isEqualTo(Comment.State.DELETED);
        assertThat(thread.top().comment().text()).isEmpty();
        assertThat(thread.top().alias()).isEmpty();
        assertThat(thread.replies().items()).hasSize(1);
        assertThatThrownBy(() -> reply(stage.ben, comment, "To nobody")).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() ->
                        stage.crowd.votes().cast(stage.ben, comment.comment().id(), Opinion.AGREE))
                .isInstanceOf(ConflictException.class);
        assertThat(answer.comment().parent()).contains(comment.comment().id());
    }

    @Test
    void aModeratorRemovesWhatAnotherWrote() {
        CommentView comment = post(stage.ann, "Rude");
        assertThat(discussions
                        .delete(stage.moderator, comment.comment().id())
                        .comment()
                        .state())
                .isEqualTo(Comment.State.REMOVED);
    }

    @Test
    void theSameRequestAgainGivesTheSameCommentAndAnotherUnderTheSameKeyIsAConflict() {
        NewComment once = new NewComment(stage.article.id(), Optional.empty(), "Once", Optional.of("key-1"));
        CommentView first = discussions.post(stage.ann, once);
        var before = stage.state();
        assertThat(discussions.post(stage.ann, once)).isEqualTo(first);
        assertThatThrownBy(() -> discussions.post(
                        stage.ann, new NewComment(stage.article.id(), Optional.empty(), "Twice", Optional.of("key-1"))))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("key-1");
        assertThat(stage.state()).isEqualTo(before);
        assertThat(discussions.post(stage.ben, once).comment().id())
                .isNotEqualTo(first.comment().id());
    }

    @Test
    void badInputIsRefusedWithTheValueAndTheExpectation() {
        var before = stage.state();
        assertThatThrownBy(() -> post(stage.ann, "  \n "))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("text");
        assertThatThrownBy(() -> post(stage.ann, "x".repeat(Comment.TEXT_LENGTH + 1)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("5000")
                .hasMessageContaining("5001");
        assertThatThrownBy(() -> post(stage.ann, "nul \0 byte")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> post(stage.ann, "half \ud83d pair")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> post(Actor.visitor(), "Hello")).isInstanceOf(NotPermittedException.class);
        CommentView elsewhere = discussions.post(stage.ann, NewComment.in(stage.question.id(), "Under the question"));
        var after = stage.state();
        assertThatThrownBy(() -> reply(stage.ann, elsewhere, "In the wrong place"))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> discussions.threads(
                        stage.ann, new IdGenerator(stage, new Random(99)).idea(), true, Optional.empty(), 10))
                .isInstanceOf(NotFoundException.class);
        assertThat(after).isNotEqualTo(before);
        assertThat(stage.state()).isEqualTo(after);
    }

    @Test
    void betweenPhasesPeopleOnlyRead() {
        CommentView comment = post(stage.ann, "In time");
        stage.at("2015-01-24T00:00:00Z");
        assertThatThrownBy(() -> post(stage.ann, "Too late"))
                .isInstanceOf(NotPermittedException.class)
                .hasMessageContaining("between its phases");
        assertThat(discussions.get(Actor.visitor(), comment.comment().id()).votes())
                .isPresent();
        assertThat(discussions
                        .delete(stage.ann, comment.comment().id())
                        .comment()
                        .visible())
                .isFalse();
    }
}
