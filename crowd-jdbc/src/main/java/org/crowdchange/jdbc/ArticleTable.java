package org.crowdchange.jdbc;

import static org.crowdchange.jdbc.Sql.values;

import java.sql.SQLException;
import java.util.List;
import org.crowdchange.model.Article;
import org.crowdchange.model.ArticleId;
import org.crowdchange.model.CampaignId;
import org.crowdchange.store.Kind;
import org.jspecify.annotations.Nullable;

/** Articles with their former URLs. */
final class ArticleTable extends RecordTable<Article> {

    ArticleTable() {
        super(
                Kind.ARTICLE,
                3,
                Table.of("crowd_article", 1, "id, version, campaign, url, title"),
                List.of(new Part<>(
                        Table.of("crowd_article_former_url", 2, "article, position, url"),
                        a -> numbered(a.id(), a.formerUrls()))));
    }

    @Override
    @Nullable
    Object[] row(Article a) {
        return values(a.id(), a.version(), a.campaign(), a.url(), a.title());
    }

    @Override
    Article read(Rows rows) throws SQLException {
        ArticleId id = rows.id(ArticleId::new);
        int version = rows.integer();
        CampaignId campaign = rows.id(CampaignId::new);
        String url = rows.text();
        String title = rows.text();
        List<String> formerUrls = rows.parts(part -> {
            part.skip();
            return part.text();
        });
        return new Article(id, version, campaign, url, formerUrls, title);
    }
}
