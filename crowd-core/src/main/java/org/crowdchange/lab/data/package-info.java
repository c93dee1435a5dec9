/**
 * Readers of the files in which votes, ballots, comparisons and budgets are passed on, one for each format.
 *
 * <p>A reader takes a {@link org.crowdchange.lab.data.DataFile}, a file that is unpacked and decoded, and gives the tally
 * of its votes; what is not as the format has it is refused with a {@link org.crowdchange.lab.data.DataFormatException}
 * that names file, line and column, what was found and what was expected.
 *
 * <p>Comma-separated values are read by {@link org.crowdchange.lab.data.CsvTable}, for all formats that are made of them.
 */
@NullMarked
package org.crowdchange.lab.data;

import org.jspecify.annotations.NullMarked;
