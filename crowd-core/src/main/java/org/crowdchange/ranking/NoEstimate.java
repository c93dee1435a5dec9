package org.crowdchange.ranking;

import java.util.List;

/**
 * Why a method has nothing to say about these votes: its estimate does not exist, as that of a contest in which one side
 * has won every comparison with the other.
 *
 * @param reason a sentence
 * @param groups the items that the votes tie together, group by group, where that is the reason: between two groups the
 *     votes say nothing, or only one thing; otherwise empty. The groups stand in the order of their first items.
 */
public record NoEstimate(String reason, List<List<String>> groups) {

    /** @throws IllegalArgumentException if the reason is blank */
    public NoEstimate {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("the reason is blank; expected a sentence");
        }
        groups = groups.stream().map(List::copyOf).toList();
    }
}
