package org.crowdchange.newsroom.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.crowdchange.Crowd;
import org.crowdchange.campaign.IdeaView;
import org.crowdchange.campaign.NewIdea;
import org.crowdchange.guide.GuideStory;
import org.crowdchange.insight.Figures;
import org.crowdchange.journal.Action;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.model.Actor;
import org.crowdchange.model.ArticleId;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.Comment;
import org.crowdchange.model.CommentId;
import org.crowdchange.model.Id;
import org.crowdchange.model.IdeaId;
import org.crowdchange.model.NotPermittedException;
import org.crowdchange.model.Phase;
import org.crowdchange.model.Question;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.store.Kind;
import org.crowdchange.store.Store;
import org.crowdchange.store.memory.MemoryStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** One replay at its full scale, looked at from all sides. */
@TestInstance(Lifecycle.PER_CLASS)
class CampaignReplayTest {
    private static final Story STORY =
            Story.ofNewsroom(slug -> "https://journal.example/articles/" + slug, Story.MODEL_FIRST_DAY);

    private final Store store = new MemoryStore();
    private final SettableClock clock = new SettableClock(Instant.EPOCH);
    private final Crowd crowd =
            Crowd.builder(store).clock(clock).random(new Random(3)).build();
    private final List<ReplayMoment> moments = new ArrayList<>();
    private Campaign campaign;
    private Duration took;

    @BeforeAll
    void replay() {
        long start = System.nanoTime();
        ReplayResult result =
                new CampaignReplay(crowd, clock, STORY, new Random(2015)).run(Duration.ZERO, moments::add);
        took = Duration.ofNanos(System.nanoTime() - start);
        campaign = result.campaign();
        assertThat(result.replayed()).isTrue();
    }

    @Test
    void meetsThePublishedFigures() {
        Map<String, Figures> phases = crowd.participation().phases(campaign);
        Figures debate = phases.get("debate");
        assertThat(debate.participants()).isEqualTo(1455);
        assertThat(debate.contributions()).isEqualTo(7519);
        assertThat(debate.ideas()).isZero();
        assertThat(phases.get("ideas").ideas()).isEqualTo(291);
        assertThat(phases.get("refine").ideas()).isZero();
        assertThat(phases.get("guide").contributions()).isZero();
        Figures all = crowd.participation().total(campaign);
        assertThat(all.participants()).isEqualTo(3595);
        assertThat(all.contributions()).isEqualTo(13895);
    }

    @Test
    void takesPartInEachPhaseAsPlanned() {
        Map<String, Figures> phases = crowd.participation().phases(campaign);
        // Not published; from ModelFigures.
        assertThat(phases.get("debate")).isEqualTo(new Figures(1455, 2164, 0, 5355));
        assertThat(phases.get("ideas")).isEqualTo(new Figures(1900, 515, 291, 3300));
        assertThat(phases.get("refine")).isEqualTo(new Figures(1130, 390, 0, 1880));
    }

    @Test
    void extendsTheDebateOnTheRecord() {
        Phase debate = campaign.phase("debate");
        assertThat(debate.lastDay()).isEqualTo("2015-01-26");
        assertThat(debate.extensions()).singleElement().satisfies(extension -> {
            assertThat(extension.from()).isEqualTo("2015-01-23");
            assertThat(extension.at()).isBetween("2015-01-22T10:00:00Z", "2015-01-22T10:10:00Z");
        });
        assertThat(journal().stream().filter(e -> e.action() == Action.PHASE_EXTENDED))
                .hasSize(1);
        assertThat(campaign.phases().stream().map(p -> p.slug() + " " + p.firstDay() + " " + p.lastDay()))
                .containsExactly(
                        "debate 2015-01-09 2015-01-26",
                        "ideas 2015-02-06 2015-02-20",
                        "refine 2015-02-27 2015-03-13",
                        "guide 2015-03-27 2015-03-27");
    }

    @Test
    void contributesNothingOutsideOfThePhases() {
        Set<Action> contributions = Set.of(
                Action.COMMENT_POSTED,
                Action.IDEA_PROPOSED,
                Action.IDEA_CAPTURED,
                Action.VOTE_CAST,
                Action.VOTE_CHANGED,
                Action.VOTE_WITHDRAWN,
                Action.IDEA_REVISED,
                Action.COMMENT_EDITED,
                Action.COMMENT_DELETED);
        assertThat(journal().stream().filter(e -> contributions.contains(e.action())))
                .hasSizeGreaterThan(13895)
                .allSatisfy(e -> assertThat(campaign.phases())
                        .anyMatch(p ->
                                p.runsAt(e.at(), campaign.zone()) && !p.slug().equals("guide")));
    }

