package org.crowdchange.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.crowdchange.Crowd;
import org.crowdchange.model.Actor;
import org.crowdchange.model.IdeaId;
import org.crowdchange.model.Opinion;
import org.crowdchange.model.StoreException;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.store.Store;
import org.crowdchange.tally.OpinionTally;
import org.junit.jupiter.api.Test;

/** What rankings read, and that they have what was voted. */
class RankingsTest {
    private final Stage stage = new Stage();
    /** What was read of tallies since this was cleared. */
    private final List<String> reads = Collections.synchronizedList(new ArrayList<>());

    private boolean broken;
    private Runnable afterReading = () -> {};

    private final Crowd crowd = crowdOn(watched(), "watched", 8);
    private final Crowd other = crowdOn(stage.store, "other", 9);
    private final List<IdeaId> ideas = new ArrayList<>();

    RankingsTest() {
        stage.inIdeasPhase();
        for (int i = 0; i < 5; i++) {
            ideas.add(propose(crowd, "Idea " + i));
        }
        reads.clear();
    }

    private Store watched() {
        return (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, arguments) -> {
                    boolean tallies = method.getName().startsWith("tallies");
                    if (tallies && broken) {
                        throw new StoreException("The store does not answer");
                    }
                    if (tallies) {
                        reads.add(method.getName() + arguments[0]);
                    }
                    try {
                        Object answer = method.invoke(stage.store, arguments);
                        if (tallies) {
                            afterReading.run();
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private Crowd crowdOn(Store store, String node, long seed) {
        return Crowd.builder(store)
                .node(node)
                .clock(stage)
                .random(new Random(seed))
                .build();
    }

    private IdeaId propose(Crowd at, String title) {
        return at.ideas()
                .propose(stage.ann, NewIdea.of(stage.question.id(), title, ""))
                .idea()
                .id();
    }

    private Ranking ranking() {
        return crowd.rankings().ranking(stage.organiser, stage.question.id(), "wilson");
    }

    private OpinionTally tally() {
        return crowd.rankings().tally(stage.organiser, stage.question.id());
    }

    private OpinionTally recounted() {
        return Rankings.tally(stage.store.recount(stage.question.id()));
    }

    @Test
    void allTalliesAreReadOnceAndNothingWhileNothingChanges() {
        Ranking first = ranking();
        assertThat(reads).containsExactly("talliesIn" + stage.question.id());
        assertThat(ranking()).isSameAs(first);
        crowd.rankings().ranking(stage.organiser, stage.question.id(), "net");
        assertThat(tally()).isEqualTo(recounted());
        assertThat(reads).hasSize(1);
    }

    @Test
    void afterAVoteItsIdeaIsReadAndNoOther() {
        ranking();
        reads.clear();
        crowd.votes().cast(stage.ben, ideas.get(3), Opinion.AGREE);
        crowd.votes().cast(stage.ann, ideas.get(3), Opinion.DISAGREE);
        assertThat(ranking().items().get(0).item()).isEqualTo(ideas.get(3).toString());
        assertThat(tally()).isEqualTo(recounted());
        assertThat(reads).containsExactly("tallies[" + ideas.get(3) + "]");
    }

    @Test
    void aNewIdeaIsReadAndIsOpenSinceItWasProposed() {
        ranking();
        stage.later(Duration.ofHours(1));
        IdeaId made = propose(crowd, "Open door");
        reads.clear();
        assertThat(tally().since(made.toString())).hasValue(stage.instant().toEpochMilli());
        assertThat(tally()).isEqualTo(recounted());
        assertThat(reads).containsExactly("tallies[" + made + "]");
    }

    @Test
    void aVoteOnACommentReadsNothing() {
        ranking();
        var comment = crowd.discussions()
                .post(stage.ann, NewComment.in(stage.question.id(), "The forms"))
                .comment();
        crowd.votes().cast(stage.ben, comment.id(), Opinion.AGREE);
        reads.clear();
        assertThat(tally()).isEqualTo(recounted());
        assertThat(reads).isEmpty();
    }

    @Test
    void aVoteOnAnotherNodeIsReadOnceCaughtUp() {
        ranking();
        reads.clear();
        other.votes().cast(stage.ben, ideas.get(1), Opinion.AGREE);
        ranking();
        assertThat(reads).isEmpty();
        crowd.catchUp();
        assertThat(tally()).isEqualTo(recounted());
        assertThat(reads).containsExactly("tallies[" + ideas.get(1) + "]");
    }

    @Test
    void whatCouldNotBeReadIsReadNextTime() {
        broken = true;
        assertThatThrownBy(this::ranking).isInstanceOf(StoreException.class);
        broken = false;
        assertThat(tally()).isEqualTo(recounted());
        crowd.votes().cast(stage.ben, ideas.get(1), Opinion.AGREE);
        broken = true;
        assertThatThrownBy(this::ranking).isInstanceOf(StoreException.class);
        broken = false;
        assertThat(tally()).isEqualTo(recounted());
    }

    /** One that is committed after the tallies were read and before they are kept. */
    @Test
    void aVoteBesideAReadIsNotLost() {
        for (boolean first : new boolean[] {true, false}) {
            afterReading = () -> {
                afterReading = () -> {};
                crowd.votes().cast(first ? stage.ann : stage.ben, ideas.get(2), Opinion.AGREE);
            };
            crowd.votes().cast(stage.ben, ideas.get(first ? 2 : 3), Opinion.PASS);
            tally();
            assertThat(tally()).isEqualTo(recounted());
        }
    }

    @Test
    void votesOfManyThreadsShowOnceTheirCallersAreAnswered() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        AtomicBoolean wrong = new AtomicBoolean();
        try {
            List<CompletableFuture<Void>> done = new ArrayList<>();
            for (int caller = 0; caller < 8; caller++) {
                Actor voter = stage.reader("caller " + caller);
                IdeaId own = propose(stage.crowd, "Of caller " + caller);
                crowd.catchUp();
                done.add(CompletableFuture.runAsync(
                        () -> {
                            for (int i = 0; i < 200; i++) {
                                Opinion vote = Opinion.of(i % 3 - 1);
                                crowd.votes().cast(voter, own, vote);
                                OpinionTally now = tally();
                                if (now.counts(own.toString()).total() != 1 || vote(now, own) != vote) {
                                    wrong.set(true);
                                }
                            }
                        },
                        callers));
            }
            CompletableFuture.allOf(done.toArray(new CompletableFuture<?>[0])).join();
        } finally {
            callers.shutdown();
        }
        assertThat(wrong).isFalse();
        assertThat(tally()).isEqualTo(recounted());
    }

    private static Opinion vote(OpinionTally tally, IdeaId idea) {
        int position = tally.indexOf(idea.toString());
        return tally.agree(position) == 1
                ? Opinion.AGREE
                : tally.disagree(position) == 1 ? Opinion.DISAGREE : Opinion.PASS;
    }

    /** Each number is a step: who does what to which idea on which node, or asks. */
    @Property(tries = 200)
    void whateverIsDoneOnTwoNodesTheTallyIsThatOfARecount(
            @ForAll @Size(max = 60) List<@IntRange(max = 5 * 2 * 2 * 6 - 1) Integer> steps) {
        for (int step : steps) {
            IdeaId idea = ideas.get(step % 5);
            Actor voter = step / 5 % 2 == 0 ? stage.ann : stage.ben;
            Crowd at = step / 10 % 2 == 0 ? crowd : other;
            switch (step / 20) {
                case 0, 1, 2 -> at.votes().cast(voter, idea, Opinion.of(step / 20 - 1));
                case 3 -> at.votes().withdraw(voter, idea);
                case 4 -> {
                    crowd.catchUp();
                    assertThat(tally()).isEqualTo(recounted());
                }
                default -> {
                    stage.later(Duration.ofSeconds(1));
                    propose(at, "Another");
                }
            }
        }
        crowd.catchUp();
        assertThat(tally()).isEqualTo(recounted());
    }
}
