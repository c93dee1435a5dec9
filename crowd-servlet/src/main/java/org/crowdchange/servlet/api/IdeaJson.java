package org.crowdchange.servlet.api;

import java.util.Optional;
import org.crowdchange.campaign.Credit;
import org.crowdchange.campaign.IdeaView;
import org.crowdchange.guide.GuideLinks;
import org.crowdchange.model.Article;
import org.crowdchange.model.Comment;
import org.crowdchange.model.Idea;
import org.crowdchange.model.Revision;
import org.crowdchange.ranking.Interval;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.servlet.json.Json;
import org.crowdchange.servlet.text.Markdown;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Ideas in JSON, as one reader may see them. */
final class IdeaJson {
    private final Markdown markdown;
    private final Optional<GuideLinks> links;

    IdeaJson(Markdown markdown, Optional<GuideLinks> links) {
        this.markdown = markdown;
        this.links = links;
    }

    ObjectNode of(IdeaView view) {
        Idea idea = view.idea();
        ObjectNode json = Json.object()
                .put("id", idea.id().toString())
                .put("version", idea.version())
                .put("question", idea.question().toString())
                .put("title", idea.title());
        json.set("text", Json.text(Optional.of(idea.text()).filter(t -> view.revisable())));
        json.put("html", markdown.html(idea.text()));
        json.put("alias", view.alias());
        json.put("mine", view.mine());
        json.put("revisable", view.revisable());
        json.put("at", idea.at().toString());
        json.set("votes", CommentJson.votes(view.votes()));
        json.set("vote", Json.text(view.myVote()));
        json.set("standing", Json.or(view.standing(), IdeaJson::standing));
        json.set("sources", Json.array(view.credits().stream().map(this::source)));
        json.put("discussion", idea.id().toString());
        json.put("revisions", idea.version());
        return json;
    }

    private ObjectNode source(Credit credit) {
        Comment comment = credit.comment();
        ObjectNode json = Json.object().put("comment", comment.id().toString());
        json.set("alias", Json.text(Optional.of(credit.alias()).filter(a -> comment.visible())));
        json.put("discussion", comment.discussion().toString());
        json.set("url", Json.text(url(credit)));
        json.set("articleTitle", Json.text(credit.article().map(Article::title)));
        return json;
    }

    /** Where the comment can be read: where the host says, or else under its article. */
    private Optional<String> url(Credit credit) {
        return links.map(l -> l.comment(credit.comment()))
                .or(() -> credit.article().map(article -> anchor(article, credit.comment())));
    }

    /** The place of a comment on the page of its article. */
    static String anchor(Article article, Comment comment) {
        return article.url() + "#crowd-comment-" + comment.id();
    }

    /** A place in a ranking. */
    static ObjectNode standing(RankedItem item) {
        ObjectNode json = Json.object()
                .put("rank", item.rank())
                .put("tier", item.tier())
                .put("bestRank", item.bestRank())
                .put("worstRank", item.worstRank());
        json.set("score", Json.number(item.score()));
        json.set("low", bound(item.interval().map(Interval::low)));
        json.set("high", bound(item.interval().map(Interval::high)));
        json.put("rated", item.rated());
        return json;
    }

    private static JsonNode bound(Optional<Double> value) {
        return Json.or(value, Json::number);
    }

    static ObjectNode of(Revision revision) {
        return Json.object()
                .put("number", revision.number())
                .put("title", revision.title())
                .put("text", revision.text())
                .put("at", revision.at().toString());
    }
}
