package org.crowdchange.servlet.api;

import java.util.Optional;
import java.util.Set;
import org.crowdchange.Crowd;
import org.crowdchange.model.Article;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.NotFoundException;
import org.crowdchange.servlet.http.HttpProblem;
import org.crowdchange.servlet.http.Origin;
import org.crowdchange.servlet.http.Response;
import org.crowdchange.servlet.json.Json;
import org.crowdchange.servlet.json.JsonBody;
import tools.jackson.databind.node.ObjectNode;

/** The articles of a campaign, by their URL. */
final class ArticleHandler {
    private final Crowd crowd;
    private final Set<Origin> sites;

    ArticleHandler(Crowd crowd, Set<Origin> sites) {
        this.crowd = crowd;
        this.sites = sites;
    }

    Response find(Call call) {
        Campaign campaign = CampaignHandler.campaign(crowd, call);
        String url = call.query().required("url");
        return Reply.ok(json(crowd.campaigns()
                .findArticle(campaign.id(), url)
                .orElseThrow(() -> new NotFoundException("article", url))));
    }

    Response add(Call call) {
        Campaign campaign = CampaignHandler.campaign(crowd, call);
        JsonBody body = call.body("url", "title");
        String url = Article.normalUrl(body.text("url"));
        String title = body.text("title");
        checkSite(url, call.request().self());
        boolean known = crowd.campaigns().findArticle(campaign.id(), url).isPresent();
        Article article = crowd.campaigns().addArticle(call.actor(), campaign.id(), url, title);
        return known
                ? Reply.ok(json(article))
                : Reply.created(json(article), call.request().prefix() + "/discussions/" + article.id() + "/threads");
    }

    /** Who can write to a campaign must not make it link to whatever page there is. */
    private void checkSite(String url, Origin self) {
        Set<Origin> allowed = sites.isEmpty() ? Set.of(self) : sites;
        Optional<Origin> site = Origin.of(url);
        if (site.filter(allowed::contains).isEmpty()) {
            throw new HttpProblem(403, "site", "Articles of this campaign are not at " + url);
        }
    }

    private static ObjectNode json(Article article) {
        return Json.object()
                .put("id", article.id().toString())
                .put("url", article.url())
                .put("title", article.title())
                .put("discussion", article.id().toString());
    }
}
