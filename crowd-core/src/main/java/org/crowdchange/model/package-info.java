/**
 * The words of crowd as immutable records: what a campaign is made of, who takes part, and what can go wrong.
 *
 * <p>A {@link org.crowdchange.model.Campaign} has dated {@linkplain org.crowdchange.model.Phase phases}, asks
 * {@linkplain org.crowdchange.model.Question questions} and covers {@linkplain org.crowdchange.model.Article articles}.
 * {@linkplain org.crowdchange.model.Comment Comments} are written in a {@linkplain org.crowdchange.model.DiscussionId
 * discussion}: under an article, a question or an idea. An {@link org.crowdchange.model.Idea} answers a question, has
 * {@linkplain org.crowdchange.model.Revision revisions} and remembers the comments it was captured from. A
 * {@link org.crowdchange.model.Ballot} is the {@linkplain org.crowdchange.model.Opinion vote} of one participant on one
 * idea or comment. A {@link org.crowdchange.model.Guide} is what a closed campaign leaves behind.
 *
 * <p>Every record refuses values that make no sense with an {@link org.crowdchange.model.InvalidInputException}, so that
 * one that exists is right. Records are immutable and safe to share between threads. This package imports no other
 * package of crowd.
 */
@NullMarked
package org.crowdchange.model;

import org.jspecify.annotations.NullMarked;
