package org.crowdchange.newsroom.replay;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How far a replay is.
 *
 * @param fraction which part of it is done, 0 to 1
 * @param day the simulated day
 * @param phase the title of the phase that runs on this day; empty between the phases
 * @param contributions how many comments, ideas and first votes there are by now
 */
public record ReplayMoment(double fraction, LocalDate day, Optional<String> phase, int contributions) {}
