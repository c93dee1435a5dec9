package org.crowdchange.newsroom.polis;

import java.text.Normalizer;

/** How the words of a statement become the title and the text of an idea. */
final class Statements {
    private static final char ELLIPSIS = '…';
    /** A word that is longer than this is cut. */
    private static final int LONG_WORD = 40;

    private Statements() {}

    /** The length of a text as crowd counts it: composed, without the white space around it. */
    static int characters(String text) {
        String composed = composed(text);
        return composed.codePointCount(0, composed.length());
    }

    /** One line of at most so many characters; what is longer ends after a word, with an ellipsis. */
    static String title(String text, int maximum) {
        String line = oneLine(text);
        if (characters(line) <= maximum) {
            return line;
        }
        int cut = line.offsetByCodePoints(0, maximum - 1);
        int space = line.lastIndexOf(' ', cut);
        String kept = line.substring(0, space >= cut - LONG_WORD ? space : cut);
        return kept.replaceAll("[\\s,;:–-]+$", "") + ELLIPSIS;
    }

    /** The text of an idea with that title: empty if the title says it all, spaces apart. */
    static String text(String text, String title) {
        return composed(text).replaceAll("[ \t]+", " ").equals(title) ? "" : text;
    }

    /** What parts words becomes a space. */
    static String oneLine(String text) {
        return composed(text).replaceAll("\\s+", " ");
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }
}
