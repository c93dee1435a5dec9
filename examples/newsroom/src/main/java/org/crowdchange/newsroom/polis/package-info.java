/**
 * Brings a finished Polis conversation into crowd: {@link org.crowdchange.newsroom.polis.PolisImport} reads the folder of
 * its export and makes it a campaign in which every statement is an idea and every vote is cast by its voter at its time.
 *
 * <p>What the files say was found out from the six exports under {@code shared/data/polis}, and holds in all of them:
 *
 * <ul>
 *   <li>{@code votes.csv} is sorted by comment and voter, not by time. Of several votes by one voter on one comment the rows
 *       stand in the order of time, so the last row and the latest time name the same vote; that one counts. The importer
 *       sorts by time and keeps the order of the file where times are equal.
 *   <li>The last votes of the log and the cells of {@code participants-votes.csv} agree without exception, as do the
 *       columns that count each row of it, and {@code voters} of {@code summary.csv}. The importer checks all three: a log
 *       with the opposite sign, as the Polis interface writes it, does not get past it.
 *   <li>{@code agrees} and {@code disagrees} of {@code comments.csv} count every row of the log, votes that were replaced
 *       included, so they are not the tally; they are read as numbers and otherwise left alone.
 *   <li>Comments that were moderated out ({@code -1}) have votes like others and become ideas like others.
 *   <li>A comment may have no votes (it then has no column in the matrix), and its author may never have voted. Both are
 *       taken over. A vote on a comment that {@code comments.csv} does not know occurs nowhere and is refused, as is one
 *       from before its comment. A participant without a single vote or comment occurs nowhere; such a row is read, and
 *       nobody joins for it, since nothing is known of when.
 *   <li>A conversation may come without {@code votes.csv}; its votes are then taken from the matrix, at the time of the last
 *       comment, and the summary of the campaign says so.
 * </ul>
 *
 * <p>Everything is checked before anything is written. A file that is not as it should be is refused with a
 * {@link org.crowdchange.lab.data.DataFormatException} that names file, line and column.
 */
@NullMarked
package org.crowdchange.newsroom.polis;

import org.jspecify.annotations.NullMarked;
