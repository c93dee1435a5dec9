package org.crowdchange.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.crowdchange.journal.Action;
import org.crowdchange.model.Activity;
import org.crowdchange.model.Actor;
import org.crowdchange.model.Article;
import org.crowdchange.model.ArticleId;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.CampaignId;
import org.crowdchange.model.ConflictException;
import org.crowdchange.model.Guide;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.model.NotFoundException;
import org.crowdchange.model.ParticipantId;
import org.crowdchange.model.Question;
import org.crowdchange.model.QuestionId;
import org.crowdchange.model.Role;
import org.crowdchange.store.Kind;
import org.crowdchange.store.Listing;
import org.crowdchange.store.Range;
import org.crowdchange.store.UnitOfWork;

/** Campaigns, their questions and their articles. Reading is open to everybody; writing is for organisers. */
public final class Campaigns {
    private final Workshop workshop;
    private final GuideEditor editor;

    /**
     * @param workshop what services work with
     * @param editor who draws the guide at closing
     */
    public Campaigns(Workshop workshop, GuideEditor editor) {
        this.workshop = workshop;
        this.editor = editor;
    }

    /**
     * Creates a campaign.
     *
     * @throws ConflictException if there is a campaign of that slug
     */
    public Campaign create(Actor actor, NewCampaign wanted) {
        ParticipantId by = workshop.gate().participant(actor, Role.ORGANISER);
        return workshop.submit(work -> {
            if (work.named(Kind.CAMPAIGN, wanted.slug()).isPresent()) {
                throw new ConflictException("There is a campaign \"" + wanted.slug() + "\" already");
            }
            Campaign campaign = work.insert(
                    Kind.CAMPAIGN,
                    new Campaign(
                            workshop.ids().campaign(),
                            1,
                            wanted.slug(),
                            wanted.title(),
                            wanted.summary(),
                            wanted.zone(),
                            wanted.phases(),
                            Optional.empty()));
            work.record(Action.CAMPAIGN_CREATED, Optional.of(campaign.id()), campaign.id(), by);
            return campaign;
        });
    }

    /**
     * Moves the last day of a phase to a later one, on the record.
     *
     * @param phase the slug of the phase
     * @param lastDay its new last day
     * @param reason why, for readers
     * @throws NotFoundException if there is no such campaign or phase
     * @throws InvalidInputException if the day is not later or reaches into the next phase
     */
    public Campaign extend(Actor actor, CampaignId id, String phase, LocalDate lastDay, String reason) {
        ParticipantId by = workshop.gate().participant(actor, Role.ORGANISER);
        return workshop.submit(work -> {
            Campaign campaign = open(work, id);
            LocalDate from = campaign.phase(phase).lastDay();
            Campaign extended = work.update(Kind.CAMPAIGN, campaign.extended(phase, lastDay, reason, work.now(), by));
            work.record(Action.PHASE_EXTENDED, Optional.of(id), id, by, "phase", phase, "from", from, "to", lastDay);
            return extended;
        });
    }

    /**
     * Closes a campaign for good: from now on it can only be read, its results are visible, and its guide is there.
     * Closing it again gives the same guide; it also draws the guide if something kept it from being drawn.
     *
     * @throws NotFoundException if there is no such campaign
     */
    public Guide close(Actor actor, CampaignId id) {
        ParticipantId by = workshop.gate().participant(actor, Role.ORGANISER);
        Optional<Guide> earlier = guide(id);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Campaign closed = workshop.submit(work -> {
            Campaign campaign = work.campaign(id);
            if (campaign.closedAt().isPresent()) {
                return campaign;
            }
            work.record(Action.CAMPAIGN_CLOSED, Optional.of(id), id, by);
            return work.update(Kind.CAMPAIGN, campaign.closed(work.now()));
        });
        // In a second step: until the first one is committed, votes of this and of other nodes may still come.
        Guide drawn = editor.draw(closed, closed.closedAt().orElseThrow());
        return workshop.submit(work -> {
            Optional<Guide> faster = work.named(Kind.GUIDE, Kind.guideName(id));
            if (faster.isPresent()) {
                return faster.get();
            }
            work.record(Action.GUIDE_DRAWN, Optional.of(id), drawn.id(), by);
            return work.insert(Kind.GUIDE, drawn);
        });
    }

    /**
     * Adds a question to a campaign.
     *
     * @throws NotFoundException if there is no such campaign
     * @throws ConflictException if the campaign has a question of that slug
     */
    public Question addQuestion(Actor actor, CampaignId campaign, String slug, String title, String text) {
        ParticipantId by = workshop.gate().participant(actor, Role.ORGANISER);
        return workshop.submit(work -> {
            open(work, campaign);
            if (work.named(Kind.QUESTION, Kind.questionName(campaign, slug)).isPresent()) {
                throw new ConflictException("The campaign has a question \"" + slug + "\" already");
            }
            Question question =
                    work.insert(Kind.QUESTION, new Question(workshop.ids().question(), 1, campaign, slug, title, text));
            work.record(Action.QUESTION_ADDED, Optional.of(campaign), question.id(), by);
            return question;
        });
    }

