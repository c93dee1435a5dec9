package org.crowdchange.campaign;

/**
 * A comment at the top of a discussion with the answers below it.
 *
 * @param top the comment at the top
 * @param replies the first answers, oldest first; each names the comment that it answers
 */
public record CommentThread(CommentView top, Page<CommentView> replies) {}
