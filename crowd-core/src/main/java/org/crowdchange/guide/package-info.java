/**
 * The guide that a campaign leaves behind: {@link org.crowdchange.guide.BestIdeas} draws it when the campaign closes, and
 * {@link org.crowdchange.guide.GuideReader} tells it with all the words it rests on, as HTML and as Markdown. Each idea in
 * it leads back to the comments it came from, the article under which they stand, and the votes.
 */
@NullMarked
package org.crowdchange.guide;

import org.jspecify.annotations.NullMarked;
