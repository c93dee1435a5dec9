package org.crowdchange.model;

import java.util.Locale;

/** What a phase of a campaign can permit. */
public enum Activity {
    /** Writing, editing and answering comments. */
    COMMENT,
    /** Proposing and revising one's own ideas. */
    PROPOSE,
    /** Voting on comments. */
    VOTE_ON_COMMENTS,
    /** Voting on ideas. */
    VOTE_ON_IDEAS,
    /** Seeing how others voted: tallies, rankings, sorting by them. */
    SEE_RESULTS;

    /**
     * Reads the word, in small letters with hyphens, as in {@code vote-on-ideas}.
     *
     * @throws InvalidInputException for any other word
     */
    public static Activity parse(String word) {
        for (Activity activity : values()) {
            if (activity.toString().equals(word)) {
                return activity;
            }
        }
        throw new InvalidInputException(
                "activity", word, "comment, propose, vote-on-comments, vote-on-ideas or see-results");
    }

    /** The word in small letters with hyphens, as {@link #parse} reads it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
