package org.crowdchange.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.crowdchange.model.Article;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.Comment;
import org.crowdchange.model.Entity;
import org.crowdchange.model.Id;
import org.crowdchange.model.Idea;
import org.crowdchange.model.Participant;
import org.crowdchange.model.Question;
import org.crowdchange.model.Receipt;
import org.crowdchange.model.Revision;

/**
 * A way in which records are listed: by the record that owns them, in the order of their ids, which is the order in which
 * they were made; or all records of a kind.
 *
 * @param <R> the type of the records
 */
public final class Listing<R extends Entity<?>> {
    /** All campaigns. */
    public static final Listing<Campaign> CAMPAIGNS = new Listing<>("campaigns", Kind.CAMPAIGN);
    /** All participants. */
    public static final Listing<Participant> PARTICIPANTS = new Listing<>("participants", Kind.PARTICIPANT);
    /** All receipts. */
    public static final Listing<Receipt> RECEIPTS = new Listing<>("receipts", Kind.RECEIPT);
    /** The questions of a campaign. */
    public static final Listing<Question> QUESTIONS =
            new Listing<>("questions of a campaign", Kind.QUESTION, q -> Optional.of(q.campaign()));
    /** The articles of a campaign. */
    public static final Listing<Article> ARTICLES =
            new Listing<>("articles of a campaign", Kind.ARTICLE, a -> Optional.of(a.campaign()));
    /** The comments at the top of a discussion. */
    public static final Listing<Comment> THREADS = new Listing<>(
            "threads of a discussion",
            Kind.COMMENT,
            c -> c.thread().isPresent() ? Optional.empty() : Optional.of(c.discussion()));
    /** All answers below a comment at the top. */
    public static final Listing<Comment> REPLIES =
            new Listing<>("replies in a thread", Kind.COMMENT, c -> c.thread().map(Id.class::cast));
    /** The ideas for a question. */
    public static final Listing<Idea> IDEAS =
            new Listing<>("ideas for a question", Kind.IDEA, i -> Optional.of(i.question()));
    /** The wordings of an idea. */
    public static final Listing<Revision> REVISIONS =
            new Listing<>("revisions of an idea", Kind.REVISION, r -> Optional.of(r.idea()));

    /** The comments of an author. */
    public static final Listing<Comment> COMMENTS_BY =
            new Listing<>("comments by a participant", Kind.COMMENT, c -> Optional.of(c.author()));
    /** The ideas of an author. */
    public static final Listing<Idea> IDEAS_BY =
            new Listing<>("ideas by a participant", Kind.IDEA, i -> Optional.of(i.author()));
    /** The wordings that somebody has written, of whosever ideas. */
    public static final Listing<Revision> REVISIONS_BY =
            new Listing<>("revisions by a participant", Kind.REVISION, r -> Optional.of(r.by()));
    /** The receipts for what a participant has sent. */
    public static final Listing<Receipt> RECEIPTS_OF =
            new Listing<>("receipts of a participant", Kind.RECEIPT, r -> Optional.of(r.participant()));

    /** Every listing there is. */
    public static final List<Listing<?>> ALL = List.of(
            CAMPAIGNS,
            PARTICIPANTS,
            RECEIPTS,
            QUESTIONS,
            ARTICLES,
            THREADS,
            REPLIES,
            IDEAS,
            REVISIONS,
            COMMENTS_BY,
            IDEAS_BY,
            REVISIONS_BY,
            RECEIPTS_OF);

    private final String title;
    private final Kind<R> kind;
    private final Function<R, Optional<Id>> owner;
    private final boolean owned;

    private Listing(String title, Kind<R> kind, Function<R, Optional<Id>> owner) {
        this.title = title;
        this.kind = kind;
        this.owner = owner;
        this.owned = true;
    }

    private Listing(String title, Kind<R> kind) {
        this.title = title;
        this.kind = kind;
        this.owner = record -> Optional.empty();
        this.owned = false;
    }

    /** Whether its records are those of an owner; if not, it has all there are. */
    public boolean owned() {
        return owned;
    }

    /** The kind of the records in it. */
    public Kind<R> kind() {
        return kind;
    }

    /** Under which record this one is listed; empty if it is not in this listing, and always if nobody owns that. */
    public Optional<Id> owner(R entity) {
        return owner.apply(entity);
    }

    /** What is listed, in words. */
    @Override
    public String toString() {
        return title;
    }
}
