package org.crowdchange.contractkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.CampaignId;
import org.crowdchange.model.Comment;
import org.crowdchange.model.ConflictException;
import org.crowdchange.model.Idea;
import org.crowdchange.model.Opinion;
import org.crowdchange.model.Participant;
import org.crowdchange.model.Question;
import org.crowdchange.model.SubjectId;
import org.crowdchange.store.ChangeSet;
import org.crowdchange.store.ChangeSet.BallotChange;
import org.crowdchange.store.ChangeSet.BallotKey;
import org.crowdchange.store.Store;
import org.crowdchange.tally.OpinionCounts;
import org.junit.jupiter.api.Test;

/** A voter has one ballot on a subject, and the tallies are what a recount of the ballots gives. */
public abstract class BallotsSuite extends StoreSuite {

    /** For subclasses. */
    protected BallotsSuite() {}

    @Test
    void aCastBallotIsFoundAndCounted() {
        Question question = question();
        Idea idea = openIdea(question);
        Ballot ballot = Samples.ballot(samples.participant(), idea.id(), Opinion.AGREE);
        new Changes().cast(ballot).commitTo(store());

        assertThat(store().ballots(List.of(BallotKey.of(ballot)))).containsOnlyKeys(BallotKey.of(ballot));
        assertThat(store().ballots(List.of(BallotKey.of(ballot)))).containsValue(ballot);
        assertTally(idea.id(), 1, 0, 0);
        assertRecount(question);
    }

    @Test
    void eachOpinionIsCountedAsItself() {
        Question question = question();
        Idea idea = openIdea(question);
        Changes changes = new Changes();
        Opinion[] votes = {Opinion.AGREE, Opinion.PASS, Opinion.AGREE, Opinion.DISAGREE, Opinion.AGREE, Opinion.PASS};
        for (Opinion vote : votes) {
            changes.cast(Samples.ballot(samples.participant(), idea.id(), vote));
        }
        changes.commitTo(store());

        assertTally(idea.id(), 3, 1, 2);
        assertRecount(question);
    }

    @Test
    void anotherBallotReplacesTheFirst() {
        Question question = question();
        Idea idea = openIdea(question);
        Participant voter = samples.participant();
        for (Opinion vote : new Opinion[] {Opinion.AGREE, Opinion.DISAGREE, Opinion.PASS, Opinion.PASS}) {
            new Changes().cast(Samples.ballot(voter, idea.id(), vote)).commitTo(store());
            assertRecount(question);
        }
        Ballot last = new Ballot(voter.id(), idea.id(), Opinion.PASS, Samples.TIME.plusMillis(4));
        new Changes().cast(last).commitTo(store());

        assertTally(idea.id(), 0, 0, 1);
        assertThat(store().ballots(List.of(BallotKey.of(last)))).containsValue(last);
        assertRecount(question);
    }

    @Test
    void aWithdrawnBallotIsGone() {
        Question question = question();
        Idea idea = openIdea(question);
        Ballot stays = Samples.ballot(samples.participant(), idea.id(), Opinion.DISAGREE);
        Ballot goes = Samples.ballot(samples.participant(), idea.id(), Opinion.DISAGREE);
        new Changes().cast(stays).cast(goes).commitTo(store());
        new Changes().withdraw(BallotKey.of(goes)).commitTo(store());

        assertThat(store().ballots(List.of(BallotKey.of(stays), BallotKey.of(goes))))
                .containsOnlyKeys(BallotKey.of(stays));
        assertTally(idea.id(), 0, 1, 0);
        assertRecount(question);

        new Changes().cast(goes).commitTo(store());
        assertTally(idea.id(), 0, 2, 0);
        assertRecount(question);
    }

