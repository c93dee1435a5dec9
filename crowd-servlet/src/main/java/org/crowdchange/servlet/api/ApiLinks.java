package org.crowdchange.servlet.api;

import org.crowdchange.Crowd;
import org.crowdchange.guide.GuideLinks;
import org.crowdchange.guide.GuideStory;
import org.crowdchange.model.Article;
import org.crowdchange.model.ArticleId;
import org.crowdchange.model.Comment;
import org.crowdchange.model.Guide;
import org.crowdchange.model.Idea;
import org.crowdchange.model.Question;

/** Links for a guide whose host says nothing of its own pages: to articles where they are, to all else in this API. */
final class ApiLinks implements GuideLinks {
    private final Crowd crowd;
    private final String prefix;
    private final GuideStory story;

    ApiLinks(Crowd crowd, String prefix, GuideStory story) {
        this.crowd = crowd;
        this.prefix = prefix;
        this.story = story;
    }

    @Override
    public String question(Question question) {
        return prefix + "/campaigns/" + story.campaign().slug() + "/questions/" + question.slug();
    }

    @Override
    public String idea(Idea idea) {
        return prefix + "/ideas/" + idea.id();
    }

    @Override
    public String comment(Comment comment) {
        if (comment.discussion() instanceof ArticleId id) {
            Article article = crowd.campaigns().article(id);
            return IdeaJson.anchor(article, comment);
        }
        return prefix + "/comments/" + comment.id();
    }

    @Override
    public String votes(Guide.Entry entry) {
        return prefix + "/ideas/" + entry.idea() + "/explanation?method="
                + story.guide().method();
    }
}
