package org.crowdchange.campaign;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.crowdchange.Crowd;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.Activity;
import org.crowdchange.model.Actor;
import org.crowdchange.model.Article;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.Phase;
import org.crowdchange.model.Question;
import org.crowdchange.model.Role;
import org.crowdchange.store.Store;
import org.crowdchange.store.memory.MemoryStore;

/** A crowd in memory with a clock to turn and one campaign in London: a debate, a gap, ideas. */
public final class Stage implements InstantSource {
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    public final Store store = new MemoryStore();
    private Instant now = Instant.parse("2015-01-09T09:00:00Z");
    public final Crowd crowd = Crowd.builder(store)
            .clock(this)
            .random(new Random(7))
            .editWindow(Duration.ofMinutes(15))
            .build();
    public final Actor organiser =
            Actor.of(crowd.participants().join("host:organiser").id(), Role.ORGANISER);
    public final Actor facilitator =
            Actor.of(crowd.participants().join("host:facilitator").id(), Role.FACILITATOR);
    public final Actor moderator =
            Actor.of(crowd.participants().join("host:moderator").id(), Role.MODERATOR);
    public final Actor ann = reader("ann");
    public final Actor ben = reader("ben");
    public final Campaign campaign;
    public final Question question;
    public final Article article;

    public Stage() {
        campaign = crowd.campaigns()
                .create(
                        organiser,
                        new NewCampaign(
                                "change",
                                "Change from everywhere",
                                "What stops good ideas?",
                                LONDON,
                                List.of(
                                        Phase.of(
                                                "debate",
                                                "Debate",
                                                LocalDate.of(2015, 1, 9),
                                                LocalDate.of(2015, 1, 23),
                                                Activity.COMMENT,
                                                Activity.VOTE_ON_COMMENTS,
                                                Activity.SEE_RESULTS),
                                        Phase.of(
                                                "ideas",
                                                "Ideas",
                                                LocalDate.of(2015, 2, 6),
                                                LocalDate.of(2015, 2, 20),
                                                Activity.values()),
                                        Phase.of(
                                                "secret",
                                                "Secret ballot",
                                                LocalDate.of(2015, 2, 27),
                                                LocalDate.of(2015, 3, 13),
                                                Activity.VOTE_ON_IDEAS))));
        question = crowd.campaigns().addQuestion(organiser, campaign.id(), "barriers", "What stands in the way?", "");
        article = crowd.campaigns()
                .addArticle(organiser, campaign.id(), "https://journal.example/articles/one", "One ward");
    }

    public Actor reader(String name) {
        return Actor.of(crowd.participants().join("guest:" + name).id());
    }

    public void at(String instant) {
        now = Instant.parse(instant);
    }

    public void later(Duration duration) {
        now = now.plus(duration);
    }

    public void inIdeasPhase() {
        at("2015-02-10T12:00:00Z");
    }

    public void inSecretPhase() {
        at("2015-03-01T12:00:00Z");
    }

    /** What can be compared before and after something that must change nothing. */
    public Map<String, JournalHead> state() {
        return store.journalHeads();
    }

    @Override
    public Instant instant() {
        return now;
    }
}
