package org.crowdchange.contractkit;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.crowdchange.model.Activity;
import org.crowdchange.model.Article;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.CampaignId;
import org.crowdchange.model.Comment;
import org.crowdchange.model.CommentId;
import org.crowdchange.model.DiscussionId;
import org.crowdchange.model.Entity;
import org.crowdchange.model.Guide;
import org.crowdchange.model.Id;
import org.crowdchange.model.IdGenerator;
import org.crowdchange.model.Idea;
import org.crowdchange.model.IdeaId;
import org.crowdchange.model.Opinion;
import org.crowdchange.model.Participant;
import org.crowdchange.model.ParticipantId;
import org.crowdchange.model.Phase;
import org.crowdchange.model.Question;
import org.crowdchange.model.QuestionId;
import org.crowdchange.model.Receipt;
import org.crowdchange.model.Revision;
import org.crowdchange.model.SubjectId;
import org.crowdchange.store.ChangeSet.Stored;
import org.crowdchange.store.Kind;

/**
 * Makes records to try a store with, each with an id and a name of its own, the same ones for the same seed, and remembers
 * them. It stores nothing. Not thread-safe.
 */
public final class Samples {
    /** The time at which samples were made; later ones are given by adding to it. */
    public static final Instant TIME = Instant.parse("2015-01-09T08:00:00.123Z");

    /** The opinions that a vote can have, in a fixed order. */
    static final List<Opinion> VOTES = List.of(Opinion.AGREE, Opinion.DISAGREE, Opinion.PASS);

    /** The order in which stores list: by the number of the id. */
    static final Comparator<Id> BY_ID = Comparator.comparingLong(Id::value);

    private final IdGenerator ids;
    private final List<Stored<?>> made = new ArrayList<>();
    private int number;

    /** @param seed what the ids depend on */
    public Samples(long seed) {
        ids = new IdGenerator(InstantSource.fixed(TIME), new Random(seed));
    }

    /** Every record made so far and its kind, whether it was stored or not, without later versions. */
    public List<Stored<?>> made() {
        return List.copyOf(made);
    }

    /** A campaign with three phases, one of which was extended twice. */
    public Campaign campaign() {
        int n = ++number;
        Campaign campaign = new Campaign(
                ids.campaign(),
                1,
                "campaign-" + n,
                "Campaign " + n,
                "What it is about.\n\nIn two paragraphs.",
                ZoneId.of("Europe/London"),
                List.of(
                        Phase.of("debate", "Debate", day(9), day(23), Activity.COMMENT, Activity.VOTE_ON_COMMENTS),
                        Phase.of("rest", "Rest", day(28), day(28)),
                        Phase.of("ideas", "Ideas", day(30), day(31), Activity.values())),
                Optional.empty());
        ParticipantId organiser = participant().id();
        Campaign extended = campaign.extended("debate", day(25), "Many are still talking", TIME, organiser)
                .extended("debate", day(26), "And one more day", TIME.plusSeconds(1), organiser);
        return remember(
                Kind.CAMPAIGN,
                new Campaign(
                        campaign.id(),
                        1,
                        campaign.slug(),
                        campaign.title(),
                        campaign.summary(),
                        campaign.zone(),
                        extended.phases(),
                        Optional.empty()));
    }

    private static LocalDate day(int ofJanuary) {
        return LocalDate.of(2015, 1, ofJanuary);
    }

    /** A participant whom the host knows as {@code host:} and a number. */
    public Participant participant() {
        int n = ++number;
        return remember(Kind.PARTICIPANT, new Participant(ids.participant(), 1, "host:" + n, "Reader " + n, TIME));
    }

    /** A question in a campaign. */
    public Question question(CampaignId campaign) {
        int n = ++number;
        return remember(
                Kind.QUESTION,
                new Question(
                        ids.question(), 1, campaign, "question-" + n, "What helps, for the " + n + "th time?", ""));
    }

