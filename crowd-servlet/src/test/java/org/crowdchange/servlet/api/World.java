package org.crowdchange.servlet.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.crowdchange.Crowd;
import org.crowdchange.campaign.NewCampaign;
import org.crowdchange.guide.GuideLinks;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.Activity;
import org.crowdchange.model.Actor;
import org.crowdchange.model.Article;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.Phase;
import org.crowdchange.model.Question;
import org.crowdchange.model.Role;
import org.crowdchange.servlet.guest.GuestKeys;
import org.crowdchange.servlet.http.Origin;
import org.crowdchange.servlet.identity.HostIdentity;
import org.crowdchange.servlet.identity.IdentityProvider;
import org.crowdchange.store.memory.MemoryStore;

/**
 * A crowd in memory with a clock to turn, its API, and a campaign in London: a debate whose results are hidden, a week in
 * which everything is open, a ballot whose results are hidden. It begins in the open week.
 */
final class World implements InstantSource {
    static final Settings.Limits PLENTY = new Settings.Limits(1_000_000, 1_000_000, 1_000_000);

    final MemoryStore store = new MemoryStore();
    final Crowd crowd;
    final CrowdApi api;
    final Actor organiser;
    final Campaign campaign;
    final Question question;
    final Article article;

    private final Map<String, Set<Role>> roles = new HashMap<>();
    private Instant now = Instant.parse("2015-02-10T09:00:00Z");

    /** What a test may want otherwise. */
    final class Options {
        Random random = new Random(11);
        Optional<IdentityProvider> identity = Optional.of(request ->
                request.remoteUser().map(name -> new HostIdentity(name, roles.getOrDefault(name, Set.of()))));
        Optional<GuestKeys> guestKeys = Optional.of(GuestKeys.random(new Random(13)));
        Set<Origin> allowedOrigins = Set.of();
        Set<Origin> sites = Set.of();
        Optional<GuideLinks> links = Optional.empty();
        Settings.Limits limits = PLENTY;

        private Settings settings() {
            return new Settings(crowd, World.this, random, identity, guestKeys, allowedOrigins, sites, links, limits);
        }
    }

    World() {
        this(options -> {});
    }

    World(Consumer<Options> change) {
        crowd = Crowd.builder(store)
                .clock(this)
                .random(new Random(7))
                .editWindow(Duration.ofMinutes(15))
                .build();
        Options options = new Options();
        change.accept(options);
        api = new CrowdApi(options.settings());
        organiser = Actor.of(crowd.participants().join("host:organiser").id(), Role.ORGANISER);
        campaign = crowd.campaigns()
                .create(
                        organiser,
                        new NewCampaign(
                                "change",
                                "Change from everywhere",
                                "What stops good ideas?",
                                ZoneId.of("Europe/London"),
                                List.of(
                                        phase(
                                                "debate",
                                                "2015-01-09",
                                                "2015-01-23",
                                                Activity.COMMENT,
                                                Activity.VOTE_ON_COMMENTS),
                                        phase("ideas", "2015-02-06", "2015-02-20", Activity.values()),
                                        phase(
                                                "ballot",
                                                "2015-02-27",
                                                "2015-03-13",
                                                Activity.COMMENT,
                                                Activity.PROPOSE,
                                                Activity.VOTE_ON_IDEAS,
                                                Activity.VOTE_ON_COMMENTS))));
        question = crowd.campaigns()
                .addQuestion(
                        organiser, campaign.id(), "barriers", "What stands in the way?", "Think of your own ward.");
        article = crowd.campaigns()
                .addArticle(organiser, campaign.id(), "https://journal.example/articles/one", "One ward");
    }

    private static Phase phase(String slug, String from, String to, Activity... permits) {
        return Phase.of(slug, slug, LocalDate.parse(from), LocalDate.parse(to), permits);
    }

    /** Somebody without login or cookie. */
    Person stranger() {
        return new Person(api, Optional.empty());
    }

    /** A guest with a session. */
    Person guest() {
        return stranger().begin();
    }

    /** Another browser of the same guest. */
    Person guestOf(Person guest) {
        return stranger().with("Cookie", guest.cookie());
    }

    /** Somebody whom the host has signed in, without a session yet. */
    Person signedIn(String name, Role... held) {
        roles.put(name, Set.of(held));
        return new Person(api, Optional.of(name));
    }

    /** Somebody whom the host has signed in, with a session. */
    Person host(String name, Role... held) {
        return signedIn(name, held).begin();
    }

    void later(Duration duration) {
        now = now.plus(duration);
    }

    void at(String instant) {
        now = Instant.parse(instant);
    }

    void inOpenWeek() {
        at("2015-02-10T09:00:00Z");
    }

    void inBallot() {
        at("2015-03-01T12:00:00Z");
    }

    void betweenPhases() {
        at("2015-02-23T12:00:00Z");
    }

    void close() {
        crowd.campaigns().close(organiser, campaign.id());
    }

    /** What can be compared before and after something that must change nothing. */
    Map<String, JournalHead> state() {
        return store.journalHeads();
    }

    String questionId() {
        return question.id().toString();
    }

    String articleId() {
        return article.id().toString();
    }

    @Override
    public Instant instant() {
        return now;
    }
}
