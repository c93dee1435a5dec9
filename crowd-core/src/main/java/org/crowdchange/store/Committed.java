package org.crowdchange.store;

import java.util.Map;
import org.crowdchange.model.SubjectId;
import org.crowdchange.tally.OpinionCounts;

/**
 * The answer to a command once it is committed.
 *
 * @param <T> what the command returns
 * @param value what it returned
 * @param tallies how the subjects stand whose ballots were written in the same batch, after it
 */
public record Committed<T>(T value, Map<SubjectId, OpinionCounts> tallies) {}
