package org.crowdchange.model;

/**
 * The identity of an {@link Article}, whatever its URL, and of the discussion under it.
 *
 * @param value the number, see {@link Id}
 */
public record ArticleId(long value) implements DiscussionId, Comparable<ArticleId> {

    /** @throws InvalidInputException if the number is not the id of this kind of record */
    public ArticleId {
        IdKind.ARTICLE.check(value);
    }

    /** @throws InvalidInputException if the text is not the id of this kind of record */
    public static ArticleId parse(String text) {
        return new ArticleId(IdKind.ARTICLE.parse(text));
    }

    @Override
    public int compareTo(ArticleId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return IdKind.encode(value);
    }
}
