package org.crowdchange.newsroom.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.crowdchange.Crowd;
import org.crowdchange.insight.Figures;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.model.Actor;
import org.crowdchange.model.Guide;
import org.crowdchange.model.Role;
import org.crowdchange.store.Store;
import org.crowdchange.store.memory.MemoryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayRulesTest {
    private static final Story STORY = Story.ofNewsroom(slug -> "https://j.example/" + slug, Story.MODEL_FIRST_DAY);

    private final Store store = new MemoryStore();
    private final SettableClock clock = new SettableClock(Instant.EPOCH);
    private final Crowd crowd = crowd(store, clock);

    @ParameterizedTest
    @ValueSource(longs = {1, 42, -7, 20150327})
    void meetsItsFiguresWithEverySeed(long seed) {
        ReplayResult result = run(crowd, clock, seed, 3, ReplayProgress.SILENT);
        Figures all = crowd.participation().total(result.campaign());
        assertThat(all.participants()).isEqualTo(3595);
        assertThat(all.contributions()).isEqualTo(13895);
        Map<String, Figures> phases = crowd.participation().phases(result.campaign());
        assertThat(phases.get("debate").participants()).isEqualTo(1455);
        assertThat(phases.get("debate").contributions()).isEqualTo(7519);
        assertThat(phases.get("ideas").ideas()).isEqualTo(291);
        Guide guide = crowd.campaigns().guide(result.campaign().id()).orElseThrow();
        assertThat(guide.sections().stream().map(s -> s.entries().size())).containsExactly(5, 5, 5);
    }

    @Test
    void repeatsItselfToTheLastHashWithOneThread() {
        run(crowd, clock, 5, 1, ReplayProgress.SILENT);
        Store other = new MemoryStore();
        SettableClock otherClock = new SettableClock(Instant.EPOCH);
        run(crowd(other, otherClock), otherClock, 5, 1, ReplayProgress.SILENT);
        assertThat(other.journalHeads()).isEqualTo(store.journalHeads());
    }

    @Test
    void playsAnotherCampaignWithAnotherSeed() {
        run(crowd, clock, 5, 1, ReplayProgress.SILENT);
        Store other = new MemoryStore();
        SettableClock otherClock = new SettableClock(Instant.EPOCH);
        run(crowd(other, otherClock), otherClock, 6, 1, ReplayProgress.SILENT);
        assertThat(other.journalHeads()).isNotEqualTo(store.journalHeads());
    }

    @Test
    void playsOnOtherDaysJustAsWell() {
        Story story = Story.ofNewsroom(slug -> "https://j.example/" + slug, LocalDate.of(2024, 3, 1));
        ReplayResult result =
                new CampaignReplay(crowd, clock, story, new Random(1)).run(Duration.ZERO, ReplayProgress.SILENT);
        assertThat(crowd.participation().total(result.campaign()).contributions())
                .isEqualTo(13895);
        assertThat(result.campaign().phase("debate").lastDay()).isEqualTo("2024-03-18");
        // 77 days after 1 March; summer time has begun meanwhile.
        assertThat(result.campaign().closedAt()).contains(Instant.parse("2024-05-17T08:00:00Z"));
    }

    @Test
    void takesAsLongAsItIsToldTo() {
        long start = System.nanoTime();
        new CampaignReplay(crowd, clock, STORY, new Random(1)).run(Duration.ofSeconds(3), ReplayProgress.SILENT);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void reportsAReplayThatWasKilledInTheMiddle() {
        assertThatThrownBy(() -> run(crowd, clock, 1, 2, moment -> {
                    if (moment.contributions() > 1000) {
                        throw new IllegalStateException("killed");
                    }
                }))
                .hasMessage("killed");
        List<JournalEntry> before = store.journal("main", 0, Integer.MAX_VALUE);

        assertThatThrownBy(() -> run(crowd, clock, 1, 2, ReplayProgress.SILENT))
                .isInstanceOf(UnfinishedReplayException.class)
                .hasMessageMatching("The store holds a replay of \"the-other-way-up\" that was ended before its time,"
                        + " with 10\\d\\d contributions\\. It cannot be continued so that its figures come out:"
                        + " begin again with an empty store");
        assertThat(store.journal("main", 0, Integer.MAX_VALUE)).isEqualTo(before);
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() {
        assertThatThrownBy(() ->
                        run(crowd, clock, 1, 2, moment -> Thread.currentThread().interrupt()))
                .isInstanceOf(UnfinishedReplayException.class)
                .hasMessage("The replay was interrupted; it cannot be continued");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void leavesACampaignAloneThatIsNoReplay() {
        clock.set(Instant.parse("2015-01-09T00:00:00Z"));
        STORY.open(crowd, Actor.of(crowd.participants().join("host:editor").id(), Role.ORGANISER));
        var before = store.journalHeads();
        assertThatThrownBy(() -> run(crowd, clock, 1, 2, ReplayProgress.SILENT))
                .isInstanceOf(IllegalStateException.class)
                .isNotInstanceOf(UnfinishedReplayException.class)
                .hasMessage("There is a campaign \"the-other-way-up\" that is no replay; a replay needs another store");
        assertThat(store.journalHeads()).isEqualTo(before);
    }

    @Test
    void refusesACrowdThatLivesInALaterTime() {
        clock.set(Instant.parse("2026-01-01T00:00:00Z"));
        crowd.participants().join("guest:1");
        assertThatThrownBy(() -> run(crowd, clock, 1, 2, ReplayProgress.SILENT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(
                        "The crowd lives in 2026-01-01T00:00:00Z and cannot go back to 2015-01-09T00:00:00Z");
        assertThat(crowd.campaigns().list()).isEmpty();
    }

    @Test
    void refusesACrowdWithAnotherClock() {
        SettableClock another = new SettableClock(Instant.EPOCH);
        assertThatThrownBy(() -> run(crowd, another, 1, 2, ReplayProgress.SILENT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the crowd's clock");
        assertThat(crowd.campaigns().list()).isEmpty();
    }

    @Test
    void refusesAStoryForWhichItHasNoWords() {
        Story strange = new Story(
                STORY.campaign(),
                List.of(new Story.Ask("a", "A?", ""), new Story.Ask("b", "B?", ""), new Story.Ask("c", "C?", "")),
                STORY.pages());
        assertThatThrownBy(() -> new CampaignReplay(crowd, clock, strange, new Random(1))
                        .run(Duration.ZERO, ReplayProgress.SILENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Ask[slug=a");
        assertThat(store.journalHeads()).isEmpty();
    }

    private static Crowd crowd(Store store, SettableClock clock) {
        return Crowd.builder(store).clock(clock).random(new Random(9)).build();
    }

    private static ReplayResult run(Crowd crowd, SettableClock clock, long seed, int threads, ReplayProgress progress) {
        return new CampaignReplay(crowd, clock, STORY, new Random(seed), threads).run(Duration.ZERO, progress);
    }
}
