package org.crowdchange.contractkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.crowdchange.contractkit.Race.Outcome;
import org.crowdchange.journal.Action;
import org.crowdchange.journal.HashChain;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.ConflictException;
import org.crowdchange.model.Idea;
import org.crowdchange.model.NotFoundException;
import org.crowdchange.model.Opinion;
import org.crowdchange.model.OverloadedException;
import org.crowdchange.model.Participant;
import org.crowdchange.model.ParticipantId;
import org.crowdchange.model.Question;
import org.crowdchange.store.ChangeSet.BallotKey;
import org.crowdchange.store.Command;
import org.crowdchange.store.GroupCommit;
import org.crowdchange.store.Kind;
import org.crowdchange.tally.OpinionCounts;
import org.junit.jupiter.api.Test;

/** Many people do things at the same time through the group commit, over the store under test. */
public abstract class GroupCommitSuite extends StoreSuite {
    private static final int VOTERS = 36;
    private static final int ROUNDS = 5;

    private final InstantSource clock = Instant::now;

    /** For subclasses. */
    protected GroupCommitSuite() {}

    @Test
    void everyVoterIsAnsweredAndEveryVoteCounts() {
        Idea idea = openIdea();
        GroupCommit writes = new GroupCommit(store(), "node", clock);
        List<JournalEntry> told = new CopyOnWriteArrayList<>();
        writes.onCommit(told::addAll);
        List<Participant> voters = voters();
        List<Outcome<Integer>> outcomes = Race.run(VOTERS, number -> {
            ParticipantId voter = voters.get(number).id();
            for (int round = 0; round < ROUNDS; round++) {
                Opinion vote = Samples.VOTES.get((number + round) % 3);
                assertThat(writes.submit(vote(voter, idea, vote))).isEqualTo(vote);
                // Whoever was answered sees the own vote.
                assertThat(store().ballots(List.of(new BallotKey(voter, idea.id())))
                                .values())
                        .extracting(Ballot::vote)
                        .containsExactly(vote);
            }
            if (number % 6 == 0) {
                writes.submit(withdraw(voter, idea));
            }
            return number;
        });
        assertThat(Race.values(outcomes)).hasSize(VOTERS);
        // Of 36 voters six, with the numbers 0, 6, 12 ..., withdraw. Voter n ends with opinion (n + 4) mod 3, so there
        // are twelve of each; those six end with opinion 1, DISAGREE.
        assertThat(store().tallies(List.of(idea.id()))).containsValue(new OpinionCounts(12, 6, 12));
        assertConsistent(idea);
        assertThat(store().journal("node", 0, 1000))
                .hasSize(VOTERS * ROUNDS + 6)
                .containsExactlyElementsOf(told);
    }

