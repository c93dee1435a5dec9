package org.crowdchange.model;

import java.util.Locale;

/** What an actor is for in all campaigns. The host says who has which role. */
public enum Role {
    /** Comments, proposes and votes. */
    PARTICIPANT,
    /** Turns comments into ideas and revises ideas. */
    FACILITATOR,
    /** Removes comments that break the rules. */
    MODERATOR,
    /** Creates, extends and closes campaigns; may do all that the others may. */
    ORGANISER;

    /**
     * Reads the word, in small letters.
     *
     * @throws InvalidInputException for any other word
     */
    public static Role parse(String word) {
        for (Role role : values()) {
            if (role.toString().equals(word)) {
                return role;
            }
        }
        throw new InvalidInputException("role", word, "participant, facilitator, moderator or organiser");
    }

    /** The word in small letters, as {@link #parse} reads it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
