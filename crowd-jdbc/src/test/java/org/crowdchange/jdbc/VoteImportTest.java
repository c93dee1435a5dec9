package org.crowdchange.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.crowdchange.contractkit.Changes;
import org.crowdchange.contractkit.Recount;
import org.crowdchange.contractkit.Samples;
import org.crowdchange.journal.Action;
import org.crowdchange.journal.HashChain;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.Idea;
import org.crowdchange.model.Opinion;
import org.crowdchange.model.Participant;
import org.crowdchange.model.Question;
import org.crowdchange.store.ChangeSet;
import org.crowdchange.store.ChangeSet.BallotKey;
import org.crowdchange.store.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Imports the votes of a large campaign, each with its journal entry, forced to disk, and writes down how long it took. How
 * many: the system property {@code crowd.import.votes}, 20,000 if there is none.
 */
class VoteImportTest {
    private static final int VOTES = Integer.getInteger("crowd.import.votes", 20_000);
    private static final int IN_ONE_CHANGE_SET = 5_000;
    private static final int IDEAS = 291;
    private static final int PEOPLE = 3_595;

    @TempDir
    Path folder;

    private final Samples samples = new Samples(1);
    private final Campaign campaign = samples.campaign();
    private final Question question = samples.question(campaign.id());

    @Test
    void manyVotesAreImportedAndCounted() throws IOException {
        List<Ballot> votes = votes();
        List<ChangeSet> changes = changes(votes);
        try (JdbcStore store = JdbcStore.h2(folder)) {
            Changes opening = new Changes().insert(Kind.CAMPAIGN, campaign);
            votes.stream().map(Ballot::subject).distinct().forEach(idea -> opening.open(idea, question.id()));
            opening.commitTo(store);

            long start = System.nanoTime();
            changes.forEach(store::commit);
            report(Duration.ofNanos(System.nanoTime() - start));

            assertThat(Recount.ofTallies(store, question.id()))
                    .isEqualTo(Recount.ofBallots(store, question.id()))
                    .isEqualTo(Recount.ofJournal(store));
            assertThat(store.ballots(votes.stream().map(BallotKey::of).toList()))
                    .hasSize(VOTES);
            assertThat(HashChain.verify(JournalHead.empty("import"), Recount.journal(store, "import")))
                    .isEmpty();
        }
    }

    private static void report(Duration time) throws IOException {
        double perSecond = VOTES / (time.toNanos() / 1e9);
        String line = String.format(
                Locale.ROOT, "%d votes in %d ms, %.0f votes a second%n", VOTES, time.toMillis(), perSecond);
        Files.writeString(Path.of("target", "vote-import.txt"), line);
    }

    /** Of people and ideas picked at random, none twice. */
    private List<Ballot> votes() {
        List<Idea> ideas = new ArrayList<>();
        for (int i = 0; i < IDEAS; i++) {
            ideas.add(samples.idea(question, samples.participant().id()));
        }
        List<Participant> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(samples.participant());
        }
        Random random = new Random(1);
        Set<BallotKey> seen = new HashSet<>();
        List<Ballot> votes = new ArrayList<>();
        while (votes.size() < VOTES) {
            Ballot ballot = Samples.ballot(
                    people.get(random.nextInt(PEOPLE)),
                    ideas.get(random.nextInt(IDEAS)).id(),
                    Opinion.of(random.nextInt(3) - 1));
            if (seen.add(BallotKey.of(ballot))) {
                votes.add(ballot);
            }
        }
        return votes;
    }

    private List<ChangeSet> changes(List<Ballot> votes) {
        List<ChangeSet> all = new ArrayList<>();
        JournalHead head = JournalHead.empty("import");
        for (int from = 0; from < votes.size(); from += IN_ONE_CHANGE_SET) {
            Changes changes = new Changes().unchanged(Kind.CAMPAIGN, campaign.id(), 1);
            for (Ballot ballot : votes.subList(from, Math.min(from + IN_ONE_CHANGE_SET, votes.size()))) {
                JournalEntry entry = HashChain.link(
                        head,
                        ballot.at(),
                        Action.VOTE_CAST,
                        Optional.of(campaign.id()),
                        ballot.subject(),
                        ballot.voter(),
                        new TreeMap<>(Map.of("vote", ballot.vote().toString())));
                changes.cast(ballot).journal(entry);
                head = JournalHead.after(entry);
            }
            all.add(changes.build());
        }
        return all;
    }
}
