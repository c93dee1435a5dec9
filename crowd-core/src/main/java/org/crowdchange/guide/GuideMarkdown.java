package org.crowdchange.guide;

import java.util.regex.Pattern;
import org.crowdchange.model.Guide;

/**
 * Writes a guide as Markdown. Every word of a person is escaped, so that it reads as it was written and marks up
 * nothing.
 */
final class GuideMarkdown {
    private static final Pattern MARKS = Pattern.compile("([\\\\`*_{}\\[\\]()<>#+\\-.!|~&:=])");

    private final GuideLinks links;

    GuideMarkdown(GuideLinks links) {
        this.links = links;
    }

    String write(GuideStory story) {
        StringBuilder out =
                new StringBuilder("# ").append(escape(story.campaign().title())).append("\n\n");
        paragraphs(out, "", story.campaign().summary());
        for (GuideStory.Chapter chapter : story.chapters()) {
            out.append("## ")
                    .append(link(
                            links.question(chapter.question()),
                            chapter.question().title()));
            out.append("\n\n").append(GuideWords.figures(chapter.section())).append("\n\n");
            chapter.paragraphs().forEach(paragraph -> paragraph(out, paragraph));
        }
        return out.toString().stripTrailing() + "\n";
    }

    private void paragraph(StringBuilder out, GuideStory.Paragraph paragraph) {
        Guide.Entry entry = paragraph.entry();
        out.append("### ").append(entry.rank()).append("\\. ");
        out.append(link(links.idea(paragraph.idea()), paragraph.idea().title())).append("\n\n");
        paragraphs(out, "", paragraph.idea().text());
        out.append(escape(entry.explanation())).append(' ');
        out.append(link(links.votes(entry), GuideWords.votes(entry))).append("\n\n");
        if (!paragraph.sources().isEmpty()) {
            out.append(GuideWords.sources(paragraph.sources().size())).append("\n\n");
            paragraph.sources().forEach(source -> source(out, source));
        }
    }

    private void source(StringBuilder out, GuideStory.Source source) {
        paragraphs(out, "> ", source.comment().visible() ? source.comment().text() : GuideWords.GONE);
        out.append("> \u2014 ")
                .append(link(links.comment(source.comment()), GuideWords.place(source)))
                .append("\n\n");
    }

    /** Blank lines inside a quotation keep their mark, so that it stays one quotation. */
    private static void paragraphs(StringBuilder out, String mark, String text) {
        if (text.isEmpty()) {
            return;
        }
        text.lines()
                .forEach(line -> out.append((mark + escape(line.strip())).stripTrailing())
                        .append('\n'));
        out.append(mark.stripTrailing()).append('\n');
    }

    private static String link(String url, String text) {
        String target = url.replace("<", "%3C").replace(">", "%3E").replace(" ", "%20");
        return "[" + escape(text) + "](<" + target + ">)";
    }

    private static String escape(String text) {
        return MARKS.matcher(text).replaceAll("\\\\$1");
    }
}
