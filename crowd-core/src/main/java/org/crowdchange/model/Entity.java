package org.crowdchange.model;

/**
 * A record that is stored under an id and may be replaced by its next version.
 *
 * @param <I> the type of its id
 */
public sealed interface Entity<I extends Id>
        permits Campaign, Question, Article, Comment, Idea, Revision, Participant, Receipt, Guide {

    /** The identity; never changes. */
    I id();

    /** 1 for the first version, rising by 1 with each change. */
    int version();
}
