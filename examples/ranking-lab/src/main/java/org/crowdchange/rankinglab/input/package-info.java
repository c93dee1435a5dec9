/**
 * The formats of the files that can be ranked, and what tallies each of them gives.
 *
 * <p>{@link org.crowdchange.rankinglab.input.InputFormats} knows all of them and guesses the format of a file where its name
 * and first lines leave only one.
 */
@NullMarked
package org.crowdchange.rankinglab.input;

import org.jspecify.annotations.NullMarked;
