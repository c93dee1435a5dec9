package org.crowdchange.ranking.approval;

import java.util.List;
import java.util.Optional;
import org.crowdchange.ranking.NoEstimate;

/**
 * What a rule for committees answers: {@linkplain CommitteeRule#committee one winning committee} or {@linkplain
 * CommitteeRule#committees all of them}.
 *
 * @param seats the size of a committee: what was asked for, or the number of items if there are fewer. A rule that does not
 *     fill all seats gives smaller committees.
 * @param winning the winning committees, each in item order; first the one that the tie-break picks. Empty if and only if
 *     there is no estimate.
 * @param rounds how the one committee came about, for rules that go step by step and when one was asked for; otherwise empty
 * @param noEstimate why there is no answer
 */
public record Committees(int seats, List<List<String>> winning, List<Round> rounds, Optional<NoEstimate> noEstimate) {

    /** @throws IllegalArgumentException if there are neither committees nor a reason, or both */
    public Committees {
        winning = winning.stream().map(List::copyOf).toList();
        rounds = List.copyOf(rounds);
        if (winning.isEmpty() == noEstimate.isEmpty()) {
            throw new IllegalArgumentException(
                    winning.size() + " committees and the reason " + noEstimate + "; expected one or the other");
        }
    }

    static Committees none(int seats, String reason) {
        return new Committees(seats, List.of(), List.of(), Optional.of(new NoEstimate(reason, List.of())));
    }

    /**
     * The winning committee that the tie-break picks.
     *
     * @throws IllegalStateException if there is no answer
     */
    public List<String> first() {
        if (winning.isEmpty()) {
            throw new IllegalStateException(noEstimate.orElseThrow().reason());
        }
        return winning.get(0);
    }
}
