/** A trade journal's site that embeds the widgets. */
@NullMarked
package org.crowdchange.newsroom;

import org.jspecify.annotations.NullMarked;
