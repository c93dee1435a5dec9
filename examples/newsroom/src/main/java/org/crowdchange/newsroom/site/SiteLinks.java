package org.crowdchange.newsroom.site;

import org.crowdchange.Crowd;
import org.crowdchange.guide.GuideLinks;
import org.crowdchange.model.Actor;
import org.crowdchange.model.ArticleId;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.Comment;
import org.crowdchange.model.DiscussionId;
import org.crowdchange.model.Guide;
import org.crowdchange.model.Idea;
import org.crowdchange.model.IdeaId;
import org.crowdchange.model.Question;
import org.crowdchange.model.QuestionId;

/** Leads from a guide to the pages of the journal on which its ideas, comments and votes can be seen. */
public final class SiteLinks implements GuideLinks {
    private final Crowd crowd;

    /** @param crowd where the things are */
    public SiteLinks(Crowd crowd) {
        this.crowd = crowd;
    }

    @Override
    public String question(Question question) {
        return Address.question(campaign(question), question);
    }

    @Override
    public String idea(Idea idea) {
        Question question = crowd.campaigns().question(idea.question());
        return Address.idea(campaign(question), question, idea.id());
    }

    @Override
    public String comment(Comment comment) {
        DiscussionId discussion = comment.discussion();
        if (discussion instanceof ArticleId article) {
            return Address.path(crowd.campaigns().article(article)) + "#crowd-comment-" + comment.id();
        }
        if (discussion instanceof IdeaId idea) {
            return idea(crowd.ideas().get(Actor.visitor(), idea).idea());
        }
        return question(crowd.campaigns().question((QuestionId) discussion)) + "#crowd-comment-" + comment.id();
    }

    @Override
    public String votes(Guide.Entry entry) {
        Idea idea = crowd.ideas().get(Actor.visitor(), entry.idea()).idea();
        Question question = crowd.campaigns().question(idea.question());
        return Address.ranking(campaign(question), question) + "#idea-" + idea.id();
    }

    private Campaign campaign(Question question) {
        return crowd.campaigns().get(question.campaign());
    }
}
