package org.crowdchange.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.crowdchange.Crowd;
import org.crowdchange.model.IdeaId;
import org.crowdchange.model.Opinion;
import org.crowdchange.model.Question;
import org.crowdchange.model.QuestionId;
import org.crowdchange.model.StoreException;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.store.Store;
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
    void aNodeThatJoinsLateNeedsNoEntryOfThePast() {
        Crowd late = Crowd.builder(stage.store).node("late").clock(stage).build();
        assertThat(late.catchUp()).isZero();
        assertThat(score(late)).isEqualTo(score(here));
    }
}
