package org.crowdchange.servlet.api;

import java.util.Locale;
import java.util.Optional;
import org.crowdchange.campaign.CommentThread;
import org.crowdchange.campaign.CommentView;
import org.crowdchange.campaign.Page;
import org.crowdchange.guide.GuideLinks;
import org.crowdchange.model.Comment;
import org.crowdchange.model.Idea;
import org.crowdchange.servlet.json.Json;
import org.crowdchange.servlet.text.Markdown;
import org.crowdchange.tally.OpinionCounts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Comments in JSON, as one reader may see them. */
final class CommentJson {
    private final Markdown markdown;
    private final Optional<GuideLinks> links;

    CommentJson(Markdown markdown, Optional<GuideLinks> links) {
        this.markdown = markdown;
        this.links = links;
    }

    ObjectNode of(CommentView view) {
        Comment comment = view.comment();
        Optional<String> text = Optional.of(comment.text()).filter(t -> comment.visible());
        ObjectNode json = Json.object().put("id", comment.id().toString());
        json.set("parent", Json.text(comment.parent()));
        json.set("thread", Json.text(comment.thread()));
        json.put("discussion", comment.discussion().toString());
        json.put("state", comment.state().name().toLowerCase(Locale.ROOT));
        json.set("alias", Json.text(view.alias()));
        json.put("mine", view.mine());
        json.put("editable", view.editable());
        json.set("text", Json.text(text.filter(t -> view.mine())));
        json.set("html", Json.text(text.map(markdown::html)));
        json.put("at", comment.at().toString());
        json.set("editedAt", Json.text(comment.editedAt()));
        json.set("votes", votes(view.votes()));
        json.set("vote", Json.text(view.myVote()));
        json.set("ideas", Json.array(view.ideas().stream().map(this::link)));
        return json;
    }

    ObjectNode of(CommentThread thread) {
        return Json.object().set("comment", of(thread.top())).set("replies", of(thread.replies()));
    }

    ObjectNode of(Page<CommentView> page) {
        return Reply.page(Json.array(page.items().stream().map(this::of)), page.next());
    }

    ObjectNode ofThreads(Page<CommentThread> page) {
        return Reply.page(Json.array(page.items().stream().map(this::of)), page.next());
    }

    /** How others voted, or {@code null} where that is hidden. */
    static JsonNode votes(Optional<OpinionCounts> votes) {
        return Json.or(
                votes,
                counts -> Json.object()
                        .put("agree", counts.agree())
                        .put("disagree", counts.disagree())
                        .put("pass", counts.pass()));
    }

    private ObjectNode link(Idea idea) {
        ObjectNode json = Json.object().put("id", idea.id().toString()).put("title", idea.title());
        json.set("url", Json.text(links.map(l -> l.idea(idea))));
        return json;
    }
}
