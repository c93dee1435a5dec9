package org.crowdchange.model;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A page of the publisher under which people talk. It is addressed by URL and stays the same article when the URL
 * changes: former URLs go on leading to it.
 *
 * @param id its identity
 * @param version counts the changes, from 1
 * @param campaign the campaign it belongs to
 * @param url where it is now, in the spelling of {@link #normalUrl}
 * @param formerUrls where it was, oldest first
 * @param title its headline; one line of at most {@value #TITLE_LENGTH} characters
 */
public record Article(ArticleId id, int version, CampaignId campaign, String url, List<String> formerUrls, String title)
        implements Entity<ArticleId> {
    /** The longest title, in characters. */
    public static final int TITLE_LENGTH = 300;

    /** @throws InvalidInputException if a URL is not an absolute http(s) one or the title is empty or too long */
    public Article {
        url = normalUrl(url);
        title = Checks.line("title", title, TITLE_LENGTH);
        formerUrls = ImmutableList.copyOf(formerUrls);
    }

    /** The next version, at another URL; the present one joins the former ones. */
    public Article movedTo(String newUrl) {
        String next = normalUrl(newUrl);
        ImmutableList.Builder<String> former = ImmutableList.builder();
        formerUrls.stream().filter(u -> !u.equals(next)).forEach(former::add);
        if (!url.equals(next)) {
            former.add(url);
        }
        return new Article(id, version + 1, campaign, next, former.build(), title);
    }

    /**
     * The one spelling of a page's URL: scheme and host in small letters, no default port, no fragment, no tracking
     * parameters, no slash at the end of a path.
     *
     * @throws InvalidInputException if it is not an absolute http or https URL of at most 2,000 characters
     */
    public static String normalUrl(String url) {
        return Checks.url("url", url);
    }
}
