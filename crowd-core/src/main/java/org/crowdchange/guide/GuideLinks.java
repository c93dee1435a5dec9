package org.crowdchange.guide;

import org.crowdchange.model.Comment;
import org.crowdchange.model.Guide;
import org.crowdchange.model.Idea;
import org.crowdchange.model.Question;

/** Where the host shows the things that a guide rests on. Each method gives a URL, absolute or from the root of the site. */
public interface GuideLinks {

    /** Where a question is asked and its ideas are listed. */
    String question(Question question);

    /** Where an idea is shown. */
    String idea(Idea idea);

    /** Where a comment stands, under its article, question or idea. */
    String comment(Comment comment);

    /** Where the votes on an entry can be looked at. */
    String votes(Guide.Entry entry);
}
