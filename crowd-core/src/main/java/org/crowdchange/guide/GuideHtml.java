package org.crowdchange.guide;

import com.google.common.base.Splitter;
import com.google.common.escape.Escaper;
import com.google.common.html.HtmlEscapers;
import org.crowdchange.model.Guide;

/** Writes a guide as HTML. Every word of a person is escaped on its way out. */
final class GuideHtml {
    private static final Escaper ESCAPER = HtmlEscapers.htmlEscaper();
    private static final Splitter PARAGRAPHS = Splitter.onPattern("\n{2,}").omitEmptyStrings();

    private final GuideLinks links;

    GuideHtml(GuideLinks links) {
        this.links = links;
    }

    String write(GuideStory story) {
        StringBuilder out = new StringBuilder("<article class=\"crowd-guide\">\n");
        out.append("<h1>").append(escape(story.campaign().title())).append("</h1>\n");
        paragraphs(out, story.campaign().summary());
        for (GuideStory.Chapter chapter : story.chapters()) {
            chapter(out, chapter);
        }
        return out.append("</article>\n").toString();
    }

    private void chapter(StringBuilder out, GuideStory.Chapter chapter) {
        Guide.Section section = chapter.section();
        out.append("<section id=\"question-")
                .append(escape(chapter.question().slug()))
                .append("\">\n");
        out.append("<h2>")
                .append(link(
                        links.question(chapter.question()), chapter.question().title()));
        out.append("</h2>\n<p class=\"crowd-guide-figures\">")
                .append(GuideWords.figures(section))
                .append("</p>\n");
        if (!chapter.paragraphs().isEmpty()) {
            out.append("<ol>\n");
            chapter.paragraphs().forEach(paragraph -> paragraph(out, paragraph));
            out.append("</ol>\n");
        }
        out.append("</section>\n");
    }

    private void paragraph(StringBuilder out, GuideStory.Paragraph paragraph) {
        Guide.Entry entry = paragraph.entry();
        out.append("<li id=\"idea-")
                .append(entry.idea())
                .append("\" value=\"")
                .append(entry.rank())
                .append("\">\n");
        out.append("<h3>")
                .append(link(links.idea(paragraph.idea()), paragraph.idea().title()))
                .append("</h3>\n");
        paragraphs(out, paragraph.idea().text());
        out.append("<p class=\"crowd-guide-evidence\">")
                .append(escape(entry.explanation()))
                .append(' ');
        out.append(link(links.votes(entry), GuideWords.votes(entry))).append("</p>\n");
        if (!paragraph.sources().isEmpty()) {
            out.append("<details><summary>")
                    .append(GuideWords.sources(paragraph.sources().size()));
            out.append("</summary>\n");
            paragraph.sources().forEach(source -> source(out, source));
            out.append("</details>\n");
        }
        out.append("</li>\n");
    }

    private void source(StringBuilder out, GuideStory.Source source) {
        String url = links.comment(source.comment());
        out.append("<blockquote cite=\"").append(escape(url)).append("\">\n");
        if (source.comment().visible()) {
            paragraphs(out, source.comment().text());
        } else {
            out.append("<p>").append(GuideWords.GONE).append("</p>\n");
        }
        out.append("<footer>").append(link(url, GuideWords.place(source))).append("</footer>\n</blockquote>\n");
    }

    private static void paragraphs(StringBuilder out, String text) {
        for (String paragraph : PARAGRAPHS.split(text)) {
            out.append("<p>").append(escape(paragraph).replace("\n", "<br>\n")).append("</p>\n");
        }
    }

    private static String link(String url, String text) {
        return "<a href=\"" + escape(url) + "\">" + escape(text) + "</a>";
    }

    private static String escape(String text) {
        return ESCAPER.escape(text);
    }
}