    @Test
    void aBallotThatIsNotTheOneThatWasReadIsAConflict() {
        Question question = question();
        Idea idea = openIdea(question);
        Participant voter = samples.participant();
        Ballot read = Samples.ballot(voter, idea.id(), Opinion.AGREE);
        Ballot other =
                new Ballot(voter.id(), idea.id(), Opinion.AGREE, read.at().plusMillis(1));
        Ballot wanted =
                new Ballot(voter.id(), idea.id(), Opinion.PASS, read.at().plusMillis(2));
        List<BallotChange> onNothing =
                List.of(BallotChange.cast(Optional.of(read), wanted), BallotChange.withdraw(read));
        List<BallotChange> onAnother = List.of(
                BallotChange.cast(Optional.empty(), wanted),
                BallotChange.cast(Optional.of(read), wanted),
                BallotChange.withdraw(read));

        onNothing.forEach(this::assertConflict);
        assertTally(idea.id(), 0, 0, 0);
        new Changes().cast(other).commitTo(store());
        onAnother.forEach(this::assertConflict);
        assertTally(idea.id(), 1, 0, 0);
        assertThat(store().ballots(List.of(BallotKey.of(read)))).containsValue(other);
        assertRecount(question);
    }

    private void assertConflict(BallotChange change) {
        ChangeSet changes =
                new ChangeSet(Map.of(), List.of(), List.of(), Map.of(), Map.of(), List.of(change), List.of());
        assertThatThrownBy(() -> store().commit(changes)).isInstanceOf(ConflictException.class);
    }

    @Test
    void aCommitAnswersHowTheSubjectsOfItsBallotsStandAfterIt() {
        Question question = question();
        Idea first = openIdea(question);
        Idea second = openIdea(question);
        Participant voter = samples.participant();
        Ballot early = Samples.ballot(voter, second.id(), Opinion.DISAGREE);

        assertThat(new Changes().cast(early).commitTo(store()))
                .containsOnly(Map.entry(second.id(), new OpinionCounts(0, 1, 0)));
        assertThat(new Changes()
                        .cast(Samples.ballot(samples.participant(), first.id(), Opinion.PASS))
                        .cast(Samples.ballot(samples.participant(), first.id(), Opinion.AGREE))
                        .cast(Samples.ballot(voter, second.id(), Opinion.AGREE))
                        .commitTo(store()))
                .containsOnly(
                        Map.entry(first.id(), new OpinionCounts(1, 0, 1)),
                        Map.entry(second.id(), new OpinionCounts(1, 0, 0)));
        // The same opinion at another time: the tally stands and is told all the same.
        assertThat(new Changes()
                        .cast(new Ballot(voter.id(), second.id(), Opinion.AGREE, Samples.TIME.plusMillis(9)))
                        .commitTo(store()))
                .containsOnly(Map.entry(second.id(), new OpinionCounts(1, 0, 0)));
        assertThat(new Changes()
                        .withdraw(new BallotKey(voter.id(), second.id()))
                        .commitTo(store()))
                .containsOnly(Map.entry(second.id(), OpinionCounts.NONE));
        assertThat(new Changes().commitTo(store())).isEmpty();
    }

    @Test
    void aSubjectMayBeOpenedAndVotedOnInOneChangeSet() {
        Question question = question();
        Idea idea = samples.idea(question, samples.participant().id());
        new Changes()
                .cast(Samples.ballot(samples.participant(), idea.id(), Opinion.AGREE))
                .open(idea.id(), question.id())
                .commitTo(store());
        assertTally(idea.id(), 1, 0, 0);
    }

    @Test
    void onlySubjectsThatWereOpenedHaveATally() {
        Question question = question();
        Idea open = openIdea(question);
        Idea neverOpened = samples.idea(question, samples.participant().id());

        assertThat(store().tallies(List.of(neverOpened.id(), open.id())))
                .containsOnlyKeys(open.id())
                .containsValue(OpinionCounts.NONE);
        assertThat(store().tallies(List.<SubjectId>of())).isEmpty();
    }

    @Test
    void aBallotOnASubjectThatIsNotOpenIsAConflict() {
        Question question = question();
        Idea neverOpened = samples.idea(question, samples.participant().id());
        Ballot ballot = Samples.ballot(samples.participant(), neverOpened.id(), Opinion.AGREE);

        assertThatThrownBy(() -> new Changes().cast(ballot).commitTo(store()))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining(neverOpened.id().toString());
        assertThat(store().ballots(List.of(BallotKey.of(ballot)))).isEmpty();
    }