    @Test
    void comesAndGoesLikePeople() {
        Map<Action, Long> times = new HashMap<>();
        journal().forEach(e -> times.merge(e.action(), 1L, Long::sum));
        assertThat(times.get(Action.VOTE_CHANGED)).isBetween(200L, 600L);
        assertThat(times.get(Action.VOTE_WITHDRAWN)).isBetween(50L, 200L);
        assertThat(times.get(Action.COMMENT_EDITED)).isBetween(30L, 250L);
        assertThat(times.get(Action.COMMENT_DELETED)).isBetween(10L, 100L);
        assertThat(times.get(Action.IDEA_REVISED)).isBetween(15L, 26L);
        // Hardly anybody at night, many at the end of the morning and in the evening; London is on UTC until 29 March.
        Map<Integer, Integer> hours = new HashMap<>();
        Map<Id, Integer> activity = new HashMap<>();
        journal().stream()
                .filter(e -> e.action() == Action.VOTE_CAST || e.action() == Action.COMMENT_POSTED)
                .forEach(e -> {
                    hours.merge(e.at().atZone(campaign.zone()).getHour(), 1, Integer::sum);
                    activity.merge(e.actor(), 1, Integer::sum);
                });
        assertThat(hours.get(20)).isGreaterThan(5 * hours.getOrDefault(3, 0));
        List<Integer> sorted =
                activity.values().stream().sorted(Comparator.reverseOrder()).toList();
        assertThat(sorted.get(sorted.size() / 2)).isBetween(1, 3);
        assertThat(sorted.get(0)).isGreaterThan(40);
    }

    @Test
    void proposesIdeasWithTitlesOfTheirOwn() {
        Set<String> titles = new HashSet<>();
        int captured = 0;
        for (Question question : crowd.campaigns().questions(campaign.id())) {
            for (IdeaView view : ideas(question)) {
                titles.add(view.idea().title().toLowerCase(Locale.ROOT));
                assertThat(view.idea().title())
                        .doesNotContain("{")
                        .doesNotEndWith(".")
                        .hasSizeBetween(10, 120);
                assertThat(view.idea().text()).isNotBlank().doesNotContain("{");
                captured += view.credits().isEmpty() ? 0 : 1;
            }
        }
        assertThat(titles).hasSize(291);
        assertThat(captured).isEqualTo(38);
    }

    @Test
    void drawsAGuideOfFifteenIdeasOfWhichManyLeadBackToCommentsUnderArticles() {
        GuideStory guide = crowd.guides().read(campaign).orElseThrow();
        assertThat(guide.guide().at()).isEqualTo("2015-03-27T09:00:00Z");
        assertThat(campaign.closedAt()).contains(Instant.parse("2015-03-27T09:00:00Z"));
        assertThat(guide.chapters())
                .hasSize(3)
                .allSatisfy(c -> assertThat(c.paragraphs()).hasSize(5));
        List<GuideStory.Paragraph> sourced = guide.chapters().stream()
                .flatMap(c -> c.paragraphs().stream())
                .filter(p -> !p.sources().isEmpty())
                .toList();
        assertThat(sourced).hasSizeGreaterThanOrEqualTo(6).allSatisfy(p -> {
            assertThat(p.sources().get(0).article()).isPresent();
            assertThat(p.sources()).allSatisfy(s -> {
                assertThat(s.comment().visible()).isTrue();
                assertThat(s.comment().at()).isBefore("2015-01-27T00:00:00Z");
                assertThat(s.comment().ideas()).contains(p.idea().id());
            });
        });
    }

    @Test
    void separatesIdeasIntoTiersWithRangesOfPossibleRanks() {
        for (Question question : crowd.campaigns().questions(campaign.id())) {
            Ranking ranking = crowd.rankings().ranking(Actor.visitor(), question.id(), "wilson");
            assertThat(ranking.tiers()).hasSizeGreaterThan(ranking.size() / 2);
            assertThat(ranking.items().stream().filter(i -> i.bestRank() < i.worstRank()))
                    .hasSizeGreaterThan(10);
            RankedItem best = ranking.items().get(0);
            RankedItem middle = ranking.items().get(ranking.size() / 2);
            assertThat(best.score()).isGreaterThan(0.75);
            assertThat(best.worstRank()).isLessThan(middle.rank());
            assertThat(middle.score()).isLessThan(0.6);
        }
    }

