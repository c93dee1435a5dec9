package org.crowdchange.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.crowdchange.journal.Action;
import org.crowdchange.journal.HashChain;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.Actor;
import org.crowdchange.model.ArticleId;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.Comment;
import org.crowdchange.model.IdGenerator;
import org.crowdchange.model.IdeaId;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.model.NotFoundException;
import org.crowdchange.model.NotPermittedException;
import org.crowdchange.model.Opinion;
import org.crowdchange.model.ParticipantId;
import org.crowdchange.model.SubjectId;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.tally.OpinionCounts;
import org.junit.jupiter.api.Test;

class VotesTest {
    private final Stage stage = new Stage();
    private final Votes votes = stage.crowd.votes();
    private final IdeaId idea = idea();
    private final List<IdeaId> ideas = new ArrayList<>();

    private IdeaId idea() {
        stage.inIdeasPhase();
        return stage.crowd
                .ideas()
                .propose(stage.ann, NewIdea.of(stage.question.id(), "Quiet hour", ""))
                .idea()
                .id();
    }

    @Test
    void aVoteIsCastChangedAndWithdrawnAndTheTallyFollows() {
        assertThat(votes.cast(stage.ben, idea, Opinion.AGREE).votes()).contains(new OpinionCounts(1, 0, 0));
        assertThat(votes.cast(stage.ann, idea, Opinion.PASS).votes()).contains(new OpinionCounts(1, 0, 1));
        assertThat(votes.cast(stage.ben, idea, Opinion.DISAGREE).votes()).contains(new OpinionCounts(0, 1, 1));
        Votes.Receipt gone = votes.withdraw(stage.ben, idea);
        assertThat(gone.votes()).contains(new OpinionCounts(0, 0, 1));
        assertThat(gone.myVote()).isEmpty();
    }

    @Test
    void theSameVoteAgainAndWithdrawingNothingChangeNothing() {
        votes.cast(stage.ben, idea, Opinion.AGREE);
        var before = stage.state();
        votes.cast(stage.ben, idea, Opinion.AGREE);
        votes.withdraw(stage.ann, idea);
        assertThat(stage.state()).isEqualTo(before);
    }

    @Test
    void theJournalTellsEachVoteWithoutWordsAndItsChainHolds() {
        votes.cast(stage.ben, idea, Opinion.AGREE);
        votes.cast(stage.ben, idea, Opinion.PASS);
        votes.withdraw(stage.ben, idea);
        List<JournalEntry> all = stage.store.journal("main", 0, 1000);
        assertThat(all)
                .extracting(JournalEntry::action)
                .endsWith(Action.VOTE_CAST, Action.VOTE_CHANGED, Action.VOTE_WITHDRAWN);
        assertThat(all.get(all.size() - 2).details())
                .containsEntry("vote", "pass")
                .containsEntry("was", "agree")
                .containsEntry("scope", stage.question.id().toString());
        assertThat(all.toString()).doesNotContain("Quiet hour");
        assertThat(HashChain.verify(JournalHead.empty("main"), all)).isEmpty();
    }