    @Test
    void aSubjectIsOpenedOnce() {
        Question question = question();
        Idea idea = openIdea(question);
        new Changes()
                .cast(Samples.ballot(samples.participant(), idea.id(), Opinion.AGREE))
                .commitTo(store());

        assertThatThrownBy(() -> new Changes().open(idea.id(), question.id()).commitTo(store()))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining(idea.id().toString());
        assertTally(idea.id(), 1, 0, 0);
    }

    @Test
    void theTalliesOfAScopeAreThoseOfItsSubjectsAlsoWithoutVotes() {
        Question question = question();
        Question other = question();
        Idea voted = openIdea(question);
        Idea unvoted = openIdea(question);
        Idea elsewhere = openIdea(other);
        Comment comment = samples.comment(
                question.campaign(), question.id(), samples.participant().id());
        Comment underIdea = samples.comment(
                question.campaign(), voted.id(), samples.participant().id());
        new Changes()
                .open(comment.id(), question.id())
                .open(underIdea.id(), voted.id())
                .cast(Samples.ballot(samples.participant(), voted.id(), Opinion.AGREE))
                .cast(Samples.ballot(samples.participant(), elsewhere.id(), Opinion.PASS))
                .cast(Samples.ballot(samples.participant(), comment.id(), Opinion.DISAGREE))
                .commitTo(store());

        assertThat(store().talliesIn(question.id()))
                .containsOnlyKeys(voted.id(), unvoted.id(), comment.id())
                .containsEntry(voted.id(), new OpinionCounts(1, 0, 0))
                .containsEntry(unvoted.id(), OpinionCounts.NONE)
                .containsEntry(comment.id(), new OpinionCounts(0, 1, 0));
        assertThat(store().talliesIn(other.id())).containsOnlyKeys(elsewhere.id());
        assertThat(store().talliesIn(voted.id())).containsOnlyKeys(underIdea.id());
        assertThat(store().talliesIn(unvoted.id())).isEmpty();
        assertThat(store().recount(question.id())).isEqualTo(store().talliesIn(question.id()));
        assertThat(store().recount(unvoted.id())).isEmpty();
        assertRecount(question);
        assertRecount(other);
    }

    @Test
    void ballotsOfAScopeComeInTheOrderOfSubjectAndVoter() {
        Question question = question();
        Question other = question();
        List<Participant> voters = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            voters.add(samples.participant());
        }
        Idea first = openIdea(question);
        Idea elsewhere = openIdea(other);
        Idea second = openIdea(question);
        List<Ballot> expected = new ArrayList<>();
        for (Idea idea : List.of(first, second)) {
            for (Participant voter : voters) {
                expected.add(Samples.ballot(voter, idea.id(), Opinion.AGREE));
            }
        }
        Changes changes = new Changes().cast(Samples.ballot(voters.get(0), elsewhere.id(), Opinion.PASS));
        Samples.reversed(expected).forEach(changes::cast);
        changes.commitTo(store());

