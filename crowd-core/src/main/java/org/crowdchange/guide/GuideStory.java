package org.crowdchange.guide;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.crowdchange.model.Article;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.Comment;
import org.crowdchange.model.Guide;
import org.crowdchange.model.Idea;
import org.crowdchange.model.Question;

/**
 * A guide with all the words that it rests on, as they read now.
 *
 * @param campaign the campaign
 * @param guide the ids and numbers
 * @param chapters one for each section, in order
 */
public record GuideStory(Campaign campaign, Guide guide, List<Chapter> chapters) {
    /** Copies the list. */
    public GuideStory {
        chapters = ImmutableList.copyOf(chapters);
    }

    /**
     * A question and its best ideas.
     *
     * @param question the question
     * @param section the numbers
     * @param paragraphs one for each entry, in order
     */
    public record Chapter(Question question, Guide.Section section, List<Paragraph> paragraphs) {
        /** Copies the list. */
        public Chapter {
            paragraphs = ImmutableList.copyOf(paragraphs);
        }
    }

    /**
     * An idea and where it came from.
     *
     * @param entry the numbers
     * @param idea the idea
     * @param sources the comments it was captured from; empty if it was proposed as it is
     */
    public record Paragraph(Guide.Entry entry, Idea idea, List<Source> sources) {
        /** Copies the list. */
        public Paragraph {
            sources = ImmutableList.copyOf(sources);
        }
    }

    /**
     * A comment behind an idea.
     *
     * @param comment the comment; without text if it is gone
     * @param article the article under which it stands; empty if it stands under a question or an idea
     */
    public record Source(Comment comment, Optional<Article> article) {}
}
