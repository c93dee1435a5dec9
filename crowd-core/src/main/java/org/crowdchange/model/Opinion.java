package org.crowdchange.model;

import java.util.Locale;

/**
 * What a voter thinks of an idea or comment. Thumbs up and down are {@link #AGREE} and {@link #DISAGREE}; approval voting
 * uses {@link #AGREE} alone. {@link #PASS} says "seen, no opinion" and counts for neither side.
 */
public enum Opinion {
    /** For it: thumb up, approval. */
    AGREE(1),
    /** Against it: thumb down. */
    DISAGREE(-1),
    /** Seen and left undecided. */
    PASS(0);

    private final int code;

    Opinion(int code) {
        this.code = code;
    }

    /** The number under which stores keep the opinion: 1, -1 or 0. */
    public int code() {
        return code;
    }

    /**
     * The opinion of that {@link #code()}.
     *
     * @throws InvalidInputException for any other number
     */
    public static Opinion of(int code) {
        for (Opinion opinion : values()) {
            if (opinion.code == code) {
                return opinion;
            }
        }
        throw new InvalidInputException("vote", Integer.toString(code), "1 (agree), -1 (disagree) or 0 (pass)");
    }

    /**
     * Reads the word, in small letters.
     *
     * @throws InvalidInputException for any other word
     */
    public static Opinion parse(String word) {
        for (Opinion opinion : values()) {
            if (opinion.toString().equals(word)) {
                return opinion;
            }
        }
        throw new InvalidInputException("vote", word, "agree, disagree or pass");
    }

    /** The word in small letters, as {@link #parse} reads it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
