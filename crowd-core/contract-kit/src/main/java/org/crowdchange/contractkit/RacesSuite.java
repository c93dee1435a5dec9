package org.crowdchange.contractkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.crowdchange.contractkit.Race.Outcome;
import org.crowdchange.journal.Action;
import org.crowdchange.journal.HashChain;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.ConflictException;
import org.crowdchange.model.Idea;
import org.crowdchange.model.Opinion;
import org.crowdchange.model.Participant;
import org.crowdchange.model.Question;
import org.crowdchange.store.ChangeSet.BallotKey;
import org.crowdchange.store.Kind;
import org.crowdchange.tally.OpinionCounts;
import org.junit.jupiter.api.Test;

/**
 * Commits at the same time come out as if they had come one after the other: of several that want one thing a single one
 * gets it, the others meet a conflict, and nothing is lost. Commits that have nothing in common do not disturb each other.
 */
public abstract class RacesSuite extends StoreSuite {
    private static final int THREADS = 8;

    /** For subclasses. */
    protected RacesSuite() {}

    @Test
    void aNameIsTakenByOneOfMany() {
        List<Changes> changes = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Participant sample = samples.participant();
            changes.add(new Changes()
                    .insert(
                            Kind.PARTICIPANT,
                            new Participant(sample.id(), 1, "host:anna", sample.alias(), sample.at())));
        }
        assertOneWinner(commitAtOnce(changes));
        assertThat(store().named(Kind.PARTICIPANT, "host:anna")).isPresent();
    }

    @Test
    void anIdIsTakenByOneOfMany() {
        Participant sample = samples.participant();
        List<Changes> changes = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            changes.add(new Changes()
                    .insert(
                            Kind.PARTICIPANT,
                            new Participant(sample.id(), 1, "host:racer-" + i, "Racer", Samples.TIME)));
        }
        assertOneWinner(commitAtOnce(changes));
        long names = 0;
        for (int i = 0; i < THREADS; i++) {
            names += store().named(Kind.PARTICIPANT, "host:racer-" + i).stream().count();
        }
        assertThat(names).isEqualTo(1);
    }

    @Test
    void aVersionIsFollowedByOneOfMany() {
        Idea idea = openIdea();
        List<Changes> changes = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            changes.add(new Changes().update(Kind.IDEA, idea.revised("Wording " + i, "")));
        }
        List<Outcome<Integer>> outcomes = commitAtOnce(changes);
        Integer winner = assertOneWinner(outcomes);
        assertThat(stored(Kind.IDEA, idea.id()).title()).isEqualTo("Wording " + winner);
    }

    @Test
    void aJournalNumberIsTakenByOneOfMany() {
        Participant actor = samples.participant();
        List<Changes> changes = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            changes.add(new Changes().journal(entry(JournalHead.empty("node"), actor, samples.participant())));
        }
        assertOneWinner(commitAtOnce(changes));
        assertThat(store().journal("node", 0, 10)).hasSize(1);
    }

    @Test
    void aSubjectIsOpenedByOneOfMany() {
        Idea idea = idea();
        List<Changes> changes = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            changes.add(new Changes()
                    .open(idea.id(), idea.question())
                    .cast(Samples.ballot(samples.participant(), idea.id(), Opinion.AGREE)));
        }
        assertOneWinner(commitAtOnce(changes));
        assertThat(store().tallies(List.of(idea.id()))).containsValue(new OpinionCounts(1, 0, 0));
    }

    @Test
    void changesThatRestOnEachOthersRecordsDoNotBothPass() {
        // One after the other, the second would find that what it rests on has changed.
        for (int round = 0; round < 20; round++) {
            Idea first = openIdea();
            Idea second = openIdea();
            List<Outcome<Integer>> outcomes = commitAtOnce(List.of(
                    new Changes()
                            .unchanged(Kind.IDEA, first.id(), 1)
                            .update(Kind.IDEA, second.revised("Rests on the first", "")),
                    new Changes()
                            .unchanged(Kind.IDEA, second.id(), 1)
                            .update(Kind.IDEA, first.revised("Rests on the second", ""))));
            assertOneWinner(outcomes);
        }
    }

    @Test
    void manyBallotsOfOneVoterAtOnceAreOneBallot() {
        Idea idea = openIdea();
        Participant voter = samples.participant();
        List<Outcome<Integer>> outcomes = Race.run(THREADS, number -> {
            for (int i = 0; i < 10; i++) {
                Opinion vote = Samples.VOTES.get((number + i) % 3);
                persist(new Changes().cast(Samples.ballot(voter, idea.id(), vote)));
                if (i % 4 == 3) {
                    persist(new Changes().withdraw(new BallotKey(voter.id(), idea.id())));
                }
            }
            persist(new Changes().cast(Samples.ballot(voter, idea.id(), Opinion.AGREE)));
            return number;
        });
        assertThat(Race.values(outcomes)).hasSize(THREADS);
        assertThat(Recount.ofTallies(store(), idea.question())).isEqualTo(Recount.ofBallots(store(), idea.question()));
        assertThat(votes(idea.id())).isLessThanOrEqualTo(1);
    }

    @Test
    void votesOfManyOnTheSameIdeasInAnyOrderAreAllCounted() {
        List<Idea> ideas = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ideas.add(openIdea());
        }
        List<Participant> voters = new ArrayList<>();
        for (int i = 0; i < THREADS * 10; i++) {
            voters.add(samples.participant());
        }
        List<Outcome<Integer>> outcomes = Race.run(THREADS, number -> {
            for (int i = 0; i < 10; i++) {
                Changes changes = new Changes();
                for (int j = 0; j < 5; j++) {
                    // Half of the threads name the ideas in one order, half in the other.
                    Idea idea = ideas.get(number % 2 == 0 ? j : 4 - j);
                    changes.cast(Samples.ballot(voters.get(number * 10 + i), idea.id(), Opinion.AGREE));
                }
                persist(changes);
            }
            return number;
        });
        assertThat(Race.values(outcomes)).hasSize(THREADS);
        for (Idea idea : ideas) {
            assertThat(store().tallies(List.of(idea.id()))).containsValue(new OpinionCounts(THREADS * 10L, 0, 0));
        }
    }

    @Test
    void noUpdateIsLost() {
        // Time and again, as a database whose locks leak does not leak each time.
        for (int round = 0; round < 20; round++) {
            assertNoUpdateIsLost(openIdea());
        }
    }

    private void assertNoUpdateIsLost(Idea idea) {
        int each = 5;
        List<Outcome<Integer>> outcomes = Race.run(THREADS, number -> {
            for (int i = 0; i < each; i++) {
                boolean written = false;
                while (!written) {
                    Idea read = stored(Kind.IDEA, idea.id());
                    written = tryCommit(
                            new Changes().update(Kind.IDEA, read.revised(read.title() + ".", "By " + number)));
                }
            }
            return number;
        });
        assertThat(Race.values(outcomes)).hasSize(THREADS);
        Idea last = stored(Kind.IDEA, idea.id());
        assertThat(last.version()).isEqualTo(1 + THREADS * each);
        assertThat(last.title()).isEqualTo(idea.title() + ".".repeat(THREADS * each));
    }

    @Test
    void updatesOfTheSameRecordsInOppositeOrderComeToAnEnd() {
        for (int round = 0; round < 10; round++) {
            Idea first = openIdea();
            Idea second = openIdea();
            List<Outcome<Integer>> outcomes = commitAtOnce(List.of(
                    new Changes().update(Kind.IDEA, first.revised("A", "")).update(Kind.IDEA, second.revised("A", "")),
                    new Changes()
                            .update(Kind.IDEA, second.revised("B", ""))
                            .update(Kind.IDEA, first.revised("B", ""))));
            assertOneWinner(outcomes);
            assertThat(store().find(Kind.IDEA, List.of(first.id(), second.id())).values())
                    .extracting(Idea::title)
                    .containsOnly(outcomes.get(0).failure() == null ? "A" : "B");
        }
    }

    @Test
    void namesTakenInOppositeOrderComeToAnEnd() {
        for (int round = 0; round < 10; round++) {
            Participant a = samples.participant();
            Participant b = samples.participant();
            Participant c = new Participant(samples.participant().id(), 1, b.identity(), "C", Samples.TIME);
            Participant d = new Participant(samples.participant().id(), 1, a.identity(), "D", Samples.TIME);
            assertOneWinner(commitAtOnce(List.of(
                    new Changes().insert(Kind.PARTICIPANT, a).insert(Kind.PARTICIPANT, b),
                    new Changes().insert(Kind.PARTICIPANT, c).insert(Kind.PARTICIPANT, d))));
        }
    }

    @Test
    void journalsOfDifferentNodesDoNotDisturbEachOther() {
        Participant actor = samples.participant();
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int number = i;
            tasks.add(() -> {
                JournalHead head = JournalHead.empty("node-" + number);
                for (int j = 0; j < 10; j++) {
                    JournalEntry entry = entry(head, actor, actor);
                    persist(new Changes().journal(entry));
                    head = JournalHead.after(entry);
                }
                return number;
            });
        }
        assertThat(Race.values(Race.run(tasks))).hasSize(THREADS);
        assertThat(store().journalHeads()).hasSize(THREADS);
        assertThat(store().journalHeads().values())
                .extracting(JournalHead::sequence)
                .containsOnly(10L);
    }

    /** Commits, again after a conflict: nothing that these changes rest on stands in their way for long. */
    private void persist(Changes changes) {
        for (int attempt = 1; !tryCommit(changes); attempt++) {
            if (attempt == 1000) {
                throw new AssertionError("A thousand attempts met a conflict");
            }
        }
    }

    private boolean tryCommit(Changes changes) {
        try {
            changes.commitTo(store());
            return true;
        } catch (ConflictException e) {
            return false;
        }
    }

    private List<Outcome<Integer>> commitAtOnce(List<Changes> changes) {
        return Race.run(changes.size(), number -> {
            changes.get(number).commitTo(store());
            return number;
        });
    }

    /** The value of the only outcome that is not a conflict. */
    private static <T> T assertOneWinner(List<Outcome<T>> outcomes) {
        assertOnlyConflicts(outcomes);
        List<Outcome<T>> winners =
                outcomes.stream().filter(o -> o.failure() == null).toList();
        assertThat(winners).hasSize(1);
        return Race.values(winners).get(0);
    }

    private static void assertOnlyConflicts(List<? extends Outcome<?>> outcomes) {
        assertThat(outcomes)
                .filteredOn(o -> o.failure() != null)
                .allMatch(o -> o.failedWith(ConflictException.class), "is a conflict");
    }

    private static JournalEntry entry(JournalHead head, Participant actor, Participant subject) {
        return HashChain.link(
                head,
                Samples.TIME,
                Action.PARTICIPANT_JOINED,
                Optional.empty(),
                subject.id(),
                actor.id(),
                new TreeMap<>());
    }

    private Idea idea() {
        Question question = samples.question(samples.campaign().id());
        return samples.idea(question, samples.participant().id());
    }

    private Idea openIdea() {
        Idea idea = idea();
        new Changes().insert(Kind.IDEA, idea).open(idea.id(), idea.question()).commitTo(store());
        return idea;
    }
}
