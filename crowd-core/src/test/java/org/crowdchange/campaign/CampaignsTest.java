package org.crowdchange.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.crowdchange.Crowd;
import org.crowdchange.model.Activity;
import org.crowdchange.model.Article;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.ConflictException;
import org.crowdchange.model.Extension;
import org.crowdchange.model.Guide;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.model.NotPermittedException;
import org.crowdchange.model.Opinion;
import org.crowdchange.model.Phase;
import org.crowdchange.model.StoreException;
import org.crowdchange.store.ChangeSet;
import org.crowdchange.store.Kind;
import org.crowdchange.store.Store;
import org.junit.jupiter.api.Test;

class CampaignsTest {
    private final Stage stage = new Stage();
    private final Campaigns campaigns = stage.crowd.campaigns();

    @Test
    void aPhaseRunsFromTheStartOfItsFirstDayToTheEndOfItsLastInTheZoneOfTheCampaign() {
        Phase summer = Phase.of("s", "Summer", LocalDate.of(2015, 6, 1), LocalDate.of(2015, 6, 2));
        // London is one hour ahead of UTC in June.
        assertThat(summer.start(Stage.LONDON)).isEqualTo("2015-05-31T23:00:00Z");
        assertThat(summer.runsAt(Instant.parse("2015-06-02T22:59:59.999Z"), Stage.LONDON))
                .isTrue();
        assertThat(summer.runsAt(Instant.parse("2015-06-02T23:00:00Z"), Stage.LONDON))
                .isFalse();
    }

    @Test
    void theNextPhaseIsTheFirstThatHasNotBegun() {
        assertThat(stage.campaign
                        .nextPhase(Instant.parse("2015-01-01T00:00:00Z"))
                        .orElseThrow()
                        .slug())
                .isEqualTo("debate");
        assertThat(stage.campaign
                        .nextPhase(Instant.parse("2015-01-25T00:00:00Z"))
                        .orElseThrow()
                        .slug())
                .isEqualTo("ideas");
        assertThat(stage.campaign.nextPhase(Instant.parse("2015-03-01T00:00:00Z")))
                .isEmpty();
    }

    @Test
    void anExtensionMovesTheLastDayAndStaysOnRecord() {
        Campaign extended = campaigns.extend(
                stage.organiser, stage.campaign.id(), "debate", LocalDate.of(2015, 1, 26), "Many asked for more time");
        assertThat(extended.phase("debate").lastDay()).isEqualTo("2015-01-26");
        assertThat(extended.phase("debate").extensions())
                .containsExactly(new Extension(
                        LocalDate.of(2015, 1, 23),
                        LocalDate.of(2015, 1, 26),
                        "Many asked for more time",
                        stage.instant(),
                        stage.organiser.participant().orElseThrow()));
        stage.at("2015-01-26T20:00:00Z");
        assertThat(stage.crowd
                        .discussions()
                        .post(stage.ann, NewComment.in(stage.article.id(), "In extra time"))
                        .mine())
                .isTrue();
    }

