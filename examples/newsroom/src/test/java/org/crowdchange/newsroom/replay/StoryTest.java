package org.crowdchange.newsroom.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.crowdchange.Crowd;
import org.crowdchange.model.Activity;
import org.crowdchange.model.Actor;
import org.crowdchange.model.Article;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.Question;
import org.crowdchange.model.Role;
import org.crowdchange.store.memory.MemoryStore;
import org.junit.jupiter.api.Test;

class StoryTest {

    @Test
    void tellsTheCalendarOfTheModelCampaignAndWhatEachPhasePermits() {
        Story story = Story.ofNewsroom(slug -> "https://j.example/" + slug, Story.MODEL_FIRST_DAY);
        assertThat(story.campaign().phases().stream().map(p -> p.slug() + " " + p.firstDay() + " to " + p.lastDay()))
                .containsExactly(
                        "debate 2015-01-09 to 2015-01-23",
                        "ideas 2015-02-06 to 2015-02-20",
                        "refine 2015-02-27 to 2015-03-13",
                        "guide 2015-03-27 to 2015-03-27");
        assertThat(story.campaign().phases().get(0).permits())
                .containsExactlyInAnyOrder(Activity.COMMENT, Activity.VOTE_ON_COMMENTS, Activity.SEE_RESULTS);
        assertThat(story.campaign().phases().get(1).permits()).containsExactlyInAnyOrder(Activity.values());
        assertThat(story.campaign().phases().get(2).permits())
                .contains(Activity.COMMENT, Activity.VOTE_ON_IDEAS)
                .doesNotContain(Activity.PROPOSE);
        assertThat(story.campaign().phases().get(3).permits()).containsExactly(Activity.SEE_RESULTS);
    }

    @Test
    void setsUpAnOrdinaryCampaignOfToday() {
        Crowd crowd = Crowd.builder(new MemoryStore())
                .clock(() -> Instant.parse("2026-05-04T08:00:00Z"))
                .random(new Random(1))
                .build();
        Actor editor = Actor.of(crowd.participants().join("host:editor").id(), Role.ORGANISER);
        Story story = Story.ofNewsroom(slug -> "https://j.example/articles/" + slug, LocalDate.of(2026, 5, 4));

        Story.Opened opened = story.open(crowd, editor);

        Campaign campaign = crowd.campaigns().find("the-other-way-up").orElseThrow();
        assertThat(opened.campaign()).isEqualTo(campaign);
        assertThat(campaign.phaseAt(crowd.clock().instant()).orElseThrow().slug())
                .isEqualTo("debate");
        assertThat(crowd.campaigns().questions(campaign.id()).stream().map(Question::slug))
                .containsExactly("barriers", "building-blocks", "first-steps");
        List<Article> articles = crowd.campaigns().articles(campaign.id());
        assertThat(articles).isEqualTo(opened.articles()).hasSize(7);
        assertThat(articles.get(0).url()).isEqualTo("https://j.example/articles/where-good-ideas-wait");
    }
}