    @Test
    void aVisitorOrAnUnknownIdeaOrTheWrongPhaseIsRefused() {
        var before = stage.state();
        assertThatThrownBy(() -> votes.cast(Actor.visitor(), idea, Opinion.AGREE))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> votes.cast(stage.ben, new IdGenerator(stage, new Random(5)).idea(), Opinion.AGREE))
                .isInstanceOf(NotFoundException.class);
        stage.at("2015-02-25T00:00:00Z");
        assertThatThrownBy(() -> votes.cast(stage.ben, idea, Opinion.AGREE)).isInstanceOf(NotPermittedException.class);
        assertThat(stage.state()).isEqualTo(before);
    }

    @Test
    void hiddenResultsAreHiddenEverywhereButOnesOwnVoteIsNot() {
        stage.inSecretPhase();
        Votes.Receipt receipt = votes.cast(stage.ben, idea, Opinion.AGREE);
        assertThat(receipt.myVote()).contains(Opinion.AGREE);
        assertThat(receipt.votes()).isEmpty();
        assertThat(stage.crowd.ideas().get(stage.ben, idea).votes()).isEmpty();
        assertThatThrownBy(() -> stage.crowd.rankings().ranking(stage.ben, stage.question.id(), "wilson"))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> stage.crowd.rankings().explain(stage.ben, idea, "wilson"))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() ->
                        stage.crowd.ideas().ranked(stage.ben, stage.question.id(), "wilson", Optional.empty(), 10))
                .isInstanceOf(NotPermittedException.class);
        assertThat(stage.crowd.ideas().get(stage.facilitator, idea).votes()).isPresent();
        stage.at("2015-03-20T00:00:00Z");
        assertThat(stage.crowd.ideas().get(stage.ben, idea).votes()).isEmpty();
        stage.crowd.campaigns().close(stage.organiser, stage.campaign.id());
        assertThat(stage.crowd.ideas().get(stage.ben, idea).votes()).contains(new OpinionCounts(1, 0, 0));
    }

    @Test
    void aVoteShowsInTheNextRankingThatIsAskedFor() {
        stage.later(Duration.ofSeconds(1));
        IdeaId other = idea();
        assertThat(ranking().items().get(0).score()).isZero();
        votes.cast(stage.ben, other, Opinion.AGREE);
        assertThat(ranking().items().get(0).item()).isEqualTo(other.toString());
        votes.cast(stage.ben, other, Opinion.DISAGREE);
        votes.cast(stage.ann, idea, Opinion.AGREE);
        assertThat(ranking().items().get(0).item()).isEqualTo(idea.toString());
    }

    private Ranking ranking() {
        return stage.crowd.rankings().ranking(Actor.visitor(), stage.question.id(), "wilson");
    }

    @Test
    void anUnknownMethodIsNamedWithThoseThatThereAre() {
        assertThatThrownBy(() -> stage.crowd.rankings().ranking(stage.ben, stage.question.id(), "magic"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("magic")
                .hasMessageContaining("wilson");
    }

    @Test
    void ballotsCastElsewhereAreEnteredAtTheirOwnTimeAndTheLastOneCounts() {
        Instant one = Instant.parse("2015-02-08T10:00:00Z");
        votes.enter(
                stage.organiser,
                List.of(
                        new Ballot(stage.ann.participant().orElseThrow(), idea, Opinion.AGREE, one),
                        new Ballot(stage.ben.participant().orElseThrow(), idea, Opinion.AGREE, one.plusSeconds(1)),
                        new Ballot(stage.ann.participant().orElseThrow(), idea, Opinion.PASS, one.plusSeconds(2))));
        assertThat(stage.crowd.ideas().get(stage.ann, idea).votes()).contains(new OpinionCounts(1, 0, 1));
        assertThat(stage.crowd.ideas().get(stage.ann, idea).myVote()).contains(Opinion.PASS);
    }

    @Test
    void allBallotsAreEnteredOrNone() {
        var before = stage.state();
        Ballot right = new Ballot(stage.ann.participant().orElseThrow(), idea, Opinion.AGREE, stage.instant());
        Ballot early = new Ballot(
                stage.ben.participant().orElseThrow(), idea, Opinion.AGREE, Instant.parse("2015-01-10T00:00:00Z"));
        assertThatThrownBy(() -> votes.enter(stage.organiser, List.of(right, early)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> votes.enter(stage.ann, List.of(right))).isInstanceOf(NotPermittedException.class);
        assertThat(stage.state()).isEqualTo(before);
        assertThat(stage.crowd.ideas().get(stage.ann, idea).votes()).contains(OpinionCounts.NONE);
    }

    @Test
    void manyBallotsAreEnteredPartByPartAndEnteringThemAgainChangesNothing() {
        List<Ballot> ballots = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            ParticipantId voter = stage.reader("reader-" + i).participant().orElseThrow();
            for (IdeaId subject : ideas(100)) {
                ballots.add(new Ballot(voter, subject, Opinion.of(i % 3 - 1), stage.instant()));
            }
        }
        assertThat(votes.enter(stage.organiser, ballots.iterator())).isEqualTo(12_000);
        assertThat(stage.store.recount(stage.question.id()).values())
                .filteredOn(counts -> counts.total() > 0)
                .hasSize(100)
                .containsOnly(new OpinionCounts(40, 40, 40));
        var after = stage.state();
        assertThat(votes.enter(stage.organiser, ballots.iterator())).isEqualTo(12_000);
        assertThat(stage.state()).isEqualTo(after);
    }

    @Test
    void ofManyBallotsThoseBeforeThePartWithABadOneStayEntered() {
        Ballot unknown =
                new Ballot(new IdGenerator(stage, new Random(5)).participant(), idea, Opinion.AGREE, stage.instant());
        List<Ballot> ballots = new ArrayList<>();
        for (int i = 0; i < 6000; i++) {
            ballots.add(
                    new Ballot(stage.ann.participant().orElseThrow(), idea, Opinion.of(i % 3 - 1), stage.instant()));
        }
        ballots.add(unknown);
        assertThatThrownBy(() -> votes.enter(stage.organiser, ballots.iterator()))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining(unknown.voter().toString());
        // The five thousandth: the thousand after it went down with the bad one.
        assertThat(stage.crowd.ideas().get(stage.ann, idea).myVote()).contains(Opinion.of(4999 % 3 - 1));
        assertThatThrownBy(() -> votes.enter(stage.ann, ballots.iterator())).isInstanceOf(NotPermittedException.class);
    }

    private List<IdeaId> ideas(int count) {
        while (ideas.size() < count) {
            ideas.add(stage.crowd
                    .ideas()
                    .propose(stage.ann, NewIdea.of(stage.question.id(), "Idea " + ideas.size(), ""))
                    .idea()
                    .id());
        }
        return ideas;
    }

    @Test
    void anOrganiserGetsAllVotesOfAPlaceInOrderWhileTheyAreHiddenFromOthers() {
        IdeaId another = idea();
        Comment comment = stage.crowd
                .discussions()
                .post(stage.ann, NewComment.in(stage.question.id(), "Where?"))
                .comment();
        for (SubjectId subject : List.of(comment.id(), another, idea)) {
            votes.cast(stage.ben, subject, Opinion.AGREE);
            votes.cast(stage.ann, subject, Opinion.PASS);
        }
        votes.withdraw(stage.ben, another);
        votes.cast(stage.ben, inAnotherPlace(), Opinion.AGREE);
        stage.inSecretPhase();

        List<Ballot> exported = new ArrayList<>();
        votes.export(stage.organiser, stage.question.id(), exported::add);
        assertThat(exported)
                .hasSize(5)
                .allMatch(ballot -> ballot.vote() == (isBens(ballot) ? Opinion.AGREE : Opinion.PASS))
                .isSortedAccordingTo(Comparator.comparingLong(
                                (Ballot ballot) -> ballot.subject().value())
                        .thenComparingLong(ballot -> ballot.voter().value()))
                .extracting(Ballot::subject)
                .containsOnly(idea, another, comment.id());
    }

    private boolean isBens(Ballot ballot) {
        return stage.ben.is(ballot.voter());
    }

    private SubjectId inAnotherPlace() {
        return stage.crowd
                .discussions()
                .post(stage.ann, NewComment.in(stage.article.id(), "And here?"))
                .comment()
                .id();
    }

    @Test
    void nobodyElseGetsTheVotesOfAPlaceAndOfNoPlaceAtAllThereAreNone() {
        votes.cast(stage.ben, idea, Opinion.AGREE);
        List<Ballot> exported = new ArrayList<>();
        for (Actor actor : List.of(Actor.visitor(), stage.ann, stage.facilitator, stage.moderator)) {
            assertThatThrownBy(() -> votes.export(actor, stage.question.id(), exported::add))
                    .isInstanceOf(NotPermittedException.class);
        }
        ArticleId unknown = new IdGenerator(stage, new Random(99)).article();
        assertThatThrownBy(() -> votes.export(stage.organiser, unknown, exported::add))
                .isInstanceOf(NotFoundException.class);
        assertThat(exported).isEmpty();
    }
}
