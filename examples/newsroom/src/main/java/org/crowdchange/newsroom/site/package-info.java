/**
 * The pages of the journal: content and templates from the class path, filled with what the crowd did. What a person typed
 * is escaped by {@link org.crowdchange.newsroom.site.Template}; markup comes from templates and the library alone.
 */
@NullMarked
package org.crowdchange.newsroom.site;

import org.jspecify.annotations.NullMarked;
