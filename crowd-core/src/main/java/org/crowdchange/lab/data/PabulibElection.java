package org.crowdchange.lab.data;

import java.util.List;
import java.util.Map;
import org.crowdchange.tally.BudgetTally;

/**
 * What a Pabulib file says.
 *
 * @param meta the section META, by key, in the order of the file
 * @param voteType how people voted: approval, choose-1, cumulative, scoring or ordinal
 * @param tally projects, costs, budget and ballots
 * @param projects the ids of the projects, in the order of the file
 * @param selected the code in the column "selected" of each project that has one, in the order of the file: 1 for a project
 *     that was selected and 0 for one that was not; others, such as 2 for a project paid for by another budget, as the
 *     format describes them; empty if the file has no such column
 * @param warnings what does not agree within the file, one sentence each
 */
public record PabulibElection(
        Map<String, String> meta,
        String voteType,
        BudgetTally tally,
        List<String> projects,
        Map<String, String> selected,
        List<String> warnings) {

    /** The projects that the column "selected" marks with 1, in item order. */
    public List<String> officialResult() {
        return selected.entrySet().stream()
                .filter(each -> each.getValue().equals("1"))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
