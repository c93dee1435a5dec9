package org.crowdchange.newsroom.replay;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.crowdchange.Crowd;
import org.crowdchange.campaign.NewCampaign;
import org.crowdchange.model.Activity;
import org.crowdchange.model.Actor;
import org.crowdchange.model.Article;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.ConflictException;
import org.crowdchange.model.Phase;
import org.crowdchange.model.Question;
import tools.jackson.databind.JsonNode;

/**
 * The story of a campaign before anybody has taken part: what it is called, what it asks, when, and under which articles
 * people talk. Setting it up is the same for a campaign of today and for the replay of the model campaign.
 *
 * @param campaign the campaign with its phases
 * @param asks what it asks, in order; the first is the open question of the debate
 * @param pages the articles, in the order in which they appear
 */
public record Story(NewCampaign campaign, List<Ask> asks, List<Page> pages) {
    /** The first day of the model campaign of 2015. */
    public static final LocalDate MODEL_FIRST_DAY = LocalDate.of(2015, 1, 9);
    /** The phase in which people comment on articles and on the open question. */
    public static final String DEBATE = "debate";
    /** The phase in which people propose ideas. */
    public static final String IDEAS = "ideas";
    /** The phase in which the best ideas are made better. */
    public static final String REFINE = "refine";
    /** The day of the guide. */
    public static final String GUIDE = "guide";

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Copies the lists. */
    public Story {
        asks = List.copyOf(asks);
        pages = List.copyOf(pages);
    }

    /**
     * A question that a campaign asks.
     *
     * @param slug its name in tags and URLs
     * @param title the question in one line
     * @param text what helps to answer it
     */
    public record Ask(String slug, String title, String text) {}

    /**
     * An article under which people talk.
     *
     * @param url where it is
     * @param title its headline
     * @param day how many days after the first day of the campaign it appears, 0 or more
     * @param themes what its readers are likely to talk about: ids of themes in {@code crowd-phrases.json}
     */
    public record Page(String url, String title, int day, List<String> themes) {
        /** Copies the list. */
        public Page {
            themes = List.copyOf(themes);
        }
    }

    /**
     * A campaign that is set up.
     *
     * @param campaign the campaign
     * @param questions in the order of the story
     * @param articles in the order of the story
     */
    public record Opened(Campaign campaign, List<Question> questions, List<Article> articles) {
        /** Copies the lists. */
        public Opened {
            questions = List.copyOf(questions);
            articles = List.copyOf(articles);
        }
    }

    /**
     * The story of the newsroom, from {@code campaign.json} and {@code articles.json}.
     *
     * @param url makes the URL of an article from its slug
     * @param firstDay the first day of the debate; the other days follow from the calendar of the model campaign
     */
    public static Story ofNewsroom(UnaryOperator<String> url, LocalDate firstDay) {
        JsonNode told = Resources.json("campaign.json");
        List<Ask> asks = new ArrayList<>();
        for (JsonNode question : told.get("questions")) {
            asks.add(new Ask(
                    question.get("slug").asString(),
                    question.get("title").asString(),
                    question.get("text").asString()));
        }
        List<Page> pages = new ArrayList<>();
        for (JsonNode article : Resources.json("articles.json").get("articles")) {
            List<String> themes = new ArrayList<>();
            article.get("themes").forEach(theme -> themes.add(theme.asString()));
            pages.add(new Page(
                    url.apply(article.get("slug").asString()),
                    article.get("title").asString(),
                    article.get("day").asInt(),
                    themes));
        }
        Map<String, String> names = Map.of(
                DEBATE,
                name(told, DEBATE),
                IDEAS,
                name(told, IDEAS),
                REFINE,
                name(told, REFINE),
                GUIDE,
                name(told, GUIDE));
        return new Story(
                new NewCampaign(
                        told.get("slug").asString(),
                        told.get("title").asString(),
                        told.get("summary").asString(),
                        LONDON,
                        phases(firstDay, names)),
                asks,
                pages);
    }

    /**
     * The phases of the model campaign as they were announced. The debate ends on its fifteenth day; the model campaign
     * extended it by three days.
     *
     * @param firstDay the first day of the debate
     * @param names the titles of the phases by slug
     */
    public static List<Phase> phases(LocalDate firstDay, Map<String, String> names) {
        return List.of(
                Phase.of(
                        DEBATE,
                        names.getOrDefault(DEBATE, "The debate"),
                        firstDay,
                        firstDay.plusDays(14),
                        Activity.COMMENT,
                        Activity.VOTE_ON_COMMENTS,
                        Activity.SEE_RESULTS),
                Phase.of(
                        IDEAS,
                        names.getOrDefault(IDEAS, "The ideas"),
                        firstDay.plusDays(28),
                        firstDay.plusDays(42),
                        Activity.values()),
                Phase.of(
                        REFINE,
                        names.getOrDefault(REFINE, "The refining"),
                        firstDay.plusDays(49),
                        firstDay.plusDays(63),
                        Activity.COMMENT,
                        Activity.VOTE_ON_IDEAS,
                        Activity.VOTE_ON_COMMENTS,
                        Activity.SEE_RESULTS),
                Phase.of(
                        GUIDE,
                        names.getOrDefault(GUIDE, "The guide"),
                        firstDay.plusDays(77),
                        firstDay.plusDays(77),
                        Activity.SEE_RESULTS));
    }

    /**
     * Creates the campaign with its questions and articles.
     *
     * @param organiser an organiser
     * @throws ConflictException if there is a campaign of that slug
     */
    public Opened open(Crowd crowd, Actor organiser) {
        Campaign made = crowd.campaigns().create(organiser, campaign);
        List<Question> questions = new ArrayList<>();
        for (Ask ask : asks) {
            questions.add(crowd.campaigns().addQuestion(organiser, made.id(), ask.slug(), ask.title(), ask.text()));
        }
        List<Article> articles = new ArrayList<>();
        for (Page page : pages) {
            articles.add(crowd.campaigns().addArticle(organiser, made.id(), page.url(), page.title()));
        }
        return new Opened(made, questions, articles);
    }

    private static String name(JsonNode campaign, String kind) {
        for (JsonNode phase : campaign.get("phases")) {
            if (phase.get("kind").asString().equals(kind)) {
                return phase.get("name").asString();
            }
        }
        throw new IllegalStateException("campaign.json has no phase \"" + kind + "\"");
    }
}
