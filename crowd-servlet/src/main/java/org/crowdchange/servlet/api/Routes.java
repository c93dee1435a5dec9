package org.crowdchange.servlet.api;

import static org.crowdchange.servlet.api.Route.bare;
import static org.crowdchange.servlet.api.Route.get;
import static org.crowdchange.servlet.api.Route.shared;
import static org.crowdchange.servlet.api.Route.write;

import java.util.List;
import java.util.Optional;
import org.crowdchange.Crowd;
import org.crowdchange.model.CommentId;
import org.crowdchange.model.IdeaId;
import org.crowdchange.servlet.guest.GuestCookies;
import org.crowdchange.servlet.text.Markdown;

/** All routes, in one list. */
final class Routes {
    private Routes() {}

    static List<Route> all(Settings settings, Limiter limiter, Optional<GuestCookies> guests) {
        Crowd crowd = settings.crowd();
        Markdown markdown = new Markdown();
        CommentJson commentJson = new CommentJson(markdown, settings.links());
        IdeaJson ideaJson = new IdeaJson(markdown, settings.links());

        SessionHandler session = new SessionHandler(crowd, limiter, guests);
        CampaignHandler campaigns = new CampaignHandler(crowd);
        ArticleHandler articles = new ArticleHandler(crowd, settings.sites());
        GuideHandler guides = new GuideHandler(crowd, markdown, settings.links());
        CommentHandler comments = new CommentHandler(crowd, commentJson);
        IdeaHandler ideas = new IdeaHandler(crowd, ideaJson);
        RankingHandler rankings = new RankingHandler(crowd);
        VoteHandler votes = new VoteHandler(crowd);
        WidgetFiles widgets = new WidgetFiles();

        return List.of(
                get("/session", session::show),
                bare("POST", "/session", session::begin),
                shared("/campaigns/{slug}", campaigns::show),
                shared("/campaigns/{slug}/guide", guides::show),
                shared("/campaigns/{slug}/figures", campaigns::figures),
                shared("/campaigns/{slug}/article", articles::find),
                write("POST", "/campaigns/{slug}/articles", articles::add),
                shared("/campaigns/{slug}/questions/{question}", campaigns::question),
                get("/discussions/{id}/threads", comments::threads),
                write("POST", "/discussions/{id}/comments", comments::post),
                get("/comments/{id}", comments::show),
                get("/comments/{id}/replies", comments::replies),
                write("PUT", "/comments/{id}", comments::edit),
                bare("DELETE", "/comments/{id}", comments::delete),
                write("PUT", "/comments/{id}/vote", call -> votes.cast(call, CommentId::parse)),
                bare("DELETE", "/comments/{id}/vote", call -> votes.withdraw(call, CommentId::parse)),
                get("/questions/{id}/ideas", ideas::list),
                write("POST", "/questions/{id}/ideas", ideas::propose),
                write("POST", "/questions/{id}/captures", ideas::capture),
                get("/questions/{id}/ranking", rankings::show),
                get("/ideas/{id}", ideas::show),
                write("PUT", "/ideas/{id}", ideas::revise),
                shared("/ideas/{id}/revisions", ideas::revisions),
                get("/ideas/{id}/explanation", rankings::explain),
                write("PUT", "/ideas/{id}/vote", call -> votes.cast(call, IdeaId::parse)),
                bare("DELETE", "/ideas/{id}/vote", call -> votes.withdraw(call, IdeaId::parse)),
                shared("/widgets/{file}", widgets::show));
    }
}
