package org.crowdchange.ranking.opinion;

import java.util.Locale;

/** For which of the two sides of an opinion something is computed. */
public enum Side {
    /** Those who agree. */
    AGREE,
    /** Those who disagree. */
    DISAGREE;

    /** The word in small letters. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
