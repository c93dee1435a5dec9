/**
 * Brings a finished Polis conversation into crowd: {@link org.crowdchange.newsroom.polis.PolisImport} reads the folder of
 * its export and makes it a campaign in which every statement is an idea and every vote is cast by its voter at its time.
 *
 * <p>The files are read, and checked against each other, by {@link org.crowdchange.lab.data.PolisFolder}, whose page says
 * what holds in them. Of that the import makes this:
 *
 * <ul>
 *   <li>Votes are cast in the order of time, and in that of the file where times are equal; the last one counts.
 *   <li>Comments that were moderated out become ideas like others.
 *   <li>Comments without votes and authors who never voted are taken over. For a participant without a single vote or
 *       comment nobody joins, since nothing is known of when.
 *   <li>Where there is no log, votes are cast at the time of the last comment, and the summary of the campaign says so.
 *   <li>Topic, description and comments that are longer than a campaign takes are refused.
 * </ul>
 *
 * <p>Everything is checked before anything is written. A file that is not as it should be is refused with a
 * {@link org.crowdchange.lab.data.DataFormatException} that names file, line and column.
 */
@NullMarked
package org.crowdchange.newsroom.polis;

import org.jspecify.annotations.NullMarked;