    /**
     * The article of a page, which is added if the campaign does not know it yet. Organisers may do so at any time before
     * the end, participants while they may comment.
     *
     * @param url where the page is; any spelling
     * @param title its headline; used only if the article is new
     * @throws NotFoundException if there is no such campaign
     */
    public Article addArticle(Actor actor, CampaignId campaign, String url, String title) {
        ParticipantId by = workshop.gate().participant(actor);
        String name = Kind.articleName(campaign, Article.normalUrl(url));
        Optional<Article> known = workshop.store().named(Kind.ARTICLE, name);
        return known.orElseGet(() -> workshop.submit(work -> {
            Optional<Article> meanwhile = work.named(Kind.ARTICLE, name);
            if (meanwhile.isPresent()) {
                return meanwhile.get();
            }
            Campaign of = open(work, campaign);
            if (!actor.has(Role.ORGANISER)) {
                workshop.gate().phase(of, Activity.COMMENT, work.now());
            }
            Article article = work.insert(
                    Kind.ARTICLE, new Article(workshop.ids().article(), 1, campaign, url, List.of(), title));
            work.record(Action.ARTICLE_ADDED, Optional.of(campaign), article.id(), by);
            return article;
        }));
    }

    /**
     * Tells that an article is at another URL now. The former URL goes on leading to it.
     *
     * @throws NotFoundException if there is no such article
     * @throws ConflictException if another article of the campaign is or was there
     */
    public Article moveArticle(Actor actor, ArticleId id, String url) {
        ParticipantId by = workshop.gate().participant(actor, Role.ORGANISER);
        return workshop.submit(work -> {
            Article article = work.get(Kind.ARTICLE, id);
            String to = Article.normalUrl(url);
            if (article.url().equals(to)) {
                return article;
            }
            work.named(Kind.ARTICLE, Kind.articleName(article.campaign(), to))
                    .filter(other -> !other.id().equals(id))
                    .ifPresent(other -> {
                        throw new ConflictException("Another article is or was at " + to);
                    });
            Article moved = work.update(Kind.ARTICLE, article.movedTo(to));
            work.record(Action.ARTICLE_MOVED, Optional.of(article.campaign()), id, by);
            return moved;
        });
    }

    /** @throws NotFoundException if there is no such campaign */
    public Campaign get(CampaignId id) {
        return workshop.get(Kind.CAMPAIGN, id);
    }

    /** The campaign of this slug. */
    public Optional<Campaign> find(String slug) {
        return workshop.store().named(Kind.CAMPAIGN, slug);
    }

    /** All campaigns, newest first; at most {@value Range#MAXIMUM}. */
    public List<Campaign> list() {
        return workshop.store()
                .list(Listing.CAMPAIGNS, new Range(Optional.empty(), Optional.empty(), true, Range.MAXIMUM));
    }

    /** The questions of a campaign in the order in which they were added; at most {@value Range#MAXIMUM}. */
    public List<Question> questions(CampaignId campaign) {
        return workshop.store().list(Listing.QUESTIONS, Range.oldest(campaign, Range.MAXIMUM));
    }

    /** The question of this slug in a campaign. */
    public Optional<Question> findQuestion(CampaignId campaign, String slug) {
        return workshop.store().named(Kind.QUESTION, Kind.questionName(campaign, slug));
    }

    /** @throws NotFoundException if there is no such question */
    public Question question(QuestionId id) {
        return workshop.get(Kind.QUESTION, id);
    }

    /** The articles of a campaign, oldest first; at most {@value Range#MAXIMUM}. */
    public List<Article> articles(CampaignId campaign) {
        return workshop.store().list(Listing.ARTICLES, Range.oldest(campaign, Range.MAXIMUM));
    }

    /** The article that is or was at this URL in a campaign. */
    public Optional<Article> findArticle(CampaignId campaign, String url) {
        return workshop.store().named(Kind.ARTICLE, Kind.articleName(campaign, Article.normalUrl(url)));
    }

    /** @throws NotFoundException if there is no such article */
    public Article article(ArticleId id) {
        return workshop.get(Kind.ARTICLE, id);
    }

    /** The guide of a campaign; empty while it is not closed, and for a moment after that. */
    public Optional<Guide> guide(CampaignId campaign) {
        return workshop.store().named(Kind.GUIDE, Kind.guideName(campaign));
    }

    private static Campaign open(UnitOfWork work, CampaignId id) {
        Campaign campaign = work.campaign(id);
        if (campaign.closedAt().isPresent()) {
            throw new ConflictException("Campaign \"" + campaign.slug() + "\" is closed");
        }
        return campaign;
    }
}
