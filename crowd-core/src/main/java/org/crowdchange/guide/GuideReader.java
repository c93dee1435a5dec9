package org.crowdchange.guide;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.crowdchange.model.Article;
import org.crowdchange.model.ArticleId;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.Comment;
import org.crowdchange.model.Guide;
import org.crowdchange.model.Id;
import org.crowdchange.model.Idea;
import org.crowdchange.model.NotFoundException;
import org.crowdchange.model.Question;
import org.crowdchange.store.Kind;
import org.crowdchange.store.Store;

/** Tells the guides of closed campaigns. Open to everybody; thread-safe; a handful of reads for each guide. */
public final class GuideReader {
    private final Store store;

    /** @param store where everything is */
    public GuideReader(Store store) {
        this.store = store;
    }

    /** The guide of a campaign with all its words; empty while the campaign is not closed. */
    public Optional<GuideStory> read(Campaign campaign) {
        return store.named(Kind.GUIDE, Kind.guideName(campaign.id())).map(guide -> tell(campaign, guide));
    }

    /**
     * The guide of a campaign as an HTML fragment: one {@code article} element, everything escaped.
     *
     * @throws NotFoundException if the campaign is not closed
     */
    public String html(Campaign campaign, GuideLinks links) {
        return new GuideHtml(links).write(written(campaign));
    }

    /**
     * The guide of a campaign as Markdown (CommonMark).
     *
     * @throws NotFoundException if the campaign is not closed
     */
    public String markdown(Campaign campaign, GuideLinks links) {
        return new GuideMarkdown(links).write(written(campaign));
    }

    private GuideStory written(Campaign campaign) {
        return read(campaign).orElseThrow(() -> new NotFoundException("guide of campaign", campaign.slug()));
    }

    private GuideStory tell(Campaign campaign, Guide guide) {
        List<Guide.Section> sections = guide.sections();
        Map<Id, Question> questions = store.find(
                Kind.QUESTION, sections.stream().map(Guide.Section::question).toList());
        Map<Id, Idea> ideas = store.find(
                Kind.IDEA,
                sections.stream()
                        .flatMap(s -> s.entries().stream())
                        .map(Guide.Entry::idea)
                        .toList());
        Map<Id, Comment> comments = store.find(
                Kind.COMMENT,
                ideas.values().stream().flatMap(i -> i.sources().stream()).collect(Collectors.toSet()));
        Map<Id, Article> articles = store.find(
                Kind.ARTICLE,
                comments.values().stream()
                        .map(Comment::discussion)
                        .filter(ArticleId.class::isInstance)
                        .collect(Collectors.toSet()));
        return new GuideStory(
                campaign,
                guide,
                sections.stream()
                        .map(s -> new GuideStory.Chapter(
                                stored(questions, s.question()),
                                s,
                                s.entries().stream()
                                        .map(e -> paragraph(e, stored(ideas, e.idea()), comments, articles))
                                        .toList()))
                        .toList());
    }

    private static GuideStory.Paragraph paragraph(
            Guide.Entry entry, Idea idea, Map<Id, Comment> comments, Map<Id, Article> articles) {
        return new GuideStory.Paragraph(
                entry,
                idea,
                idea.sources().stream()
                        .map(id -> stored(comments, id))
                        .map(c -> new GuideStory.Source(c, Optional.ofNullable(articles.get(c.discussion()))))
                        .toList());
    }

    private static <R> R stored(Map<Id, R> found, Id id) {
        R record = found.get(id);
        if (record == null) {
            throw new NotFoundException("record", id.toString());
        }
        return record;
    }
}