        List<Ballot> told = new ArrayList<>();
        store().eachBallot(question.id(), told::add);
        assertThat(told).containsExactlyElementsOf(expected);
    }

    @Test
    void ballotsOfAVoterComeInTheOrderOfSubjectsFromEveryScope() {
        Participant voter = samples.participant();
        Idea first = openIdea(question());
        Idea second = openIdea(question());
        Ballot late = Samples.ballot(voter, second.id(), Opinion.PASS);
        Ballot early = Samples.ballot(voter, first.id(), Opinion.AGREE);
        new Changes()
                .cast(late)
                .cast(early)
                .cast(Samples.ballot(samples.participant(), first.id(), Opinion.DISAGREE))
                .commitTo(store());

        List<Ballot> told = new ArrayList<>();
        store().eachBallotOf(voter.id(), told::add);
        assertThat(told).containsExactly(early, late);
        store().eachBallotOf(samples.participant().id(), ballot -> {
            throw new AssertionError("Nobody has cast " + ballot);
        });
    }

    @Test
    void whoeverIsHandedTheBallotsMayAskTheStore() {
        Question question = question();
        Idea idea = openIdea(question);
        new Changes()
                .cast(Samples.ballot(samples.participant(), idea.id(), Opinion.AGREE))
                .cast(Samples.ballot(samples.participant(), idea.id(), Opinion.PASS))
                .commitTo(store());

        List<OpinionCounts> seen = new ArrayList<>();
        store().eachBallot(
                        question.id(),
                        b -> seen.addAll(store().tallies(List.of(b.subject())).values()));
        assertThat(seen).containsExactly(new OpinionCounts(1, 0, 1), new OpinionCounts(1, 0, 1));
    }

    @Test
    void afterManyChangesTheTalliesAreWhatARecountGives() {
        Random random = new Random(1455);
        Question question = question();
        List<Idea> ideas = new ArrayList<>();
        List<Participant> voters = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ideas.add(openIdea(question));
            voters.add(samples.participant());
        }
        for (int round = 0; round < 60; round++) {
            Changes changes = new Changes();
            Participant voter = voters.get(random.nextInt(10));
            // Each idea stands in a change set once: there no voter and subject is named twice.
            for (Idea idea : ideas) {
                int choice = random.nextInt(5);
                if (choice < 3) {
                    changes.cast(Samples.ballot(voter, idea.id(), Samples.VOTES.get(choice)));
                } else if (choice == 3) {
                    changes.withdraw(new BallotKey(voter.id(), idea.id()));
                }
            }
            changes.commitTo(store());
        }
        assertRecount(question);
        assertThat(Recount.ofBallots(store(), question.id())).hasSize(10);
    }

    @Test
    void thousandsOfBallotsAreCastFoundAndChangedAtOnce() {
        Question question = question();
        List<Idea> ideas = List.of(openIdea(question), openIdea(question), openIdea(question));
        List<Ballot> ballots = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            Participant voter = samples.participant();
            ideas.forEach(idea -> ballots.add(Samples.ballot(voter, idea.id(), Opinion.AGREE)));
        }
        cast(ballots);
        assertThat(store().ballots(ballots.stream().map(BallotKey::of).toList()))
                .hasSize(4500)
                .containsValues(ballots.toArray(new Ballot[0]));
        ideas.forEach(idea -> assertTally(idea.id(), 1500, 0, 0));

        List<Ballot> changed = ballots.stream()
                .map(b -> new Ballot(b.voter(), b.subject(), Opinion.DISAGREE, b.at()))
                .toList();
        cast(changed.subList(0, 3000));
        assertRecount(question);
        ideas.forEach(idea -> assertTally(idea.id(), 500, 1000, 0));
        List<Ballot> told = new ArrayList<>();
        store().eachBallot(question.id(), told::add);
        assertThat(told).hasSize(4500);
    }

    private void cast(List<Ballot> ballots) {
        Changes changes = new Changes();
        ballots.forEach(changes::cast);
        changes.commitTo(store());
    }

    private Question question() {
        CampaignId campaign = samples.campaign().id();
        return samples.question(campaign);
    }

    private Idea openIdea(Question question) {
        Idea idea = samples.idea(question, samples.participant().id());
        new Changes().open(idea.id(), question.id()).commitTo(store());
        return idea;
    }

    private void assertTally(SubjectId subject, long agree, long disagree, long pass) {
        assertThat(store().tallies(List.of(subject)))
                .containsOnlyKeys(subject)
                .containsValue(new OpinionCounts(agree, disagree, pass));
    }

    private void assertRecount(Question question) {
        Store store = store();
        assertThat(store.recount(question.id())).isEqualTo(store.talliesIn(question.id()));
        assertThat(Recount.ofTallies(store, question.id())).isEqualTo(Recount.ofBallots(store, question.id()));
    }
}
