package org.crowdchange.ranking;

/**
 * What a catalogue says of a ranking method.
 *
 * @param id the name by which it is asked for: small letters, digits and hyphens, beginning with a letter
 * @param ballot the kind of ballot that it reads
 * @param purpose what it is for, in one line
 * @param source where it is from: authors, title, year, DOI or link; or that it is plain counting
 */
public record MethodDescription(String id, BallotKind ballot, String purpose, String source) {

    /** @throws IllegalArgumentException if the id is not of its form, or a text is blank */
    public MethodDescription {
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("the id of a ranking method is \"" + id
                    + "\"; expected small letters, digits and hyphens, beginning with a letter");
        }
        requireText("purpose", purpose);
        requireText("source", source);
    }

    private static void requireText(String name, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("the " + name + " is blank; expected some text");
        }
    }
}
