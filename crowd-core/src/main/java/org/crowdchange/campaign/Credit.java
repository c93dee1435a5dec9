package org.crowdchange.campaign;

import java.util.Optional;
import org.crowdchange.model.Article;
import org.crowdchange.model.Comment;

/**
 * The comment behind a captured idea.
 *
 * @param comment the comment
 * @param alias who wrote it
 * @param article the article under which it stands; empty if it stands under a question or an idea
 */
public record Credit(Comment comment, String alias, Optional<Article> article) {}
