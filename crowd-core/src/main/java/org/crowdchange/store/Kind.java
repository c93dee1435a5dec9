package org.crowdchange.store;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.crowdchange.model.Article;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.CampaignId;
import org.crowdchange.model.Comment;
import org.crowdchange.model.Entity;
import org.crowdchange.model.Guide;
import org.crowdchange.model.Idea;
import org.crowdchange.model.Participant;
import org.crowdchange.model.ParticipantId;
import org.crowdchange.model.Question;
import org.crowdchange.model.Receipt;
import org.crowdchange.model.Revision;

/**
 * A kind of record that a store keeps, and the names under which such a record can be found. A name belongs to one record
 * of its kind at a time; taking one that is taken is a conflict.
 *
 * @param <R> the type of the records
 */
public final class Kind<R extends Entity<?>> {
    /** Campaigns, named by their slug. */
    public static final Kind<Campaign> CAMPAIGN = new Kind<>("campaign", c -> Set.of(c.slug()));
    /** Questions, named by campaign and slug. */
    public static final Kind<Question> QUESTION =
            new Kind<>("question", q -> Set.of(questionName(q.campaign(), q.slug())));
    /** Articles, named by campaign and each URL they have or had. */
    public static final Kind<Article> ARTICLE = new Kind<>("article", Kind::articleNames);
    /** Comments; they have no names. */
    public static final Kind<Comment> COMMENT = new Kind<>("comment", c -> Set.of());
    /** Ideas; they have no names. */
    public static final Kind<Idea> IDEA = new Kind<>("idea", i -> Set.of());
    /** Revisions of ideas; they have no names. */
    public static final Kind<Revision> REVISION = new Kind<>("revision", r -> Set.of());
    /** Participants, named by their identity. */
    public static final Kind<Participant> PARTICIPANT = new Kind<>("participant", p -> Set.of(p.identity()));
    /** Receipts, named by participant and key. */
    public static final Kind<Receipt> RECEIPT =
            new Kind<>("receipt", r -> Set.of(receiptName(r.participant(), r.key())));
    /** Guides, named by their campaign. */
    public static final Kind<Guide> GUIDE = new Kind<>("guide", g -> Set.of(guideName(g.campaign())));

    /** All kinds, each after those to which its records refer. */
    public static final List<Kind<?>> ALL =
            List.of(CAMPAIGN, PARTICIPANT, QUESTION, ARTICLE, IDEA, REVISION, COMMENT, RECEIPT, GUIDE);

    private final String title;
    private final Function<R, Set<String>> names;

    private Kind(String title, Function<R, Set<String>> names) {
        this.title = title;
        this.names = names;
    }

    /** The names of this record; distinct, possibly none. */
    public Set<String> names(R entity) {
        return names.apply(entity);
    }

    /** The name of a question in its campaign. */
    public static String questionName(CampaignId campaign, String slug) {
        return campaign + " " + slug;
    }

    /** The name of the article at a URL, in its normal spelling, in its campaign. */
    public static String articleName(CampaignId campaign, String url) {
        return campaign + " " + url;
    }

    /** The name of the receipt for a participant's idempotency key. */
    public static String receiptName(ParticipantId participant, String key) {
        return participant + " " + key;
    }

    /** The name of the guide of a campaign. */
    public static String guideName(CampaignId campaign) {
        return campaign.toString();
    }

    private static Set<String> articleNames(Article article) {
        ImmutableSet.Builder<String> all = ImmutableSet.builder();
        all.add(articleName(article.campaign(), article.url()));
        article.formerUrls().forEach(url -> all.add(articleName(article.campaign(), url)));
        return all.build();
    }

    /** The word for such a record, as in "idea". */
    @Override
    public String toString() {
        return title;
    }
}