    @Test
    void anExtensionIntoTheNextPhaseIsRefusedAndChangesNothing() {
        var before = stage.state();
        assertThatThrownBy(() -> campaigns.extend(
                        stage.organiser, stage.campaign.id(), "debate", LocalDate.of(2015, 2, 6), "Too long"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("2015-02-06");
        assertThatThrownBy(() -> campaigns.extend(
                        stage.organiser, stage.campaign.id(), "debate", LocalDate.of(2015, 1, 23), "Not later"))
                .isInstanceOf(InvalidInputException.class);
        assertThat(stage.state()).isEqualTo(before);
        assertThat(campaigns.get(stage.campaign.id())).isEqualTo(stage.campaign);
    }

    @Test
    void onlyOrganisersSetTheStage() {
        var before = stage.state();
        assertThatThrownBy(() -> campaigns.addQuestion(stage.facilitator, stage.campaign.id(), "q", "Q?", ""))
                .isInstanceOf(NotPermittedException.class)
                .hasMessageContaining("organiser");
        assertThatThrownBy(() -> campaigns.close(stage.ann, stage.campaign.id()))
                .isInstanceOf(NotPermittedException.class);
        assertThat(stage.state()).isEqualTo(before);
    }

    @Test
    void aSlugIsTakenOnce() {
        assertThatThrownBy(() -> campaigns.create(
                        stage.organiser,
                        new NewCampaign("change", "Another", "", Stage.LONDON, stage.campaign.phases())))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("change");
    }

    @Test
    void anArticleKeepsItsIdentityWhenItsUrlChanges() {
        Article moved =
                campaigns.moveArticle(stage.organiser, stage.article.id(), "https://journal.example/2015/one-ward");
        for (String url : List.of(
                "https://journal.example/articles/one",
                "https://JOURNAL.example:443/articles/one/?utm_source=mail#top",
                "https://journal.example/2015/one-ward")) {
            assertThat(campaigns.findArticle(stage.campaign.id(), url)).contains(moved);
        }
        assertThatThrownBy(() -> campaigns.moveArticle(
                        stage.organiser,
                        campaigns
                                .addArticle(stage.organiser, stage.campaign.id(), "https://journal.example/b", "B")
                                .id(),
                        "https://journal.example/articles/one"))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void anArticleCanMoveBackToWhereItWas() {
        campaigns.moveArticle(stage.organiser, stage.article.id(), "https://journal.example/b");
        Article back = campaigns.moveArticle(stage.organiser, stage.article.id(), stage.article.url());
        assertThat(back.url()).isEqualTo(stage.article.url());
        assertThat(back.formerUrls()).containsExactly("https://journal.example/b");
    }

    @Test
    void aReaderOpensThePageThatNobodyHasCommentedOnYet() {
        Article opened = campaigns.addArticle(stage.ann, stage.campaign.id(), "https://journal.example/new", "New");
        assertThat(campaigns.addArticle(stage.ben, stage.campaign.id(), "https://journal.example/new#x", "Other"))
                .isEqualTo(opened);
        stage.at("2015-02-01T00:00:00Z");
        assertThatThrownBy(() -> campaigns.addArticle(
                        stage.ann, stage.campaign.id(), "https://journal.example/gap", "In the gap"))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void aClosedCampaignCanOnlyBeReadAndClosingAgainGivesTheSameGuide() {
        stage.inIdeasPhase();
        IdeaView idea = stage.crowd.ideas().propose(stage.ann, NewIdea.of(stage.question.id(), "Quiet hour", ""));
        stage.crowd.votes().cast(stage.ben, idea.idea().id(), Opinion.AGREE);
        Guide guide = campaigns.close(stage.organiser, stage.campaign.id());
        var before = stage.state();
        assertThat(campaigns.close(stage.organiser, stage.campaign.id())).isEqualTo(guide);
        assertThatThrownBy(() -> stage.crowd.votes().cast(stage.ann, idea.idea().id(), Opinion.AGREE))
                .isInstanceOf(NotPermittedException.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(() -> stage.crowd
                        .ideas()
                        .revise(stage.facilitator, idea.idea().id(), 1, "Another", ""))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> campaigns.extend(
                        stage.organiser, stage.campaign.id(), "secret", LocalDate.of(2016, 1, 1), "More"))
                .isInstanceOf(ConflictException.class);
        assertThat(stage.state()).isEqualTo(before);
        assertThat(campaigns.get(stage.campaign.id()).permits(Activity.COMMENT, stage.instant()))
                .isFalse();
    }

    @Test
    void aGuideThatCouldNotBeWrittenIsDrawnWhenTheCampaignIsClosedAgain() {
        AtomicBoolean full = new AtomicBoolean(true);
        Store store = (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, arguments) -> {
                    if (full.get()
                            && method.getName().equals("commit")
                            && ((ChangeSet) arguments[0])
                                    .inserts().stream().anyMatch(record -> record.kind() == Kind.GUIDE)) {
                        throw new StoreException("The disk is full");
                    }
                    return method.invoke(stage.store, arguments);
                });
        Campaigns here = Crowd.builder(store).node("full").clock(stage).build().campaigns();
        assertThatThrownBy(() -> here.close(stage.organiser, stage.campaign.id()))
                .isInstanceOf(StoreException.class);
        assertThat(campaigns.get(stage.campaign.id()).closedAt()).contains(stage.instant());
        assertThat(campaigns.guide(stage.campaign.id())).isEmpty();

        full.set(false);
        stage.later(Duration.ofHours(1));
        Guide guide = here.close(stage.organiser, stage.campaign.id());
        assertThat(campaigns.guide(stage.campaign.id())).contains(guide);
        assertThat(campaigns.get(stage.campaign.id()).closedAt()).contains(guide.at());
    }

    @Test
    void noVoteIsAcceptedAfterTheCloseEvenIfTheClockIsSetBack() {
        stage.inIdeasPhase();
        IdeaView idea = stage.crowd.ideas().propose(stage.ann, NewIdea.of(stage.question.id(), "Quiet hour", ""));
        campaigns.close(stage.organiser, stage.campaign.id());
        stage.at("2015-02-07T12:00:00Z");
        assertThatThrownBy(() -> stage.crowd.votes().cast(stage.ben, idea.idea().id(), Opinion.AGREE))
                .isInstanceOf(NotPermittedException.class);
    }
}