    @Test
    void votesOnTheFortySevenLeadingIdeasInTheThirdPhase() {
        // The ballots of the ideas phase, counted anew from the journal as they stood at its end.
        Instant end = campaign.phase("ideas").end(campaign.zone());
        Map<String, Map<Id, String>> ballots = new HashMap<>();
        Set<String> refined = new HashSet<>();
        for (JournalEntry entry : journal()) {
            if (entry.subject() instanceof IdeaId idea && entry.action().name().startsWith("VOTE")) {
                if (entry.at().isBefore(end)) {
                    ballots.computeIfAbsent(idea.toString(), i -> new HashMap<>())
                            .put(entry.actor(), entry.details().getOrDefault("vote", ""));
                } else {
                    refined.add(idea.toString());
                }
            }
        }
        assertThat(refined).hasSize(47);
        double worstRefined = refined.stream()
                .mapToDouble(i -> lowerBound(ballots.getOrDefault(i, Map.of())))
                .min()
                .orElseThrow();
        double bestOther = ballots.keySet().stream()
                .filter(i -> !refined.contains(i))
                .mapToDouble(i -> lowerBound(ballots.get(i)))
                .max()
                .orElseThrow();
        assertThat(worstRefined).isGreaterThanOrEqualTo(bestOther - 1e-9);
    }

    @Test
    void talksInThreadsOfUpToFourLevelsUnderArticlesQuestionsAndIdeas() {
        Map<Id, Integer> depths = new HashMap<>();
        Map<Id, Set<String>> texts = new HashMap<>();
        int twice = 0;
        int underArticles = 0;
        for (JournalEntry entry : journal()) {
            if (entry.action() == Action.COMMENT_POSTED) {
                CommentId id = (CommentId) entry.subject();
                Comment comment = Optional.ofNullable(
                                store.find(Kind.COMMENT, List.of(id)).get(id))
                        .orElseThrow();
                depths.put(id, comment.parent().map(p -> depths.get(p) + 1).orElse(1));
                underArticles += comment.discussion() instanceof ArticleId ? 1 : 0;
                if (comment.visible()) {
                    assertThat(comment.text()).doesNotContain("{").hasSizeGreaterThan(8);
                    twice += texts.computeIfAbsent(comment.discussion(), d -> new HashSet<>())
                                    .add(comment.text())
                            ? 0
                            : 1;
                }
            }
        }
        assertThat(new HashSet<>(depths.values())).containsExactlyInAnyOrder(1, 2, 3, 4);
        assertThat(depths.values().stream().filter(d -> d > 1)).hasSizeGreaterThan(500);
        assertThat(underArticles).isGreaterThan(1200);
        // The same words in the same place are rare.
        assertThat(twice).isLessThan(30);
    }

    @Test
    void tellsHowFarItIs() {
        assertThat(moments).isSortedAccordingTo(Comparator.comparing(ReplayMoment::fraction));
        assertThat(moments).isSortedAccordingTo(Comparator.comparing(ReplayMoment::day));
        assertThat(moments.get(0).day()).isEqualTo(LocalDate.of(2015, 1, 9));
        assertThat(moments.get(0).phase()).contains("The debate");
        ReplayMoment last = moments.get(moments.size() - 1);
        assertThat(last.fraction()).isEqualTo(1);
        assertThat(last.contributions()).isEqualTo(13895);
    }

    @Test
    void takesLessThanTwentySeconds() {
        assertThat(took).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void doesNothingWhereTheCampaignWasReplayedBefore() {
        var before = store.journalHeads();
        ReplayResult again =
                new CampaignReplay(crowd, clock, STORY, new Random(1)).run(Duration.ofDays(1), ReplayProgress.SILENT);
        assertThat(again.replayed()).isFalse();
        assertThat(again.campaign()).isEqualTo(campaign);
        assertThat(store.journalHeads()).isEqualTo(before);
    }

    @Test
    void leavesACampaignThatCanOnlyBeRead() {
        Actor reader = Actor.of(journal().get(0).actor());
        Question question = crowd.campaigns().questions(campaign.id()).get(0);
        assertThatThrownBy(() -> crowd.ideas().propose(reader, NewIdea.of(question.id(), "One more", "")))
                .isInstanceOf(NotPermittedException.class);
    }

    private List<JournalEntry> journal() {
        return store.journal("main", 0, Integer.MAX_VALUE);
    }

    private List<IdeaView> ideas(Question question) {
        List<IdeaView> all = new ArrayList<>();
        Optional<IdeaId> after = Optional.empty();
        do {
            var page = crowd.ideas().newest(Actor.visitor(), question.id(), after, 100);
            all.addAll(page.items());
            after = page.next().map(IdeaId::parse);
        } while (after.isPresent());
        return all;
    }

    /** Wilson's lower bound as Miller 2009 writes it, z = 1.959964. */
    private static double lowerBound(Map<Id, String> ballots) {
        double agree = ballots.values().stream().filter("agree"::equals).count();
        double n = agree + ballots.values().stream().filter("disagree"::equals).count();
        if (n == 0) {
            return 0;
        }
        double z = 1.959963984540054;
        double p = agree / n;
        return Math.max(
                0, (p + z * z / (2 * n) - z * Math.sqrt((p * (1 - p) + z * z / (4 * n)) / n)) / (1 + z * z / n));
    }
}
