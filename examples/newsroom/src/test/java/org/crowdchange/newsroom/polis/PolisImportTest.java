package org.crowdchange.newsroom.polis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.crowdchange.Crowd;
import org.crowdchange.campaign.IdeaView;
import org.crowdchange.campaign.NewCampaign;
import org.crowdchange.insight.Figures;
import org.crowdchange.journal.Action;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.model.Activity;
import org.crowdchange.model.Actor;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.ConflictException;
import org.crowdchange.model.Phase;
import org.crowdchange.model.Question;
import org.crowdchange.model.Role;
import org.crowdchange.newsroom.polis.ImportResult.Outcome;
import org.crowdchange.store.Store;
import org.crowdchange.store.memory.MemoryStore;
import org.crowdchange.tally.OpinionCounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolisImportTest {
    private static final Instant TODAY = Instant.parse("2020-01-01T00:00:00Z");

    @TempDir
    private Path directory;

    private final Store store = new MemoryStore();
    private final Crowd crowd =
            Crowd.builder(store).clock(() -> TODAY).random(new Random(1)).build();
    private RiverPath export;

    @BeforeEach
    void copySample() {
        export = RiverPath.in(directory);
    }

    @Test
    void makesACampaignThatIsOverWithItsResultsAndItsGuide() {
        ImportResult result = run();

        assertThat(result.outcome()).isEqualTo(Outcome.IMPORTED);
        assertThat(List.of(result.participants(), result.statements(), result.votes()))
                .containsExactly(4, 4, 12);
        Campaign campaign = crowd.campaigns().find("river-path").orElseThrow();
        assertThat(campaign.id()).isEqualTo(result.campaign());
        assertThat(campaign.title()).isEqualTo("What should become of the river path?");
        assertThat(campaign.summary()).contains("https://polis.example/7river").doesNotContain("no log");
        assertThat(campaign.phases()).singleElement().satisfies(phase -> {
            assertThat(phase.firstDay()).isEqualTo("2019-05-06");
            assertThat(phase.lastDay()).isEqualTo("2019-06-02");
            assertThat(phase.permits())
                    .containsExactlyInAnyOrder(Activity.PROPOSE, Activity.VOTE_ON_IDEAS, Activity.SEE_RESULTS);
        });
        assertThat(campaign.closedAt()).contains(Instant.parse("2019-06-03T00:00:00Z"));
        Question question = question();
        assertThat(question.title()).isEqualTo("What should become of the river path?");
        assertThat(question.text())
                .isEqualTo("A walk along the river, \"from the weir to the bridge\".\n\nWhat would you do first?");
        // Of the four statements three have an agreement.
        assertThat(crowd.campaigns().guide(campaign.id()).orElseThrow().sections())
                .singleElement()
                .satisfies(section -> {
                    assertThat(section.voters()).isEqualTo(4);
                    assertThat(section.entries()).hasSize(3);
                });
    }

    @Test
    void makesEveryStatementAnIdeaOfItsAuthorAtItsTime() {
        run();
        List<IdeaView> ideas = ideas();
        assertThat(ideas.stream().map(v -> v.idea().title()))
                .containsExactly(
                        "Mend the lamp by the bridge.",
                        "Close the path to bicycles, at least on Sundays.",
                        "\"Path\" is a big word for it.",
                        "The path floods every winter between the weir and the mill, and every spring somebody writes to the"
                                + " council about it. I would rather see the forty metres of boardwalk that the anglers asked"
                                + " for 🐟…");
        assertThat(ideas.get(3).idea().title()).hasSizeLessThanOrEqualTo(200);
        assertThat(ideas.get(3).idea().text())
                .startsWith("The path floods every winter between the weir and the mill,\nand every")
                .contains("🐟")
                .endsWith("in a drawer.");
        assertThat(ideas.get(0).idea().text()).isEmpty();
        assertThat(ideas.stream().map(v -> v.idea().at().toEpochMilli()))
                .containsExactly(1557136800000L, 1557140400000L, 1557223200000L, 1557226800000L);
        assertThat(ideas.get(0).idea().id().time()).isEqualTo("2019-05-06T10:00:00Z");
        assertThat(ideas.stream()
                        .map(v -> crowd.participants().get(v.idea().author()).identity()))
                .containsExactly(
                        "polis:river-path:0", "polis:river-path:1", "polis:river-path:9", "polis:river-path:2");
    }

    @Test
    void castsEveryVoteAtItsTimeAndCountsTheLastOne() {
        run();
        // By hand from votes.csv: comment 0 has agreements of 0, 1 (the third vote) and 2; comment 4 ends with a pass
        // of 3,
        // which stands below a disagreement of the same millisecond.
        assertThat(ideas().stream().map(v -> v.votes().orElseThrow()))
                .containsExactly(
                        new OpinionCounts(3, 0, 0),
                        new OpinionCounts(1, 2, 1),
                        new OpinionCounts(0, 0, 0),
                        new OpinionCounts(1, 0, 1));
        List<Ballot> ballots = new ArrayList<>();
        store.eachBallot(question().id(), ballots::add);
        assertThat(ballots.stream().map(b -> b.at().toEpochMilli()))
                .containsExactlyInAnyOrder(
                        1557136800012L,
                        1557225900000L,
                        1557227400000L,
                        1557142200000L,
                        1557140400008L,
                        1557227460000L,
                        1559435400000L,
                        1557226800015L,
                        1559435460000L);
    }

    @Test
    void keepsTheTrueTimesAndTheWholeHistoryInTheJournal() {
        run();
        List<JournalEntry> journal = store.journal("import-river-path", 0, 1000);
        assertThat(journal.stream().map(e -> e.at() + " " + e.action()))
                .containsExactly(
                        "2019-05-06T00:00:00Z PARTICIPANT_JOINED",
                        "2019-05-06T00:00:00Z CAMPAIGN_CREATED",
                        "2019-05-06T00:00:00Z QUESTION_ADDED",
                        "2019-05-06T10:00:00Z PARTICIPANT_JOINED",
                        "2019-05-06T10:00:00Z PARTICIPANT_JOINED",
                        "2019-05-06T10:00:00Z PARTICIPANT_JOINED",
                        "2019-05-06T10:00:00Z PARTICIPANT_JOINED",
                        "2019-05-06T10:00:00Z IDEA_PROPOSED",
                        "2019-05-06T10:00:00.012Z VOTE_CAST",
                        "2019-05-06T10:05:00Z VOTE_CAST",
                        "2019-05-06T11:00:00Z IDEA_PROPOSED",
                        "2019-05-06T11:00:00.008Z VOTE_CAST",
                        "2019-05-06T11:30:00Z VOTE_CAST",
                        "2019-05-07T10:00:00Z IDEA_PROPOSED",
                        "2019-05-07T10:30:00Z VOTE_CHANGED",
                        "2019-05-07T10:45:00Z VOTE_CHANGED",
                        "2019-05-07T11:00:00Z IDEA_PROPOSED",
                        "2019-05-07T11:00:00.015Z VOTE_CAST",
                        "2019-05-07T11:10:00Z VOTE_CAST",
                        "2019-05-07T11:11:00Z VOTE_CAST",
                        "2019-06-02T00:30:00Z PARTICIPANT_JOINED",
                        "2019-06-02T00:30:00Z VOTE_CAST",
                        "2019-06-02T00:31:00Z VOTE_CAST",
                        "2019-06-02T00:31:00Z VOTE_CHANGED",
                        "2019-06-03T00:00:00Z CAMPAIGN_CLOSED",
                        "2019-06-03T00:00:00Z GUIDE_DRAWN");
        Campaign campaign = crowd.campaigns().find("river-path").orElseThrow();
        // Four statements and nine first votes of four voters and an author who did not vote.
        assertThat(crowd.participation().total(campaign)).isEqualTo(new Figures(5, 0, 4, 9));
    }

    @Test
    void readsGzippedFilesWindowsLineEndsAndAByteOrderMarkToo() {
        for (String file : List.of("comments.csv", "participants-votes.csv", "summary.csv")) {
            export.write(file, "\uFEFF" + export.text(file).replace("\n", "\r\n"));
        }
        export.pack("votes.csv").pack("comments.csv");
        run();
        assertThat(ideas().stream().map(v -> v.votes().orElseThrow().total())).containsExactly(3L, 4L, 0L, 2L);
        assertThat(ideas().get(3).idea().text())
                .contains("the mill,\nand every")
                .doesNotContain("\r");
    }

    @Test
    void takesTheVotesFromTheMatrixWhereThereIsNoLogAndSaysSo() {
        export.without("votes.csv");
        run();
        assertThat(ideas().stream().map(v -> v.votes().orElseThrow()))
                .containsExactly(
                        new OpinionCounts(3, 0, 0),
                        new OpinionCounts(1, 2, 1),
                        new OpinionCounts(0, 0, 0),
                        new OpinionCounts(1, 0, 1));
        assertThat(crowd.campaigns().find("river-path").orElseThrow().summary())
                .contains("no log of the votes")
                .contains("7 May 2019");
        List<Ballot> ballots = new ArrayList<>();
        store.eachBallot(question().id(), ballots::add);
        assertThat(ballots).hasSize(9).allSatisfy(b -> assertThat(b.at()).isEqualTo("2019-05-07T11:00:00Z"));
    }

    @Test
    void readsTheMatrixWithAndWithoutTheColumnOfExternalIds() {
        StringBuilder wider = new StringBuilder();
        export.text("participants-votes.csv")
                .lines()
                .forEach(line -> wider.append(line.replaceFirst(",", line.startsWith("p") ? ",xid," : ",,"))
                        .append('\n'));
        export.write("participants-votes.csv", wider.toString());
        assertThat(run().participants()).isEqualTo(4);
    }

    @Test
    void countsUpToTheEnd() {
        List<Integer> steps = new ArrayList<>();
        ImportResult result = new PolisImport(store, () -> TODAY, new Random(2)).run(export.folder(), (done, total) -> {
            steps.add(done);
            // Five arrivals, four statements, twelve votes.
            assertThat(total).isEqualTo(21);
        });
        assertThat(result.outcome()).isEqualTo(Outcome.IMPORTED);
        assertThat(steps).isSorted().endsWith(21);
    }

    @Test
    void doesNothingForAConversationThatWasImportedBefore() {
        run();
        var before = store.journalHeads();
        assertThat(run().outcome()).isEqualTo(Outcome.ALREADY_THERE);
        assertThat(store.journalHeads()).isEqualTo(before);
    }

    @Test
    void refusesOtherFilesUnderTheNameOfAnImportedConversation() {
        run();
        var before = store.journalHeads();
        export.replace("comments.csv", "Mend the lamp", "Steal the lamp");
        assertThatThrownBy(this::run)
                .isInstanceOf(ConflictException.class)
                .hasMessage("Conversation \"river-path\" was imported from other files before: entry 8 of node"
                        + " \"import-river-path\" (IDEA_PROPOSED at 2019-05-06T10:00:00Z) is not in these");
        assertThat(store.journalHeads()).isEqualTo(before);
    }

    @Test
    void refusesTheNameOfACampaignThatItDidNotMake() {
        Actor editor = Actor.of(crowd.participants().join("host:editor").id(), Role.ORGANISER);
        Phase phase = Phase.of("ideas", "Ideas", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 2), Activity.PROPOSE);
        crowd.campaigns().create(editor, new NewCampaign("river-path", "The path", "", ZoneOffset.UTC, List.of(phase)));
        var before = store.journalHeads();
        assertThatThrownBy(this::run)
                .isInstanceOf(ConflictException.class)
                .hasMessage("There is a campaign \"river-path\" that was not made by this import; rename the folder");
        assertThat(store.journalHeads()).isEqualTo(before);
    }

    @Test
    void completesAnImportThatWasInterruptedAnywhere() {
        run();
        List<String> whole = history(store);
        for (int commits = 0; commits < whole.size(); commits++) {
            Store kept = new MemoryStore();
            DyingStore dying = new DyingStore(kept, commits);
            boolean died = false;
            try {
                run(dying);
            } catch (DyingStore.Death e) {
                died = true;
            }
            if (!died) {
                // There are fewer commits than entries, as ballots in a row are entered together.
                assertThat(commits).isGreaterThan(12);
                return;
            }
            ImportResult result = run(kept);
            assertThat(result.outcome()).isEqualTo(commits == 0 ? Outcome.IMPORTED : Outcome.COMPLETED);
            assertThat(history(kept)).as("after %s commits", commits).isEqualTo(whole);
            assertThat(run(kept).outcome()).isEqualTo(Outcome.ALREADY_THERE);
        }
        throw new AssertionError("The import never came to its end");
    }

    /** The journal without what differs from one store to another: the ids. */
    private static List<String> history(Store store) {
        return store.journal("import-river-path", 0, 1000).stream()
                .map(e -> e.at() + " " + e.action() + " " + e.details().getOrDefault("vote", "") + " "
                        + e.details().getOrDefault("was", "") + " " + who(store, e))
                .toList();
    }

    private static String who(Store store, JournalEntry entry) {
        String identity =
                Crowd.builder(store).build().participants().get(entry.actor()).identity();
        // People of one month arrive in any order.
        return entry.action() == Action.PARTICIPANT_JOINED ? "" : identity;
    }

    private ImportResult run() {
        return run(store);
    }

    private ImportResult run(Store into) {
        return new PolisImport(into, () -> TODAY, new Random(2)).run(export.folder(), ImportProgress.SILENT);
    }

    private Question question() {
        Campaign campaign = crowd.campaigns().find("river-path").orElseThrow();
        return crowd.campaigns().questions(campaign.id()).get(0);
    }

    /** Oldest first. */
    private List<IdeaView> ideas() {
        List<IdeaView> newest = new ArrayList<>(crowd.ideas()
                .newest(Actor.visitor(), question().id(), Optional.empty(), 100)
                .items());
        Collections.reverse(newest);
        return newest;
    }
}
