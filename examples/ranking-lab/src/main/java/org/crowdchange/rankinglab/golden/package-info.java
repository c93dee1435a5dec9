/**
 * Verification against results of other people's programs, in files of the schema {@code crowd-golden/1}.
 *
 * <p>{@link org.crowdchange.rankinglab.golden.Verification} runs all cases of a folder. What is computed for a case is
 * decided by its {@code algorithm}, in the {@link org.crowdchange.rankinglab.golden.Family} of its kind of ballot: a family
 * reads the case's input, calls the library, and compares with what is expected within the case's tolerance. A family
 * decides by the definition that a case gives (algorithm, input, parameters of the reference), never by its id or file.
 */
@NullMarked
package org.crowdchange.rankinglab.golden;

import org.jspecify.annotations.NullMarked;
