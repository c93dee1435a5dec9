package org.crowdchange.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.crowdchange.Crowd;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.IdeaId;
import org.crowdchange.model.NotPermittedException;
import org.crowdchange.model.Opinion;
import org.crowdchange.model.Question;
import org.crowdchange.model.QuestionId;
import org.crowdchange.model.StoreException;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.store.Store;
import org.crowdchange.tally.OpinionCounts;
import org.junit.jupiter.api.Test;

/** Two crowds on one store, as on two nodes behind one address. */
class TwoNodesTest {
    private final Stage stage = new Stage();
    private final Crowd here = stage.crowd;
    private final Crowd there = Crowd.builder(stage.store)
            .node("other")
            .clock(stage)
            .random(new Random(8))
            .build();
    private final Question other =
            here.campaigns().addQuestion(stage.organiser, stage.campaign.id(), "blocks", "What helps?", "");
    private final IdeaId idea = idea(stage.question.id());
    private final IdeaId otherIdea = idea(other.id());

    private IdeaId idea(QuestionId question) {
        stage.inIdeasPhase();
        return here.ideas()
                .propose(stage.ann, NewIdea.of(question, "Quiet hour", ""))
                .idea()
                .id();
    }

    private Ranking ranking(Crowd crowd, QuestionId question) {
        return crowd.rankings().ranking(stage.ben, question, "net");
    }

    private double score(Crowd crowd) {
        return ranking(crowd, stage.question.id()).items().get(0).score();
    }

    @Test
    void aVoteOnAnotherNodeShowsAfterCatchingUp() {
        there.votes().cast(stage.ann, idea, Opinion.AGREE);
        double before = score(here);
        there.votes().cast(stage.ben, idea, Opinion.DISAGREE);
        assertThat(score(here)).isEqualTo(before);

        here.catchUp();
        assertThat(score(here)).isLessThan(before);

        there.votes().withdraw(stage.ben, idea);
        here.catchUp();
        assertThat(score(here)).isEqualTo(before);
    }

    @Test
    void anIdeaOnAnotherNodeShowsAfterCatchingUp() {
        assertThat(ranking(here, stage.question.id()).items()).hasSize(1);
        there.ideas().propose(stage.ben, NewIdea.of(stage.question.id(), "Open door", ""));
        here.catchUp();
        assertThat(ranking(here, stage.question.id()).items()).hasSize(2);
    }

    @Test
    void rankingsThatNobodyChangedAreKept() {
        here.catchUp();
        Ranking first = ranking(here, stage.question.id());
        Ranking second = ranking(here, other.id());
        there.votes().cast(stage.ann, otherIdea, Opinion.AGREE);
        assertThat(here.catchUp()).isEqualTo(1);
        assertThat(ranking(here, stage.question.id())).isSameAs(first);
        assertThat(ranking(here, other.id())).isNotSameAs(second);
    }

    @Test
    void whatANodeWroteItselfShowsAtOnceAndIsNotReadAgain() {
        double before = score(here);
        here.votes().cast(stage.ann, idea, Opinion.AGREE);
        assertThat(score(here)).isGreaterThan(before);
        Ranking after = ranking(here, stage.question.id());
        assertThat(here.catchUp()).isZero();
        assertThat(ranking(here, stage.question.id())).isSameAs(after);
    }

    @Test
    void aVoteOfWhichTheNodeDoesNotKnowThatItIsWrittenShowsAfterCatchingUp() {
        AtomicBoolean cut = new AtomicBoolean();
        Store store = (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, arguments) -> {
                    Object answer = method.invoke(stage.store, arguments);
                    if (cut.get() && method.getName().equals("commit")) {
                        throw new StoreException("The connection was lost before the answer came");
                    }
                    return answer;
                });
        Crowd unlucky = Crowd.builder(store)
                .node("unlucky")
                .clock(stage)
                .random(new Random(9))
                .build();
        unlucky.votes().cast(stage.ann, idea, Opinion.AGREE);
        double before = score(unlucky);
        cut.set(true);
        assertThatThrownBy(() -> unlucky.votes().cast(stage.ben, idea, Opinion.AGREE))
                .isInstanceOf(StoreException.class);
        cut.set(false);
        assertThat(score(unlucky)).isEqualTo(before);
        unlucky.catchUp();
        assertThat(score(unlucky)).isGreaterThan(before);
    }

    @Test
    void aPhaseThatAnotherNodeHasExtendedIsLongerHereToo() {
        there.votes().cast(stage.ann, idea, Opinion.AGREE);
        here.campaigns()
                .extend(stage.organiser, stage.campaign.id(), "ideas", LocalDate.of(2015, 2, 23), "Many asked for it.");
        stage.at("2015-02-22T12:00:00Z");
        assertThat(there.votes().cast(stage.ben, idea, Opinion.AGREE).votes()).contains(new OpinionCounts(2, 0, 0));
    }

    @Test
    void aCampaignThatAnotherNodeHasClosedIsClosedHereToo() {
        there.votes().cast(stage.ann, idea, Opinion.AGREE);
        here.campaigns().close(stage.organiser, stage.campaign.id());
        assertThatThrownBy(() -> there.votes().cast(stage.ben, idea, Opinion.AGREE))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> there.votes().withdraw(stage.ann, idea)).isInstanceOf(NotPermittedException.class);
        assertThat(stage.store.tallies(List.of(idea))).containsValue(new OpinionCounts(1, 0, 0));
    }

    @Test
    void aCampaignIsClosedOnANodeWhoseClockIsBehind() {
        here.campaigns().close(stage.organiser, stage.campaign.id());
        stage.later(Duration.ofHours(-1));
        assertThatThrownBy(() -> there.votes().cast(stage.ben, idea, Opinion.AGREE))
                .isInstanceOf(NotPermittedException.class);
        Ballot earlier = new Ballot(stage.ben.participant().orElseThrow(), idea, Opinion.AGREE, stage.instant());
        assertThatThrownBy(() -> there.votes().enter(stage.organiser, List.of(earlier)))
                .isInstanceOf(NotPermittedException.class);
        assertThat(stage.store.tallies(List.of(idea))).containsValue(new OpinionCounts(0, 0, 0));
    }

    @Test
    void anIdeaThatAnotherNodeHasRevisedIsRevisedFurtherHere() {
        there.votes().cast(stage.ben, idea, Opinion.AGREE);
        here.ideas().revise(stage.ann, idea, 1, "Quiet hours", "");
        there.ideas().revise(stage.ann, idea, 2, "Quiet hours on each ward", "");
        there.votes().cast(stage.ben, idea, Opinion.PASS);
        assertThat(here.ideas().get(stage.ann, idea).idea().version()).isEqualTo(3);
    }

    @Test
    void aNodeThatJoinsLateNeedsNoEntryOfThePast() {
        Crowd late = Crowd.builder(stage.store).node("late").clock(stage).build();
        assertThat(late.catchUp()).isZero();
        assertThat(score(late)).isEqualTo(score(here));
    }
}
