package org.crowdchange.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crowdchange.model.Activity;
import org.crowdchange.model.Actor;
import org.crowdchange.model.Article;
import org.crowdchange.model.ArticleId;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.Comment;
import org.crowdchange.model.Id;
import org.crowdchange.model.Idea;
import org.crowdchange.model.NotFoundException;
import org.crowdchange.model.Opinion;
import org.crowdchange.model.Participant;
import org.crowdchange.model.Role;
import org.crowdchange.model.SubjectId;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.store.ChangeSet.BallotKey;
import org.crowdchange.store.Kind;
import org.crowdchange.tally.OpinionCounts;

/**
 * Comments and ideas as one reader may see them: whose they are, how others voted if that may be seen, and the reader's
 * own vote. A page costs the same few reads as one item.
 */
public final class Views {
    private final Workshop workshop;

    /** @param workshop what services work with */
    public Views(Workshop workshop) {
        this.workshop = workshop;
    }

    CommentView comment(Actor actor, Comment comment, Duration editWindow) {
        return comments(actor, List.of(comment), editWindow).get(0);
    }

    /** In the order given. */
    List<CommentView> comments(Actor actor, List<Comment> comments, Duration editWindow) {
        Instant now = workshop.gate().now();
        Votes votes = votes(actor, comments.stream().map(Comment::id).toList());
        Map<Id, Participant> authors = authors(comments.stream().map(Comment::author));
        Map<Id, Campaign> campaigns = campaigns(comments.stream().map(Comment::campaign));
        Map<Id, Idea> ideas = workshop.store()
                .find(
                        Kind.IDEA,
                        comments.stream().flatMap(c -> c.ideas().stream()).collect(Collectors.toSet()));
        List<CommentView> shown = new ArrayList<>();
        for (Comment comment : comments) {
            Campaign campaign = get(campaigns, comment.campaign());
            boolean mine = actor.is(comment.author());
            shown.add(new CommentView(
                    comment,
                    comment.visible() ? Optional.of(alias(authors, comment.author())) : Optional.empty(),
                    mine,
                    mine
                            && comment.visible()
                            && Discussions.inWindow(comment, now, editWindow)
                            && campaign.permits(Activity.COMMENT, now),
                    votes.counts(actor, campaign, comment.id()),
                    votes.mine(comment.id()),
                    comment.ideas().stream().map(id -> get(ideas, id)).toList()));
        }
        return shown;
    }

    IdeaView idea(Actor actor, Idea idea) {
        return ideas(actor, List.of(idea), i -> Optional.empty()).get(0);
    }

    /** In the order given. */
    List<IdeaView> ideas(Actor actor, List<Idea> ideas, Function<Idea, Optional<RankedItem>> standing) {
        Instant now = workshop.gate().now();
        Votes votes = votes(actor, ideas.stream().map(Idea::id).toList());
        Map<Id, Comment> sources = workshop.store()
                .find(
                        Kind.COMMENT,
                        ideas.stream().flatMap(i -> i.sources().stream()).collect(Collectors.toSet()));
        Map<Id, Article> articles = workshop.store()
                .find(
                        Kind.ARTICLE,
                        sources.values().stream()
                                .map(Comment::discussion)
                                .filter(ArticleId.class::isInstance)
                                .collect(Collectors.toSet()));
        Map<Id, Participant> authors = authors(Stream.concat(
                ideas.stream().map(Idea::author), sources.values().stream().map(Comment::author)));
        Map<Id, Campaign> campaigns = campaigns(ideas.stream().map(Idea::campaign));
        List<IdeaView> shown = new ArrayList<>();
        for (Idea idea : ideas) {
            Campaign campaign = get(campaigns, idea.campaign());
            boolean mine = actor.is(idea.author());
            boolean open = campaign.closedAt().isEmpty();
            shown.add(new IdeaView(
                    idea,
                    alias(authors, idea.author()),
                    idea.sources().stream()
                            .map(id -> get(sources, id))
                            .map(c -> new Credit(
                                    c, alias(authors, c.author()), Optional.ofNullable(articles.get(c.discussion()))))
                            .toList(),
                    mine,
                    open && (actor.has(Role.FACILITATOR) || (mine && campaign.permits(Activity.PROPOSE, now))),
                    votes.counts(actor, campaign, idea.id()),
                    votes.mine(idea.id()),
                    standing.apply(idea)));
        }
        return shown;
    }

    private Map<Id, Participant> authors(Stream<? extends Id> ids) {
        return workshop.store().find(Kind.PARTICIPANT, ids.collect(Collectors.toSet()));
    }

    private Map<Id, Campaign> campaigns(Stream<? extends Id> ids) {
        return workshop.store().find(Kind.CAMPAIGN, ids.collect(Collectors.toSet()));
    }

    private static String alias(Map<Id, Participant> authors, Id author) {
        return get(authors, author).alias();
    }

    private Votes votes(Actor actor, Collection<? extends SubjectId> subjects) {
        Map<BallotKey, Ballot> ballots = actor.participant()
                .map(p -> workshop.store()
                        .ballots(subjects.stream().map(s -> new BallotKey(p, s)).collect(Collectors.toSet())))
                .orElse(Map.of());
        Map<SubjectId, Opinion> mine =
                ballots.values().stream().collect(Collectors.toMap(Ballot::subject, Ballot::vote));
        return new Votes(mine, workshop.store().tallies(Set.copyOf(subjects)), workshop.gate());
    }

    /** How all and how the reader voted on what is shown. */
    private record Votes(Map<SubjectId, Opinion> mine, Map<SubjectId, OpinionCounts> counts, Gate gate) {
        Optional<Opinion> mine(SubjectId subject) {
            return Optional.ofNullable(mine.get(subject));
        }

        Optional<OpinionCounts> counts(Actor actor, Campaign campaign, SubjectId subject) {
            return gate.seesResults(actor, campaign) ? Optional.ofNullable(counts.get(subject)) : Optional.empty();
        }
    }

    /** Records are never taken away, so what refers to one finds it. */
    private static <K, V> V get(Map<K, V> found, K id) {
        V value = found.get(id);
        if (value == null) {
            throw new NotFoundException("record", String.valueOf(id));
        }
        return value;
    }
}
