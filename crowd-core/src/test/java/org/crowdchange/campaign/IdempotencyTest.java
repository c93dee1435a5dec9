package org.crowdchange.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.crowdchange.Crowd;
import org.crowdchange.model.ConflictException;
import org.crowdchange.model.IdeaId;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.model.Opinion;
import org.crowdchange.store.Listing;
import org.crowdchange.store.Range;
import org.crowdchange.tally.OpinionCounts;
import org.junit.jupiter.api.Test;

/** A request that comes again under its key is answered as before and changes nothing, for at least a day. */
class IdempotencyTest {
    private static final Optional<String> KEY = Optional.of("key");

    private final Stage stage = new Stage();
    private final Votes votes = stage.crowd.votes();
    private final IdeaId idea = idea();

    private IdeaId idea() {
        stage.inIdeasPhase();
        return stage.crowd
                .ideas()
                .propose(stage.ben, NewIdea.of(stage.question.id(), "Quiet hour", ""))
                .idea()
                .id();
    }

    private int receipts() {
        return stage.store
                .list(Listing.RECEIPTS, new Range(Optional.empty(), Optional.empty(), false, 1000))
                .size();
    }

    @Test
    void aVoteThatComesLateASecondTimeDoesNotUndoTheOneAfterIt() {
        votes.cast(stage.ann, idea, Opinion.AGREE, KEY);
        votes.cast(stage.ann, idea, Opinion.DISAGREE, Optional.of("another"));
        var before = stage.state();

        assertThat(votes.cast(stage.ann, idea, Opinion.AGREE, KEY))
                .isEqualTo(new Votes.Receipt(Optional.of(Opinion.AGREE), Optional.of(new OpinionCounts(0, 1, 0))));
        assertThat(stage.state()).isEqualTo(before);
        assertThat(stage.crowd.ideas().get(stage.ann, idea).myVote()).contains(Opinion.DISAGREE);
    }

    @Test
    void aWithdrawalThatComesAgainDoesNotTakeBackTheNextVote() {
        votes.cast(stage.ann, idea, Opinion.AGREE);
        votes.withdraw(stage.ann, idea, KEY);
        votes.cast(stage.ann, idea, Opinion.PASS);
        assertThat(votes.withdraw(stage.ann, idea, KEY).myVote()).isEmpty();
        assertThat(stage.crowd.ideas().get(stage.ann, idea).myVote()).contains(Opinion.PASS);
    }

    @Test
    void oneKeyForTwoThingsIsAConflict() {
        votes.cast(stage.ann, idea, Opinion.AGREE, KEY);
        assertThatThrownBy(() -> votes.cast(stage.ann, idea, Opinion.PASS, KEY)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> votes.withdraw(stage.ann, idea, KEY)).isInstanceOf(ConflictException.class);
        // Another person's key is another key.
        votes.cast(stage.ben, idea, Opinion.PASS, KEY);
        assertThat(stage.store.tallies(List.of(idea))).containsValue(new OpinionCounts(1, 0, 1));
    }

    @Test
    void aKeyIsKnownForADayAndIsANewOneAfterwards() {
        votes.cast(stage.ann, idea, Opinion.AGREE, KEY);
        stage.later(Duration.ofHours(24));
        assertThatThrownBy(() -> votes.cast(stage.ann, idea, Opinion.PASS, KEY)).isInstanceOf(ConflictException.class);
        stage.later(Duration.ofMillis(1));
        votes.cast(stage.ann, idea, Opinion.PASS, KEY);
        assertThat(stage.store.tallies(List.of(idea))).containsValue(new OpinionCounts(0, 0, 1));
        assertThat(receipts()).isEqualTo(1);
    }

    @Test
    void receiptsThatHaveExpiredAreCleanedAway() {
        for (int i = 0; i < 1300; i++) {
            votes.cast(stage.ann, idea, Opinion.of(i % 3 - 1), Optional.of("key " + i));
        }
        stage.later(Duration.ofHours(20));
        votes.cast(stage.ben, idea, Opinion.AGREE, KEY);
        assertThat(stage.crowd.clean()).isZero();
        stage.later(Duration.ofHours(5));
        assertThat(stage.crowd.clean()).isEqualTo(1300);
        assertThat(receipts()).isEqualTo(1);
        assertThat(stage.crowd.clean()).isZero();
        // What is not expired is still known.
        votes.cast(stage.ben, idea, Opinion.PASS);
        votes.cast(stage.ben, idea, Opinion.AGREE, KEY);
        assertThat(stage.crowd.ideas().get(stage.ben, idea).myVote()).contains(Opinion.PASS);
    }

    @Test
    void aWindowOfLessThanADayIsRefused() {
        assertThatThrownBy(() -> Crowd.builder(stage.store).idempotencyWindow(Duration.ofHours(23)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("PT23H");
    }
}
