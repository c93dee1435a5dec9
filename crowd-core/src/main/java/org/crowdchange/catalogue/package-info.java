/**
 * Which ranking methods there are, by id.
 *
 * <p>{@link org.crowdchange.catalogue.Catalogue#standard()} holds the methods of this library; what they do and when to
 * prefer which stands on the page of each family, such as {@link org.crowdchange.ranking.opinion}. A publisher adds
 * methods of their own, or the standard ones with other parameters, through {@link
 * org.crowdchange.catalogue.Catalogue#with}.
 *
 * <p>The catalogue stands above the families it lists, so that no family depends on another.
 */
@NullMarked
package org.crowdchange.catalogue;

import org.jspecify.annotations.NullMarked;