    /** An article that has moved once. */
    public Article article(CampaignId campaign) {
        int n = ++number;
        String site = "https://journal.example/";
        return remember(
                Kind.ARTICLE,
                new Article(ids.article(), 1, campaign, site + n, List.of(site + "old/" + n), "Article " + n));
    }

    /** A comment at the top of a discussion. */
    public Comment comment(CampaignId campaign, DiscussionId discussion, ParticipantId author) {
        return comment(campaign, discussion, Optional.empty(), Optional.empty(), author);
    }

    /** An answer to a comment. */
    public Comment answer(Comment parent, ParticipantId author) {
        CommentId top = parent.thread().orElse(parent.id());
        return comment(parent.campaign(), parent.discussion(), Optional.of(parent.id()), Optional.of(top), author);
    }

    private Comment comment(
            CampaignId campaign,
            DiscussionId discussion,
            Optional<CommentId> parent,
            Optional<CommentId> thread,
            ParticipantId author) {
        return remember(
                Kind.COMMENT,
                new Comment(
                        ids.comment(),
                        1,
                        campaign,
                        discussion,
                        parent,
                        thread,
                        author,
                        "Comment " + ++number,
                        Comment.State.VISIBLE,
                        TIME,
                        Optional.empty(),
                        List.of()));
    }

    /** An idea for a question, captured from these comments. */
    public Idea idea(Question question, ParticipantId author, CommentId... sources) {
        int n = ++number;
        return remember(
                Kind.IDEA,
                new Idea(
                        ids.idea(),
                        1,
                        question.campaign(),
                        question.id(),
                        author,
                        "Idea " + n,
                        "Because of " + n + ".",
                        TIME,
                        List.of(sources)));
    }

    /** The wording that the idea has now. */
    public Revision revision(Idea idea) {
        return remember(Kind.REVISION, Revision.of(ids.revision(), idea, TIME, idea.author()));
    }

    /** A receipt for something that a participant did. */
    public Receipt receipt(ParticipantId participant, SubjectId result) {
        String key = "key-" + ++number;
        return remember(
                Kind.RECEIPT, new Receipt(ids.receipt(), participant, key, Receipt.fingerprint(key), result, TIME));
    }

    /** A guide with two sections, of which the second is empty. */
    public Guide guide(CampaignId campaign, QuestionId first, QuestionId second, IdeaId... best) {
        List<Guide.Entry> entries = new ArrayList<>();
        for (IdeaId idea : best) {
            int rank = entries.size() + 1;
            entries.add(new Guide.Entry(idea, 1, rank, 1, rank + 2, 41, 9, 3, "41 of 50 agreed; rank " + rank + "."));
        }
        return remember(
                Kind.GUIDE,
                new Guide(
                        ids.guide(),
                        1,
                        campaign,
                        TIME,
                        "wilson",
                        List.of(
                                new Guide.Section(first, 291, 1455, entries),
                                new Guide.Section(second, 0, 0, List.of()))));
    }

    /** A vote at the time of the samples. */
    public static Ballot ballot(Participant voter, SubjectId subject, Opinion vote) {
        return new Ballot(voter.id(), subject, vote, TIME);
    }

    /** Records of every kind that belong together, each after those to which it refers. */
    public List<Stored<?>> oneOfEach() {
        int before = made.size();
        Campaign campaign = campaign();
        Participant author = participant();
        Question question = question(campaign.id());
        Question other = question(campaign.id());
        Article article = article(campaign.id());
        Comment comment = comment(campaign.id(), article.id(), author.id());
        answer(answer(comment, author.id()), author.id());
        Idea idea = idea(question, author.id(), comment.id());
        revision(idea);
        receipt(author.id(), idea.id());
        guide(campaign.id(), question.id(), other.id(), idea.id());
        return List.copyOf(made.subList(before, made.size()));
    }

    static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    private <R extends Entity<?>> R remember(Kind<R> kind, R entity) {
        made.add(new Stored<>(kind, entity));
        return entity;
    }
}
