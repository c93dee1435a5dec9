package org.crowdchange.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.crowdchange.Crowd;
import org.crowdchange.contractkit.Recount;
import org.crowdchange.journal.Action;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.model.Actor;
import org.crowdchange.model.Guide;
import org.crowdchange.model.NotPermittedException;
import org.crowdchange.model.SubjectId;
import org.crowdchange.store.JournalAudit;
import org.crowdchange.store.Store;
import org.crowdchange.tally.OpinionCounts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * People vote on two nodes while the clocks of both are set back and the campaign is closed on one of them. Whatever the clocks
 * tell, no vote comes after the closing: those in the guide are all there are.
 */
@Tag("slow")
class ClockSetBackTest {
    private static final int VOTERS = 16;
    private static final int VOTES = 20;
    private static final Duration BACK = Duration.ofHours(3);

    private final AtomicReference<Instant> time = new AtomicReference<>(Poll.NOON);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void noVoteComesAfterTheClosing(Product product) throws Exception {
        product.use(folder, database -> {
            try (Store one = JdbcStore.open(database, SchemaMode.CREATE);
                    Store other = JdbcStore.open(database, SchemaMode.VALIDATE)) {
                closeWhilePeopleVote(
                        one,
                        Crowd.builder(one).node("one").clock(time::get).build(),
                        Crowd.builder(other).node("other").clock(time::get).build());
            }
        });
    }

    private void closeWhilePeopleVote(Store store, Crowd here, Crowd there) {
        Poll poll = new Poll(here, 3);
        List<AtomicInteger> accepted = List.of(new AtomicInteger(), new AtomicInteger());
        AtomicInteger refused = new AtomicInteger();
        AtomicReference<Throwable> unforeseen = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        for (Actor voter : Poll.voters(here, VOTERS)) {
            boolean first = threads.size() % 2 == 0;
            Crowd node = first ? here : there;
            AtomicInteger votesThere = accepted.get(first ? 0 : 1);
            threads.add(new Thread(() -> {
                try {
                    vote(node, voter, poll, votesThere, refused);
                } catch (RuntimeException | Error e) {
                    unforeseen.set(e);
                }
            }));
        }
        threads.forEach(Thread::start);
        Patience.await(
                "some votes on both nodes",
                () -> accepted.stream().allMatch(count -> count.get() > VOTES) || unforeseen.get() != null);
        time.set(Poll.NOON.minus(BACK));
        Guide guide = here.campaigns().close(poll.organiser, poll.campaign.id());
        time.set(Poll.NOON.minus(BACK.multipliedBy(2)));
        Patience.await("the end of all voters", () -> threads.stream().noneMatch(Thread::isAlive));
        assertThat(unforeseen.get()).isNull();
        assertThat(refused).hasValue(VOTERS * VOTES);
        assertNoVoteAfterTheClosing(store);

        Map<SubjectId, OpinionCounts> atTheClosing = new HashMap<>();
        guide.sections()
                .get(0)
                .entries()
                .forEach(entry -> atTheClosing.put(
                        entry.idea(), new OpinionCounts(entry.agree(), entry.disagree(), entry.pass())));
        Map<SubjectId, OpinionCounts> now = Recount.ofTallies(store, poll.question.id());
        assertThat(now).isEqualTo(Recount.ofBallots(store, poll.question.id())).isEqualTo(Recount.ofJournal(store));
        // An idea that nobody agrees with stands in no guide.
        now.values().removeIf(counts -> counts.agree() == 0);
        assertThat(atTheClosing).isEqualTo(now);
        assertThat(JournalAudit.verify(store, store.journalHeads().values())).isEmpty();
    }

    private static void assertNoVoteAfterTheClosing(Store store) {
        List<Action> actions =
                Recount.journal(store, "one").stream().map(JournalEntry::action).toList();
        assertThat(actions.subList(actions.indexOf(Action.CAMPAIGN_CLOSED), actions.size()))
                .doesNotContain(Action.VOTE_CAST, Action.VOTE_CHANGED, Action.VOTE_WITHDRAWN);
    }

    /** Votes until the campaign is closed, and then tries again so many times. */
    private static void vote(Crowd node, Actor voter, Poll poll, AtomicInteger accepted, AtomicInteger refused) {
        int left = VOTES;
        for (int i = 0; left > 0; i++) {
            try {
                // Each time another vote than the last one on the same idea.
                node.votes()
                        .cast(voter, poll.ideas.get(i % poll.ideas.size()), VotingProcess.vote(i / poll.ideas.size()));
                assertThat(left).as("votes left to try after one was refused").isEqualTo(VOTES);
                accepted.incrementAndGet();
            } catch (NotPermittedException e) {
                left--;
                refused.incrementAndGet();
            }
        }
    }
}