    @Test
    void whoeverIsLetGoHasWrittenNothing() {
        Idea idea = openIdea();
        // Nobody waits: a caller leads, is taken along by the one who leads, or is let go at the same moment.
        GroupCommit writes = new GroupCommit(store(), "node", clock, Duration.ofNanos(1));
        List<Participant> voters = voters();
        List<Outcome<Integer>> outcomes = Race.run(VOTERS, number -> {
            ParticipantId voter = voters.get(number).id();
            List<Opinion> acknowledged = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                Opinion vote = Samples.VOTES.get((number + round) % 3);
                try {
                    acknowledged.add(writes.submit(vote(voter, idea, vote)));
                } catch (OverloadedException e) {
                    assertThat(e.retryAfter()).isPositive();
                }
                assertThat(store().ballots(List.of(new BallotKey(voter, idea.id())))
                                .values())
                        .extracting(Ballot::vote)
                        .isEqualTo(acknowledged.subList(Math.max(0, acknowledged.size() - 1), acknowledged.size()));
            }
            return acknowledged.size();
        });
        int acknowledged =
                Race.values(outcomes).stream().mapToInt(Integer::intValue).sum();
        assertThat(acknowledged).isPositive();
        assertThat(Recount.journal(store(), "node")).hasSize(acknowledged);
        assertConsistent(idea);
    }

    @Test
    void aRefusedCommandHarmsNoOtherInItsBatch() {
        Idea idea = openIdea();
        Idea missing = samples.idea(
                samples.question(idea.campaign()), samples.participant().id());
        GroupCommit writes = new GroupCommit(store(), "node", clock);
        List<Participant> voters = voters();
        List<Outcome<Integer>> outcomes = Race.run(VOTERS, number -> {
            ParticipantId voter = voters.get(number).id();
            if (number % 3 == 0) {
                // Leaves a vote and an entry in its unit of work before it is refused.
                writes.submit(work -> {
                    vote(voter, idea, Opinion.DISAGREE).run(work);
                    return work.get(Kind.IDEA, missing.id());
                });
            } else {
                writes.submit(vote(voter, idea, Opinion.AGREE));
            }
            return number;
        });
        for (int number = 0; number < VOTERS; number++) {
            assertThat(outcomes.get(number).failedWith(NotFoundException.class))
                    .as("voter %d is refused", number)
                    .isEqualTo(number % 3 == 0);
        }
        assertThat(store().tallies(List.of(idea.id()))).containsValue(new OpinionCounts(24, 0, 0));
        assertConsistent(idea);
    }

    @Test
    void whatTheStoreRefusesHarmsNoOtherInItsBatch() {
        Idea idea = openIdea();
        Idea neverOpened = samples.idea(
                samples.question(idea.campaign()), samples.participant().id());
        GroupCommit writes = new GroupCommit(store(), "node", clock);
        List<Participant> voters = voters();
        List<Outcome<Opinion>> outcomes = Race.run(VOTERS, number -> {
            Idea subject = number % 4 == 0 ? neverOpened : idea;
            return writes.submit(vote(voters.get(number).id(), subject, Opinion.AGREE));
        });
        for (int number = 0; number < VOTERS; number++) {
            assertThat(outcomes.get(number).failedWith(ConflictException.class))
                    .as("voter %d is refused", number)
                    .isEqualTo(number % 4 == 0);
        }
        assertThat(store().tallies(List.of(idea.id()))).containsValue(new OpinionCounts(27, 0, 0));
        assertConsistent(idea);
    }

    @Test
    void twoNodesThatVoteOnTheSameIdeaLoseNothing() {
        Idea idea = openIdea();
        List<GroupCommit> nodes =
                List.of(new GroupCommit(store(), "first", clock), new GroupCommit(store(), "second", clock));
        List<Participant> voters = voters();
        List<Outcome<Opinion>> outcomes = Race.run(VOTERS, number -> {
            GroupCommit node = nodes.get(number % 2);
            Command<Opinion> first = vote(voters.get(number).id(), idea, Opinion.DISAGREE);
            assertThat(node.submit(first)).isEqualTo(Opinion.DISAGREE);
            return node.submit(vote(voters.get(number).id(), idea, Opinion.AGREE));
        });
        assertThat(Race.values(outcomes)).hasSize(VOTERS);
        assertThat(store().tallies(List.of(idea.id()))).containsValue(new OpinionCounts(VOTERS, 0, 0));
        assertThat(store().journalHeads()).containsOnlyKeys("first", "second");
        assertConsistent(idea);
    }

    @Test
    void aCommandThatMeetsAConflictWithAnotherNodeIsRunAgain() {
        Idea idea = openIdea();
        int each = 6;
        List<GroupCommit> nodes =
                List.of(new GroupCommit(store(), "first", clock), new GroupCommit(store(), "second", clock));
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (GroupCommit node : nodes) {
            tasks.add(() -> {
                int revisions = 0;
                while (revisions < each) {
                    revisions += node.submit(revise(idea)) ? 1 : 0;
                }
                return revisions;
            });
        }
        assertThat(Race.values(Race.run(tasks))).containsExactly(each, each);
        Idea last = stored(Kind.IDEA, idea.id());
        assertThat(last.version()).isEqualTo(1 + 2 * each);
        assertThat(last.title()).isEqualTo(idea.title() + ".".repeat(2 * each));
        assertConsistent(idea);
    }

    private static Command<Boolean> revise(Idea idea) {
        return work -> {
            Idea now = work.get(Kind.IDEA, idea.id());
            Idea next = work.update(Kind.IDEA, now.revised(now.title() + ".", now.text()));
            work.record(
                    Action.IDEA_REVISED,
                    Optional.of(now.campaign()),
                    now.id(),
                    now.author(),
                    "revision",
                    next.version());
            return true;
        };
    }

    @Test
    void votesRestOnTheCampaignAsItIs() {
        Campaign campaign = samples.campaign();
        Idea idea = openIdea(samples.question(campaign.id()));
        new Changes().insert(Kind.CAMPAIGN, campaign).commitTo(store());
        List<GroupCommit> nodes =
                List.of(new GroupCommit(store(), "first", clock), new GroupCommit(store(), "second", clock));
        List<Participant> voters = voters();
        List<Outcome<Opinion>> outcomes = Race.run(VOTERS, number -> {
            if (number == VOTERS - 1) {
                return nodes.get(0).submit(work -> {
                    Campaign now = work.campaign(campaign.id());
                    work.update(Kind.CAMPAIGN, now.closed(Samples.TIME));
                    work.record(
                            Action.CAMPAIGN_CLOSED,
                            Optional.of(now.id()),
                            now.id(),
                            voters.get(0).id());
                    return Opinion.PASS;
                });
            }
            return nodes.get(number % 2).submit(work -> {
                if (work.campaign(campaign.id()).closedAt().isPresent()) {
                    throw new NotFoundException("open campaign", campaign.slug());
                }
                return vote(voters.get(number).id(), idea, Opinion.AGREE).run(work);
            });
        });
        // Every vote was cast before the campaign was closed, or refused because it was.
        long cast = outcomes.stream().filter(o -> o.value() == Opinion.AGREE).count();
        long refused = outcomes.stream()
                .filter(o -> o.failedWith(NotFoundException.class))
                .count();
        assertThat(outcomes.get(VOTERS - 1).failure()).isNull();
        assertThat(cast + refused).isEqualTo(VOTERS - 1);
        assertThat(store().tallies(List.of(idea.id()))).containsValue(new OpinionCounts(cast, 0, 0));
        assertConsistent(idea);
    }

    private Command<Opinion> vote(ParticipantId voter, Idea idea, Opinion vote) {
        return work -> {
            Optional<Ballot> before = work.ballot(new BallotKey(voter, idea.id()));
            work.cast(new Ballot(voter, idea.id(), vote, work.now()));
            if (before.isPresent()) {
                work.record(
                        Action.VOTE_CHANGED,
                        Optional.of(idea.campaign()),
                        idea.id(),
                        voter,
                        "vote",
                        vote,
                        "was",
                        before.get().vote());
            } else {
                work.record(Action.VOTE_CAST, Optional.of(idea.campaign()), idea.id(), voter, "vote", vote);
            }
            return vote;
        };
    }

    private static Command<Boolean> withdraw(ParticipantId voter, Idea idea) {
        return work -> {
            BallotKey key = new BallotKey(voter, idea.id());
            Opinion was = work.ballot(key).orElseThrow().vote();
            work.withdraw(key);
            work.record(Action.VOTE_WITHDRAWN, Optional.of(idea.campaign()), idea.id(), voter, "was", was);
            return true;
        };
    }

    /** Tallies, ballots and journal tell the same, and the journal is whole. */
    private void assertConsistent(Idea idea) {
        assertThat(Recount.ofTallies(store(), idea.question()))
                .isEqualTo(Recount.ofBallots(store(), idea.question()))
                .isEqualTo(Recount.ofJournal(store()));
        store().journalHeads().forEach((node, head) -> {
            List<JournalEntry> entries = Recount.journal(store(), node);
            assertThat(entries).hasSize((int) head.sequence());
            assertThat(HashChain.verify(JournalHead.empty(node), entries)).isEmpty();
        });
    }

    private List<Participant> voters() {
        List<Participant> voters = new ArrayList<>();
        for (int i = 0; i < VOTERS; i++) {
            voters.add(samples.participant());
        }
        return voters;
    }

    private Idea openIdea() {
        return openIdea(samples.question(samples.campaign().id()));
    }

    private Idea openIdea(Question question) {
        Idea idea = samples.idea(question, samples.participant().id());
        new Changes().insert(Kind.IDEA, idea).open(idea.id(), question.id()).commitTo(store());
        return idea;
    }
}
