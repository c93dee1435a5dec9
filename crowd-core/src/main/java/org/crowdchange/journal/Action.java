package org.crowdchange.journal;

/** What happened. Names and codes are stored for good: they are never changed or given to something else. */
public enum Action {
    /** A campaign was created. */
    CAMPAIGN_CREATED(1),
    /** The last day of a phase was moved; details {@code phase}, {@code from}, {@code to}. */
    PHASE_EXTENDED(2),
    /** A campaign was closed. */
    CAMPAIGN_CLOSED(3),
    /** A question was added to a campaign. */
    QUESTION_ADDED(4),
    /** An article was added to a campaign. */
    ARTICLE_ADDED(5),
    /** An article got another URL. */
    ARTICLE_MOVED(6),
    /** A participant appeared for the first time. */
    PARTICIPANT_JOINED(7),
    /** A comment was written; details {@code discussion}, and {@code parent} if it is an answer. */
    COMMENT_POSTED(8),
    /** A comment was changed by its author. */
    COMMENT_EDITED(9),
    /** A comment was taken back by its author. */
    COMMENT_DELETED(10),
    /** A comment was taken away by a moderator. */
    COMMENT_REMOVED(11),
    /** An idea was proposed; details {@code question}. */
    IDEA_PROPOSED(12),
    /** A comment was turned into an idea; details {@code question}, {@code comments}. */
    IDEA_CAPTURED(13),
    /** An idea got another wording; details {@code revision}. */
    IDEA_REVISED(14),
    /** A first vote on a subject; details {@code scope}, {@code vote}. */
    VOTE_CAST(15),
    /** Another vote in place of an earlier one; details {@code scope}, {@code vote}, {@code was}. */
    VOTE_CHANGED(16),
    /** A vote was taken back; details {@code scope}, {@code was}. */
    VOTE_WITHDRAWN(17),
    /** The words and the name of a participant were taken away; details {@code words}. */
    PARTICIPANT_ERASED(18),
    /** The guide of a closed campaign was drawn from its votes. */
    GUIDE_DRAWN(19);

    private final int code;

    Action(int code) {
        this.code = code;
    }

    /** The number under which stores keep the action. */
    public int code() {
        return code;
    }

    /**
     * The action of that {@link #code()}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Action of(int code) {
        for (Action action : values()) {
            if (action.code == code) {
                return action;
            }
        }
        throw new IllegalArgumentException("No action has the code " + code);
    }
}
