package org.crowdchange.newsroom.site;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.crowdchange.model.Article;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.IdeaId;
import org.crowdchange.model.Question;

/** Where things stand on the site, from its root. */
final class Address {
    private Address() {}

    static String story(String slug) {
        return "/articles/" + slug;
    }

    static String canonical(String slug) {
        return Site.CANONICAL + story(slug);
    }

    static String section(String slug) {
        return "/sections/" + slug;
    }

    static String campaign(Campaign campaign) {
        return "/campaigns/" + campaign.slug();
    }

    static String guide(Campaign campaign) {
        return campaign(campaign) + "/guide";
    }

    static String question(Campaign campaign, Question question) {
        return campaign(campaign) + "/questions/" + question.slug();
    }

    static String ranking(Campaign campaign, Question question) {
        return campaign(campaign) + "/rankings/" + question.slug();
    }

    static String ranking(Campaign campaign, Question question, String method) {
        return ranking(campaign, question) + "?method=" + URLEncoder.encode(method, StandardCharsets.UTF_8);
    }

    static String idea(Campaign campaign, Question question, IdeaId idea) {
        return question(campaign, question) + "#crowd-idea-" + idea;
    }

    /** An article of the journal by its path; any other by its whole URL. */
    static String path(Article article) {
        String url = article.url();
        return url.startsWith(Site.CANONICAL + "/") ? URI.create(url).getRawPath() : url;
    }
}
