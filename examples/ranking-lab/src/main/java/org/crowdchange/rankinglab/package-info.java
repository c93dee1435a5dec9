/** A command line for researchers: the ranking methods of crowd on files of votes, and verification of its results. */
@NullMarked
package org.crowdchange.rankinglab;

import org.jspecify.annotations.NullMarked;
