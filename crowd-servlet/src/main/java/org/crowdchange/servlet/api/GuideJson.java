package org.crowdchange.servlet.api;

import java.util.Optional;
import org.crowdchange.guide.GuideLinks;
import org.crowdchange.guide.GuideStory;
import org.crowdchange.model.Article;
import org.crowdchange.model.Comment;
import org.crowdchange.model.Guide;
import org.crowdchange.servlet.json.Json;
import org.crowdchange.servlet.text.Markdown;
import tools.jackson.databind.node.ObjectNode;

/** A guide in JSON. */
final class GuideJson {
    private final Markdown markdown;
    private final GuideLinks links;

    GuideJson(Markdown markdown, GuideLinks links) {
        this.markdown = markdown;
        this.links = links;
    }

    ObjectNode of(GuideStory story) {
        ObjectNode json = Json.object();
        json.set(
                "campaign",
                Json.object()
                        .put("slug", story.campaign().slug())
                        .put("title", story.campaign().title())
                        .put("summary", story.campaign().summary()));
        json.put("at", story.guide().at().toString());
        json.put("method", story.guide().method());
        json.set("chapters", Json.array(story.chapters().stream().map(this::of)));
        return json;
    }

    private ObjectNode of(GuideStory.Chapter chapter) {
        ObjectNode json = Json.object();
        json.set("question", CampaignJson.of(chapter.question()));
        json.put("url", links.question(chapter.question()));
        json.put("ideas", chapter.section().ideas());
        json.put("voters", chapter.section().voters());
        json.set("entries", Json.array(chapter.paragraphs().stream().map(this::of)));
        return json;
    }

    private ObjectNode of(GuideStory.Paragraph paragraph) {
        Guide.Entry entry = paragraph.entry();
        ObjectNode json = Json.object()
                .put("idea", entry.idea().toString())
                .put("title", paragraph.idea().title())
                .put("html", markdown.html(paragraph.idea().text()))
                .put("url", links.idea(paragraph.idea()))
                .put("revision", entry.revision())
                .put("rank", entry.rank())
                .put("bestRank", entry.bestRank())
                .put("worstRank", entry.worstRank());
        json.set(
                "votes",
                Json.object()
                        .put("agree", entry.agree())
                        .put("disagree", entry.disagree())
                        .put("pass", entry.pass()));
        json.put("votesUrl", links.votes(entry));
        json.put("explanation", entry.explanation());
        json.set("sources", Json.array(paragraph.sources().stream().map(this::of)));
        return json;
    }

    private ObjectNode of(GuideStory.Source source) {
        Comment comment = source.comment();
        ObjectNode json = Json.object().put("comment", comment.id().toString());
        json.set(
                "html",
                Json.text(Optional.of(comment.text())
                        .filter(t -> comment.visible())
                        .map(markdown::html)));
        json.put("url", links.comment(comment));
        json.set("articleTitle", Json.text(source.article().map(Article::title)));
        return json;
    }
}
