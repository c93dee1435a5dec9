package org.crowdchange.newsroom;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.crowdchange.Crowd;
import org.crowdchange.campaign.NewCampaign;
import org.crowdchange.model.Activity;
import org.crowdchange.model.Actor;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.Phase;
import org.crowdchange.newsroom.replay.SettableClock;
import org.crowdchange.newsroom.replay.Story;
import org.crowdchange.newsroom.site.Content;
import org.crowdchange.newsroom.site.Site;
import org.crowdchange.store.Store;

/**
 * What is published: the pages, the crowd behind them and its clock. The replay lives in a time of its own, and so writes as
 * a node of its own.
 *
 * @param site the pages
 * @param clock the crowd's clock
 */
record Edition(Site site, SettableClock clock) {
    private static final String REPLAY_YEAR = "2015";

    /** The edition with the journal's own campaign in front, or with the replayed one. */
    static Edition of(Store store, Content content, boolean replay) {
        SettableClock clock = new SettableClock(InstantSource.system().instant());
        clock.follow(InstantSource.system());
        Crowd crowd = Crowd.builder(store)
                .node(replay ? "replay" : "newsroom")
                .clock(clock)
                .build();
        String slug = content.drive().slug();
        return new Edition(new Site(crowd, content, clock, replay ? slug + "-" + REPLAY_YEAR : slug), clock);
    }

    /** Opens the journal's own campaign from today, with everything permitted; makes good a start that was cut short. */
    void open() {
        Crowd crowd = site.crowd();
        Content.Drive drive = site.content().drive();
        Actor editor = Actor.of(
                crowd.participants().join(Desk.editor().identity()).id(),
                Desk.editor().roles());
        Campaign campaign = crowd.campaigns().find(drive.slug()).orElseGet(() -> create(crowd, drive, editor));
        if (campaign.closedAt().isPresent()) {
            return;
        }
        for (Content.Ask ask : drive.questions()) {
            if (crowd.campaigns().findQuestion(campaign.id(), ask.slug()).isEmpty()) {
                crowd.campaigns().addQuestion(editor, campaign.id(), ask.slug(), ask.title(), ask.text());
            }
        }
    }

    private Campaign create(Crowd crowd, Content.Drive drive, Actor editor) {
        Content.Stage stage = drive.phases().get(0);
        ZoneId zone = ZoneId.systemDefault();
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        LocalDate last = today.plusDays(stage.closesOnDay().orElseThrow());
        Phase phase = Phase.of(stage.kind(), stage.name(), today, last, Activity.values());
        return crowd.campaigns()
                .create(editor, new NewCampaign(drive.slug(), drive.title(), drive.summary(), zone, List.of(phase)));
    }

    /** The story of the model campaign, under the name that this edition has in front. */
    Story story() {
        Story told = Story.ofNewsroom(slug -> Site.CANONICAL + "/articles/" + slug, Story.MODEL_FIRST_DAY);
        NewCampaign model = told.campaign();
        return new Story(
                new NewCampaign(
                        site.front(),
                        model.title() + ", " + REPLAY_YEAR,
                        model.summary(),
                        model.zone(),
                        model.phases()),
                told.asks(),
                told.pages());
    }
}
