package org.crowdchange.guide;

import org.crowdchange.model.Guide;

/** The guide's own words, the same in HTML and Markdown. */
final class GuideWords {
    static final String GONE = "This comment was taken away.";

    private GuideWords() {}

    static String figures(Guide.Section section) {
        return number(section.ideas(), "idea", "ideas") + ", " + number(section.voters(), "voter", "voters") + ".";
    }

    static String votes(Guide.Entry entry) {
        return "Votes: " + entry.agree() + " agree, " + entry.disagree() + " disagree, " + entry.pass() + " pass";
    }

    static String sources(int count) {
        return "Where it comes from: " + number(count, "comment", "comments");
    }

    static String place(GuideStory.Source source) {
        return source.article().map(a -> "under \u201c" + a.title() + "\u201d").orElse("in the discussion");
    }

    private static String number(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
